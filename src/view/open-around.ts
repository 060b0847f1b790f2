/** Opens what is folded around a node, so that it can be seen: `<details>`, and folds of the viewer. */
export function openAround(node: Node): void {
  const { parentElement } = node;
  const found = node instanceof Element ? node : parentElement;
  // What the browser's own search says to whatever keeps a text folded.
  found?.dispatchEvent(new Event('beforematch', { bubbles: true }));
  for (
    let closed = parentElement?.closest('details:not([open]), [hidden="until-found"]');
    closed;
    closed = closed.parentElement?.closest('details:not([open]), [hidden="until-found"]')
  ) {
    closed.removeAttribute('hidden');
    if (
      closed instanceof HTMLDetailsElement &&
      !closed.querySelector(':scope > summary')?.contains(node)
    ) {
      closed.open = true;
    }
  }
}
