import { describe, expect, test } from 'vitest';
import type { BodyPiece } from '../../src/html/jobs/render-card.ts';
import { applyStyles } from '../../src/view/author-styles.ts';
import { cardBody } from '../../src/view/card-body.ts';
import { openGate } from '../../src/view/remote-media.ts';

function piece(html: string, depth: number): BodyPiece {
  const fragment = document.createRange().createContextualFragment(html);
  return { fragment, depth, styles: [], media: [], outline: [], math: [] };
}

function row(index: number): BodyPiece {
  return piece(`<table><tbody><tr><td>${index}</td></tr></tbody></table>`, 2);
}

describe('cardBody(article, gate, applyStyles)', () => {
  test('adds the pieces of one long table in lots that grow, and leaves out none', () => {
    const article = document.createElement('article');
    const body = cardBody(article, openGate, applyStyles);
    body.append(piece('<p>before</p><table><tbody><tr><td>0</td></tr></tbody></table>', 0));
    const rowsAfterEach = Array.from({ length: 9 }, (_, index) => {
      body.append(row(index + 1));
      return article.querySelectorAll('tr').length;
    });
    expect(rowsAfterEach).toEqual([2, 3, 3, 5, 5, 5, 5, 9, 9]);
    body.finish();
    const cells = [...article.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(cells).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(article.querySelectorAll('.table-frame > table').length).toBe(1);
  });

  test('completes a table before what follows it', () => {
    const article = document.createElement('article');
    const body = cardBody(article, openGate, applyStyles);
    body.append(piece('<table><tbody><tr><td>0</td></tr></tbody></table>', 0));
    for (const index of [1, 2, 3]) {
      body.append(row(index));
    }
    body.append(piece('<p>after</p>', 0));
    expect(article.textContent).toBe('0123after');
    expect(article.querySelectorAll('table').length).toBe(1);
  });

  test('adds what follows a continued block behind it', () => {
    const article = document.createElement('article');
    const body = cardBody(article, openGate, applyStyles);
    body.append(piece('<ul><li>a</li></ul>', 0));
    body.append(piece('<ul><li>b</li></ul>', 1));
    body.append(piece('<ul><li>c</li></ul>', 1));
    body.append(piece('<ul><li>d</li></ul><p>e</p>', 1));
    body.finish();
    expect(article.innerHTML).toBe('<ul><li>a</li><li>b</li><li>c</li><li>d</li></ul><p>e</p>');
  });
});
