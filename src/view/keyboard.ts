/** Runs `actions` by their key, unless the reader is typing or holds a modifier. */
export function keyboardShortcuts(actions: Readonly<Record<string, () => void>>): void {
  addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, altKey, repeat } = event;
    const isTyping =
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('input, textarea, select'));
    const action = Object.hasOwn(actions, key) ? actions[key] : undefined;
    if (action !== undefined && !(isTyping || ctrlKey || metaKey || altKey || repeat)) {
      event.preventDefault();
      action();
    }
  });
}
