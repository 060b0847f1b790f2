import type { WorkerPort } from './inbox.ts';
import type { WorkerKind } from './start-worker.ts';

/** How long a worker that is asked something is waited for, in ms: to start another takes as long. */
const SOON = 300;

/** Keeps one worker for cards that has answered and waits for the next question. */
export function createPool(start: (kind: WorkerKind) => Promise<WorkerPort>) {
  let idle: WorkerPort | null = null;
  let started = 0;
  const ranks = new WeakMap<WorkerPort, number>();
  const rankOf = (worker: WorkerPort): number => ranks.get(worker) ?? 0;
  /** Have a question, most of which take a few ms, and not a card to render. */
  const asked = new Set<WorkerPort>();
  let starting = 0;
  const waiting = new Set<() => void>();

  /** Null where the browser refuses workers. */
  async function begin(kind: WorkerKind): Promise<WorkerPort | null> {
    try {
      const worker = await start(kind);
      started += 1;
      ranks.set(worker, started);
      return worker;
    } catch {
      return null;
    }
  }

  const isBusy = (): boolean => idle === null && asked.size + starting > 0;

  /** Those that wait look again. */
  function look(): void {
    for (const resolve of waiting) {
      resolve();
    }
    waiting.clear();
  }

  return {
    begin,
    /** One for cards; null where the browser refuses workers. */
    async take({ isAsked }: { readonly isAsked: boolean }): Promise<WorkerPort | null> {
      let isLate = false;
      if (isBusy()) {
        setTimeout(() => {
          isLate = true;
          look();
        }, SOON);
      }
      while (isBusy() && !isLate) {
        await new Promise<void>((resolve) => {
          waiting.add(resolve);
        });
      }
      let worker = idle;
      idle = null;
      if (worker === null) {
        starting += isAsked ? 1 : 0;
        worker = await begin('card');
        starting -= isAsked ? 1 : 0;
      }
      if (isAsked && worker !== null) {
        asked.add(worker);
      }
      return worker;
    },
    /** Of two the elder stays, which knows the card that was rendered. */
    keep(worker: WorkerPort): void {
      const isElder = idle === null || rankOf(worker) < rankOf(idle);
      (isElder ? idle : worker)?.terminate();
      idle = isElder ? worker : idle;
      asked.delete(worker);
      look();
    },
    drop(worker: WorkerPort): void {
      worker.terminate();
      asked.delete(worker);
      look();
    },
    end(): void {
      idle?.terminate();
      idle = null;
    },
  };
}
