/** Runs what nobody waits for, once the page has nothing better to do. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback(run);
  } else {
    setTimeout(run, 300);
  }
}
