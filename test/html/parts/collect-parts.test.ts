import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BodyParts } from '../../../src/card/body-parts.ts';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';
import { renderBody } from '../../../src/html/markdown/render-body.ts';
import { createPartsCollector } from '../../../src/html/parts/collect-parts.ts';

/** The parts of a body, collected while it is rendered. */
function partsOf(body: string, bodyLine = 1): BodyParts {
  const collector = createPartsCollector(body, { bodyLine, gallery: [], linkBase: null });
  const rendering = renderBody(body, { nonce: 'N', gallery: [], bodyLine, onBlock: collector.add });
  for (let next = rendering.next(); next.done !== true; ) {
    next = rendering.next();
  }
  return collector.finish(true).parts;
}

describe('createPartsCollector(body)', () => {
  test('names headings as the page does, in Markdown and in HTML', () => {
    const body =
      '# A *b* `c` &amp; :tada:\n\nText\n\nA <unk>\n===\n\n<h2 align="center">Foo <b>x</b></h2>\n\n> ### a b c\n\n<h1>\n\nSome **text**\n\n</h1>\n\n# 🚀\n';
    expect(
      partsOf(body, 10).headings.map(({ level, text, id, line }) => [level, text, id, line]),
    ).toEqual([
      [1, 'A b c & 🎉', 'a-b-c--', 10],
      [1, 'A <unk>', 'a-unk', 14],
      [2, 'Foo x', 'foo-x', 17],
      [3, 'a b c', 'a-b-c', 19],
      [1, 'Some text', 'some-text', 21],
      [1, '🚀', 'user-content-heading-1', 27],
    ]);
  });

  test('finds formulas in Markdown and in HTML, but not in code, tags and what is dropped', () => {
    const body = [
      '<h2>Loss $$L_1$$ &amp; more</h2>',
      '',
      'A $$a$$ <b>$$b$$</b> <code>$$code$$</code>',
      '',
      '- <div title="$$tag$$">',
      '  $$c<d$$ <svg>$$dropped$$</svg> <!-- $$comment$$ -->',
      '  $$',
      '  e',
      '  $$',
      '  </div>',
      '',
    ].join('\n');
    const { formulas, headings, verbatim } = partsOf(body, 10);
    expect(formulas).toEqual([
      { source: 'L_1', display: false, line: 10 },
      { source: 'a', display: false, line: 12 },
      { source: 'b', display: false, line: 12 },
      { source: 'c<d', display: false, line: 15 },
      { source: '\ne\n', display: true, line: 16 },
    ]);
    expect(headings.map(({ text, id }) => [text, id])).toEqual([
      ['Loss L_1 & more', 'loss-l_1--more'],
    ]);
    expect(verbatim.map(({ start, end }) => body.slice(start, end))).toContain('$$c<d$$');
  });

  test('says where the source of a heading begins and ends', () => {
    const body = 'a\n\n## B\n\nc\n\n<h3>D</h3>\n';
    const spans = partsOf(body).headings.map(({ start, end }) => body.slice(start, end));
    expect(spans.map((span) => span.trim())).toEqual(['## B', '<h3>D</h3>']);
  });

  test('finds links and images in lists, quotes, tables and footnotes, with the places of their targets', () => {
    const body = [
      '- a [1](u1)',
      '  - b',
      '    [2',
      '    2](u2 "t") [![i](i1)](u3)',
      '',
      '> see',
      '> https://u4.org and <https://u5.org>',
      '',
      '| a | b |',
      '|---|---|',
      '| x \\| y `a\\|b` | [c](u6) <img src="i2"> |',
      '',
      'Note[^n] <a href=\'u7\' id="k">x</a> [r] www.x.org a@b.org',
      '',
      '[^n]: Foot [f](u8)',
      '',
      '[r]: u9',
      '',
    ].join('\n');
    const { links, images, ids } = partsOf(body, 5);
    expect(links.map(({ target, line }) => `${line} ${target}`)).toEqual([
      '5 u1',
      '8 u2',
      '8 u3',
      '11 https://u4.org',
      '11 https://u5.org',
      '15 u6',
      '17 u7',
      '17 u9',
      '19 u8',
    ]);
    expect(images.map(({ target, line, alt }) => [target, line, alt])).toEqual([
      ['i1', 8, 'i'],
      ['i2', 15, null],
    ]);
    for (const { target, start } of [...links, ...images]) {
      expect(start === null ? 'u9' : body.slice(start, start + target.length)).toBe(target);
    }
    expect([...ids]).toEqual(['k']);
  });

  test('tells code from prose', () => {
    const body = 'a `b` <!-- c -->\n\n    d\n\n- ```py\n  e\n';
    const { fences, verbatim } = partsOf(body);
    expect(verbatim.map(({ start, end }) => body.slice(start, end).trim())).toEqual([
      '`b`',
      '<!-- c -->',
      'd',
      '```py\n  e',
    ]);
    expect(fences).toEqual([
      {
        language: 'py',
        info: 'py',
        start: body.indexOf('py'),
        code: 'e',
        isClosed: false,
        line: 5,
      },
    ]);
  });

  test('finds styles in the middle of HTML, and not in comments', () => {
    const body =
      '<!-- <p style="a:b"> -->\n<table>\n<tr><td title="style=x" style = "width:1px">\n</table>\n';
    expect(partsOf(body).styles).toEqual([
      { target: 'width:1px', line: 3, start: body.indexOf('width') },
    ]);
  });

  // In time that grows with its square, one of these would outlast any test.
  test.each([
    '<a "',
    '<b x="',
    '<',
    '<a id=x',
    '<h1>a',
    '<b onclick=x>',
    '|-',
    '- [a](b\n',
    '<!-- ',
  ])('comes to the end of a megabyte of %j', (part) => {
    const body = part.repeat(1_000_000 / part.length);
    const collector = createPartsCollector(body, { bodyLine: 1, gallery: [], linkBase: null });
    const [start, end] = [0, body.length];
    collector.add({
      token: { type: 'html', raw: body, text: body, block: true, pre: false },
      start,
      end,
    });
    collector.add({ token: { type: 'text', raw: body, text: body }, start, end });
    expect(collector.finish(true).parts.links).toEqual([]);
  });

  const folder = new URL('../../../../shared/cards/', import.meta.url);
  const names = existsSync(folder) ? readdirSync(folder) : ['(absent)'];
  test.skipIf(!existsSync(folder)).each(names)('finds each target of %s where it says', (name) => {
    const { body, bodyLine } = parseModelCard(readFileSync(new URL(name, folder), 'utf8'));
    const { links, images, styles } = partsOf(body, bodyLine);
    for (const { target, start } of [...links, ...images, ...styles]) {
      expect(start === null || body.startsWith(target, start)).toBe(true);
    }
  });
});
