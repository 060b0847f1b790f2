type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | false | undefined;

/**
 * Builds an element. Attributes that are undefined or false are left out, true makes an empty one;
 * children are nodes, or strings that become text; false and undefined are none. Never parses HTML.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
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
  return button({ class: 'link-button', 'data-source-line': line }, label);
}
