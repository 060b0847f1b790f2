import { h } from '../h.ts';

/**
 * Puts a table, where it stands, into a frame that scrolls, and that into a box, where its tools will
 * be beside the frame (see `enableTableTools`).
 */
export function tableBox(table: HTMLElement): HTMLElement {
  const attributes = {
    class: 'frame table-frame',
    tabindex: 0,
    role: 'group',
    'aria-label': 'Table',
    // Not `:has()` in the style: browsers would look at all of a long table for each slice that is added to it.
    'data-numeric': table.querySelector('td[align="right"]') !== null,
  };
  const frame = h('div', attributes);
  const box = h('div', { class: 'table-box' }, frame);
  table.replaceWith(box);
  frame.append(table);
  return box;
}
