import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newCard, TEMPLATE_SECTIONS } from '../../../src/card/new-card/template-sections.ts';
import { writeSection } from '../../../src/card/new-card/write-section.ts';
import { ANNOTATED } from '../../../src/card/profiles/annotated.ts';
import { type Requirement, requirementsOf } from '../../../src/card/profiles/requirements.ts';
import { readCard } from '../read-card.ts';

const folder = new URL('../../../../shared/cards/', import.meta.url);
const names = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')
  : [];
const IDS = TEMPLATE_SECTIONS.map(({ item }) => item.id);
const SAID = 'Ada Lovelace (ada@example.com) says: 71.3 % of it is good, so take care.';

const itemsOf = (text: string): readonly Requirement[] =>
  requirementsOf(readCard(text), 'annotated');
const stateOf = (text: string, id: string): string | undefined =>
  itemsOf(text).find((item) => item.id === id)?.state;
const write = (text: string, id: string, content: string | null) =>
  writeSection(text, readCard(text), id, content);

test('each item of the template has a section', () => {
  expect(new Set(IDS)).toEqual(new Set(ANNOTATED.items.map(({ id }) => id)));
});

describe('a new card', () => {
  test('has a place for all that each card states, and states nothing', () => {
    const items = itemsOf(newCard());
    const asked = ANNOTATED.items.filter(({ isOptional }) => isOptional !== true);
    expect(items.map(({ id }) => id)).toEqual(
      expect.arrayContaining(
        asked.filter(({ applies }) => applies === undefined).map(({ id }) => id),
      ),
    );
    expect(items.filter(({ state }) => state !== 'placeholder')).toEqual([]);
  });

  test.each(IDS)('states %s once its section is written', (id) => {
    const written = write(newCard(), id, SAID);
    expect(stateOf(written?.text ?? '', id)).toBe('stated');
    const line = written?.text.split('\n')[(written?.line ?? 0) - 1];
    expect(line).toBe(
      `${line?.match(/^#+/)?.[0]} ${TEMPLATE_SECTIONS.find(({ item }) => item.id === id)?.heading}`,
    );
  });

  test('is filled section by section, in any order', () => {
    let text = newCard();
    for (const id of IDS.toReversed()) {
      text = write(text, id, `${SAID}\n\n- two\n- lines`)?.text ?? '';
    }
    expect(itemsOf(text).filter(({ state }) => state !== 'stated')).toEqual([]);
    const headings = text.split('\n').filter((line) => line.startsWith('##'));
    expect(headings.map((line) => line.replace(/^#+ /, ''))).toEqual(
      TEMPLATE_SECTIONS.map(({ heading }) => heading),
    );
    expect(text).not.toContain('The template asks');
    expect(text).not.toMatch(/\n\n\n/);
  });
});

const BARE = '---\nlicense: mit\n---\n# T\n\nA model.\n\n## Uses\n\nText.\n\n## Citation\n\nNone.';

describe('a section that is not there', () => {
  test.each([
    ['limits', '## Uses\n\nText.\n\n## Bias, risks and limitations\n\nSaid.\n\n## Citation'],
    ['out-of-scope-use', '## Uses\n\nText.\n\n### Out-of-scope use\n\nSaid.\n\n## Citation'],
    ['contact', '## Citation\n\nNone.\n\n## Model card contact\n\nSaid.\n'],
    ['recommendations', '## Uses\n\nText.\n\n## Recommendations\n\nSaid.\n\n## Citation'],
  ])('%s comes to its place', (id, part) => {
    expect(write(BARE, id, 'Said.')?.text).toContain(part);
  });

  test('comes with a prompt that readers do not see', () => {
    const { text = '', line = 0 } = write(BARE, 'limits', null) ?? {};
    expect(text).toContain('<!-- The template asks for known and foreseeable issues. -->');
    expect(text.split('\n')[line - 1]).toBe('## Bias, risks and limitations');
    expect(stateOf(text, 'limits')).toBe('placeholder');
  });

  test('keeps the line ends of Windows', () => {
    const { text = '' } = write(BARE.replaceAll('\n', '\r\n'), 'limits', 'a\nb') ?? {};
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test.each(['', '\ufeff', '---\na: b\n---', 'Text'])('is added to %j', (text) => {
    const written = write(text, 'limits', 'Said.')?.text ?? '';
    expect(written.startsWith(text)).toBe(true);
    expect(written).toMatch(/(?:^\ufeff?|\n\n)## Bias, risks and limitations\n\nSaid\.\n$/);
  });
});

describe('a section that is there', () => {
  test('and says something is not touched', () => {
    expect(write(BARE, 'uses', 'Other.')).toBeNull();
  });

  test.each([
    ['# T\n\n## Uses\n\n[More Information Needed]\n\n## B\n', '# T\n\n## Uses\n\nSaid.\n\n## B\n'],
    ['# T\n\nUses\n----\n<!-- x -->', '# T\n\nUses\n----\n\nSaid.\n'],
    ['# T\n\n## Uses', '# T\n\n## Uses\n\nSaid.\n'],
  ])('and says nothing is filled', (before, after) => {
    expect(write(before, 'uses', 'Said.')?.text).toBe(after);
  });

  test('with what is of others in it, keeps that', () => {
    const text = '## Evaluation\n\n<!-- x -->\n\n### Metrics\n\nF1.\n';
    expect(write(text, 'evaluation', '71.3 %.')?.text).toBe(
      '## Evaluation\n\n71.3 %.\n\n### Metrics\n\nF1.\n',
    );
  });
});

describe.skipIf(names.length === 0)('real cards (skipped where ../shared/cards is absent)', () => {
  test.each(names)('%s keeps each of its lines when sections are added', (name) => {
    const before = readFileSync(new URL(name, folder), 'utf8');
    const missing = itemsOf(before).filter(({ state }) => state === 'missing');
    for (const { id } of missing.slice(0, before.length > 100_000 ? 1 : 4)) {
      const { text = '' } = write(before, id, SAID) ?? {};
      expect(stateOf(text, id)).toBe('stated');
      const lines = text.split(/\r\n?|\n/);
      let at = 0;
      for (const line of before.split(/\r\n?|\n/).filter((one) => one !== '')) {
        at = lines.indexOf(line, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    }
  });
});
