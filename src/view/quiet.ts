import { nextPaint } from '../html/jobs/pacer.ts';

/** Who types, types on within so many ms. */
const PAUSE = 250;

/** Resolves once what is shown is painted and nobody goes on with it for a moment. */
export async function quiet(signal: AbortSignal): Promise<void> {
  await nextPaint();
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  signal.throwIfAborted();
}
