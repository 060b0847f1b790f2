/**
 * A function that does `work`, one run after the other: however often it is called while one goes
 * on, one more follows, for the newest of what there is.
 */
export function lastWins(work: () => Promise<void>): () => void {
  let isAsked = false;
  let isWorking = false;
  return async () => {
    isAsked = true;
    while (isAsked && !isWorking) {
      isAsked = false;
      isWorking = true;
      try {
        await work();
      } finally {
        isWorking = false;
      }
    }
  };
}
