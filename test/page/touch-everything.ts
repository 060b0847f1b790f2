/**
 * Clicks, hovers and focuses everything in the card and its metadata, or in what is `asked` for;
 * links are followed nowhere. Runs in the page.
 */
export async function touchEverything(asked?: string): Promise<void> {
  addEventListener('click', (event) => event.preventDefault(), { capture: true, once: false });
  // But for what writes into the card: each would make another one of it.
  for (const element of document.querySelectorAll<HTMLElement | MathMLElement>(
    asked ?? 'article *, section *:not([data-add-section])',
  )) {
    for (const type of ['pointerenter', 'mouseover', 'mousemove', 'focusin', 'toggle', 'wheel']) {
      element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
    element.focus();
    // MathML has no method for it.
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  // One of the clicks opens the source, as it should, once that is loaded.
  await new Promise((resolve) => setTimeout(resolve));
  document.querySelector('dialog')?.close();
}
