/** Time in one task before the page may answer the reader, in ms. */
const TASK_TIME = 12;
/** No frame of an ordinary card takes as long, in ms. */
const LONG_FRAME = 80;

/**
 * A function that gives way to the browser when a task has taken its time. Where the browser then takes long, because all of an endless
 * paragraph is laid out anew with each piece of it, the tasks grow with that: few frames in all, instead of more and more work for each.
 */
export function pacer(): () => Promise<void> {
  let start = performance.now();
  let taskTime = TASK_TIME;
  return async () => {
    const end = performance.now();
    if (end - start > taskTime) {
      await nextTask();
      start = performance.now();
      taskTime = Math.max(start - end > LONG_FRAME ? start - end : TASK_TIME, taskTime * 0.8);
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

/** Lets the browser handle input and paint before the next piece. A message is not throttled as timers are. */
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
