import { describe, expect, test } from 'vitest';
import { createSanitizer } from '../../../src/html/safe/sanitize.ts';
import { render } from '../markdown/render-body-helpers.ts';

const NONCE = '01234567-89ab-cdef';

/** The elements that carry a line on the page. */
function linesOf(body: string): readonly string[] {
  const { html } = render(body, { marksLines: true, nonce: NONCE });
  const { fragment } = createSanitizer(window, { base: null, nonce: NONCE }).sanitizeSlice(html);
  return [...fragment.querySelectorAll('[data-line]')].map(
    (element) => `${element.getAttribute('data-line')} ${element.localName}`,
  );
}

describe('the lines that elements carry', () => {
  test('reach the page, also on elements that become others', () => {
    expect(linesOf('# A\n\n<nav>\n\n- b\n\n</nav>\n')).toEqual(['1 h1', '3 div', '5 li']);
  });

  test('are never those that an author wrote', () => {
    const forged = ['data-line="1"', 'data-line=":1"', 'DATA-LINE="N:1"', 'data-line'];
    expect(linesOf(`\n${forged.map((one) => `<b ${one}>x</b>`).join('\n')}`)).toEqual(['2 p']);
    expect(linesOf('\n<p data-line="9">x</p>\n')).toEqual(['2 p']);
  });
});
