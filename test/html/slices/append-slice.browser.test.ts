import { describe, expect, test } from 'vitest';
import { appendSlice } from '../../../src/html/slices/append-slice.ts';

function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return document.importNode(template.content, true);
}

function merged(...slices: readonly (readonly [html: string, depth: number])[]): string {
  const parent = document.createElement('article');
  for (const [html, depth] of slices) {
    appendSlice(parent, parse(html), depth);
  }
  return parent.innerHTML;
}

describe('a slice', () => {
  test('follows the one before', () => {
    expect(merged(['<p>a</p>', 0], ['<p>b</p>c', 0])).toBe('<p>a</p><p>b</p>c');
  });

  test('adds rows to the table that is open', () => {
    expect(
      merged(
        ['<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>', 0],
        ['<table><tbody><tr><td>2</td></tr></tbody></table><p>after</p>', 2],
      ),
    ).toBe(
      '<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table><p>after</p>',
    );
  });

  test('continues only as many levels as it says', () => {
    expect(merged(['<div><p>a</p></div>', 0], ['<div><p>b</p></div>', 1])).toBe(
      '<div><p>a</p><p>b</p></div>',
    );
    expect(merged(['<div><p>a</p></div>', 0], ['<div><p>b</p></div>', 0])).toBe(
      '<div><p>a</p></div><div><p>b</p></div>',
    );
  });

  test('closes each level and goes on after it', () => {
    expect(
      merged(
        ['<div><ul><li>a</li></ul></div>', 0],
        ['<div><ul><li>b</li></ul><p>c</p></div>\n<p>d</p>', 2],
      ),
    ).toBe('<div><ul><li>a</li><li>b</li></ul><p>c</p></div>\n<p>d</p>');
  });

  test('stands alone where nothing of its name is open', () => {
    expect(merged(['<p>a</p>', 0], ['<div>b</div>', 1])).toBe('<p>a</p><div>b</div>');
    expect(merged(['<div>b</div>', 3])).toBe('<div>b</div>');
    expect(merged(['<div>a</div>', 0], ['text<div>b</div>', 1])).toBe(
      '<div>a</div>text<div>b</div>',
    );
  });

  test('goes inside a frame that the page has put around the open element', () => {
    const parent = document.createElement('article');
    appendSlice(parent, parse('<div class="frame"><table><tbody></tbody></table></div>'), 0);
    appendSlice(parent, parse('<table><tbody><tr><td>a</td></tr></tbody></table>'), 2, (last) =>
      last.matches('.frame') ? (last.firstElementChild ?? last) : last,
    );
    expect(parent.querySelectorAll('table')).toHaveLength(1);
    expect(parent.querySelector('.frame td')?.textContent).toBe('a');
  });
});
