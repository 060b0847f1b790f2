import { describe, expect, test } from 'vitest';
import { applyStyles } from '../../src/view/author-styles.ts';
import { cardBody, type PageSlice } from '../../src/view/card-body.ts';
import { openGate } from '../../src/view/remote-media.ts';

function slice(html: string, depth: number): PageSlice {
  const fragment = document.createRange().createContextualFragment(html);
  return { fragment, depth, styles: [], media: [], outline: [] };
}

function row(index: number): PageSlice {
  return slice(`<table><tbody><tr><td>${index}</td></tr></tbody></table>`, 2);
}

describe('cardBody(article, gate, applyStyles)', () => {
  test('adds the rows of later slices to the table, inside its frame', () => {
    const article = document.createElement('article');
    const body = cardBody(article, openGate, applyStyles);
    body.append(slice('<p>before</p><table><tbody><tr><td>0</td></tr></tbody></table>', 0));
    const rowsAfterEach = [1, 2, 3].map((index) => {
      body.append(row(index));
      return article.querySelectorAll('.table-frame > table tr').length;
    });
    expect(rowsAfterEach).toEqual([2, 3, 4]);
    expect(article.querySelectorAll('table').length).toBe(1);
  });

  test('completes a table before what follows it', () => {
    const article = document.createElement('article');
    const body = cardBody(article, openGate, applyStyles);
    body.append(slice('<table><tbody><tr><td>0</td></tr></tbody></table>', 0));
    for (const index of [1, 2, 3]) {
      body.append(row(index));
    }
    body.append(slice('<p>after</p>', 0));
    expect(article.textContent).toBe('0123after');
    expect(article.querySelectorAll('table').length).toBe(1);
  });

  test('adds what follows a continued block behind it', () => {
    const article = document.createElement('article');
    const body = cardBody(article, openGate, applyStyles);
    body.append(slice('<ul><li>a</li></ul>', 0));
    body.append(slice('<ul><li>b</li></ul>', 1));
    body.append(slice('<ul><li>c</li></ul>', 1));
    body.append(slice('<ul><li>d</li></ul><p>e</p>', 1));
    expect(article.innerHTML).toBe('<ul><li>a</li><li>b</li><li>c</li><li>d</li></ul><p>e</p>');
  });

  test('adds to a box that goes on and on in parts, which the browser may leave out', () => {
    const article = document.createElement('article');
    const body = cardBody(article, openGate, applyStyles);
    body.append(slice('<div id="a"><p>a</p><blockquote><p>b</p></blockquote></div>', 0));
    body.append(slice('<div id="a"><blockquote><p>c</p></blockquote><p>d</p></div>', 2));
    body.append(slice('<div id="a"><div id="e"><p>f</p></div></div>', 1));
    body.append(slice('<div id="a"><div id="e"><p>g</p></div></div><p>h</p>', 2));
    expect(article.innerHTML).toBe(
      '<div id="a"><p>a</p><blockquote><p>b</p><div class="slice"><p>c</p></div></blockquote>' +
        '<div class="slice"><p>d</p></div>' +
        '<div class="slice"><div id="e"><p>f</p><div class="slice"><p>g</p></div></div></div></div>' +
        '<p>h</p>',
    );
  });
});
