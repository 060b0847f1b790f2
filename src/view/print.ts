/** Paper cannot be unfolded: what is closed is printed open. Other browsers do it by the style. */
export function openForPrint(root: ParentNode): void {
  if (CSS.supports('selector(::details-content)')) {
    return;
  }
  let closed: readonly HTMLDetailsElement[] = [];
  const toggle = (isOpen: boolean): void => {
    for (const details of closed) {
      details.open = isOpen;
    }
  };
  addEventListener('beforeprint', () => {
    closed = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    toggle(true);
  });
  addEventListener('afterprint', () => toggle(false));
}
