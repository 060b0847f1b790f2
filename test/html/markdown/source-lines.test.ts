import { describe, expect, test } from 'vitest';
import { render } from './render-body-helpers.ts';

/** Each element with a line, and how what it holds begins. */
function linesOf(body: string, bodyLine = 1): readonly string[] {
  const { html } = render(body, { marksLines: true, bodyLine });
  const marked = html
    .replaceAll(' data-unit="N:"', '')
    .matchAll(/<([a-z]+\d?) data-line="N:(\d+)"[^>]*>(?:\s|<(?!\w+ data-line)[^>]*>)*([^<\n]*)/gi);
  return Array.from(marked, ([, tag, line, text]) => `${line} ${tag} ${text}`.trim());
}

describe('blocks carry the line in the file that they begin on', () => {
  test('headings, paragraphs, code, rules and tables with their rows', () => {
    const body =
      '\n# A\n\nText\nmore\n\n```\ncode\n```\n---\n| a |\n|---|\n| b |\n| c |\n\nSetext\n======\n';
    expect(linesOf(body, 5)).toEqual([
      ...['6 h1 A', '8 p Text', '11 pre code', '14 hr'],
      ...['15 table a', '17 tr b', '18 tr c', '20 h1 Setext'],
    ]);
  });

  test('lists in lists, quotes in quotes, and what stands in them', () => {
    const body = [
      ...['- a', '  continued', '', '  second', '- b', '  1. c', '  2. d', '     ```', '     e'],
      ...['     ```', '', '> q', '> > r', 'lazy', '>', '> - s', '> - t', ''],
    ].join('\n');
    expect(linesOf(body)).toEqual([
      ...['1 li', '1 p a', '4 p second', '5 li', '5 p b', '6 li c', '7 li d', '8 pre e'],
      ...['12 blockquote', '12 p q', '13 blockquote', '13 p r', '16 li s', '17 li t'],
    ]);
  });

  test('alerts, whose mark is no text, and footnotes, which stand at the end', () => {
    const body = 'A[^1]\n\n[^1]: note\n\n    more\n\n> [!NOTE]\n> text\n\n> [!TIP]\n>\n> far\n';
    expect(linesOf(body)).toEqual([
      ...['1 p A', '7 div Note', '7 p text', '10 div Tip', '12 p far', '3 p note', '5 p more'],
    ]);
  });

  test('what an author wrote as HTML, element by element', () => {
    const body = '<div align=center>\n\n<img src=a>\n<IMG src=b>\n<h2>T</h2>\n\n</div>\n\nText\n';
    expect(linesOf(body)).toEqual(['1 div', '3 img', '4 IMG', '5 h2 T', '9 p Text']);
  });

  test('definitions, comments and formulas take their lines', () => {
    const body = '[a]: b\n\n<!-- c\n\nd -->\n\n$$\nx\n$$\n\n[a]\n';
    expect(linesOf(body)).toEqual(['7 div x', '11 p a']);
  });

  test('and nothing without being asked for', () => {
    expect(render('# A\n\n<p>b</p>\n').html).not.toContain('data-line');
  });
});
