import { h } from '../h.ts';

/** Puts a table into a frame that scrolls, and that into a box, for its tools beside the frame. */
export function tableBox(table: HTMLElement): HTMLElement {
  const frame = h('div', {
    class: 'frame table-frame',
    tabindex: 0,
    role: 'group',
    'aria-label': 'Table',
    // Not `:has()` in the style: browsers would look at all of a long table for each new slice.
    'data-numeric': table.querySelector('td[align="right"]') !== null,
  });
  const box = h('div', { class: 'table-box' }, frame);
  table.replaceWith(box);
  frame.append(table);
  return box;
}
