/** Runs `actions` by their key, unless the reader is typing or holds a modifier. */
export function keyboardShortcuts(actions: Readonly<Record<string, () => void>>): void {
  addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof HTMLElement &&
      (event.target.isContentEditable || event.target.matches('input, textarea, select'));
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
      return;
    }
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (action !== undefined) {
      event.preventDefault();
      action();
    }
  });
}
