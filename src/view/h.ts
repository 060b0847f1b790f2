type Attribute = string | number | boolean | undefined;
type Child = Node | string | undefined;

/**
 * Builds an element. Attributes that are undefined or false are left out, true makes an empty attribute; children are
 * nodes, or strings that become text. It never parses HTML.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button that shows a line of the card's source (see `delegateClicks`). */
export function sourceLineButton(label: string, line: number): HTMLButtonElement {
  return h('button', { type: 'button', class: 'link-button', 'data-source-line': line }, label);
}

/** A button that does something in the page. */
export function button(
  attributes: Readonly<Record<string, Attribute>>,
  label: string,
  onClick: () => void,
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', onClick);
  return element;
}
