/** The phases of showing a card; `tables`: what is done for tables that nobody has touched. */
type Phase = 'front matter' | 'Markdown' | 'sanitise' | 'insert' | 'enhance' | 'tables';

/**
 * Does a part of a phase and notes its time as User Timing, which the browser's performance panel
 * shows and the bench adds up. Not `isShown`: of a card that nobody waits to see; to note the times
 * of a thousand cards takes a second.
 */
export function measured<Result>(phase: Phase, run: () => Result, isShown = true): Result {
  if (!isShown) {
    return run();
  }
  const start = performance.now();
  const result = run();
  performance.measure(phase, { start });
  // Recordings have it by now; the page itself need not keep thousands of them.
  performance.clearMeasures(phase);
  return result;
}
