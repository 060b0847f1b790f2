import { markInvisible } from '../text/mark-invisible.ts';
import { names } from '../text/names.ts';

/** Attributes that are read by people. */
const SPOKEN = names('title aria-label placeholder');

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Child = Node | string | false | undefined;

/**
 * Builds an element. Attributes that are undefined or false are left out, true makes an empty one;
 * children are nodes, or strings that become text; false and undefined are none. Never parses HTML.
 * Whatever of a card stands in a text that people read, what does not show in it is made to.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      const text = value === true ? '' : String(value);
      element.setAttribute(name, SPOKEN.has(name) ? markInvisible(text) : text);
    }
  }
  for (const child of children) {
    if (child !== undefined && child !== false) {
      element.append(typeof child === 'string' ? markInvisible(child) : child);
    }
  }
  return element;
}

/** A button; without `onClick` it is answered by `delegateClicks`. */
export function button(
  attributes: Attributes,
  label: string,
  onClick?: () => void,
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, label);
  if (onClick !== undefined) {
    element.addEventListener('click', onClick);
  }
  return element;
}

/** A button that shows a line of the card's source. */
export function sourceLineButton(label: string, line: number): HTMLButtonElement {
  const title = `Show line ${line} in the source`;
  return button({ class: 'link-button', 'data-source-line': line, title }, label);
}

/** A button that shows a line's place in the card: that of `line`, or of the finding around it. */
export function placeButton(label: string, line?: number): HTMLButtonElement {
  const attributes = { class: 'link-button place-button', 'data-place-line': line };
  return button({ ...attributes, title: 'Show in the card' }, label);
}
