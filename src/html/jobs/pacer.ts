/** Time in one task before the page may answer the reader, in ms. */
const TASK_TIME = 12;

/** A function that gives way to the browser when a task has taken its time. */
export function pacer(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start > TASK_TIME) {
      await nextTask();
      start = performance.now();
    }
  };
}

/** Longest wait for a frame, in ms: a tab that is hidden meanwhile paints none. */
const FRAME_TIME = 100;

/** Resolves after the next frame is painted; at once in a hidden tab, and in the build. */
export async function nextPaint(): Promise<void> {
  if (!document.hidden) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, FRAME_TIME);
    });
    await nextTask();
  }
}

/**
 * Lets the browser handle input and paint before what comes next. A message is not throttled as
 * timers are. `scheduler.yield` would go on before what waits to be painted: with it, the first
 * screen of a card of 1 MB came three times as late.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
