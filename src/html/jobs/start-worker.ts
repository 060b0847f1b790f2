/** The data blocks of the built page that hold the workers' programs. */
const PROGRAM_BLOCKS = { card: '#CardWorker', math: '#Temml' } as const;

export type WorkerKind = keyof typeof PROGRAM_BLOCKS;

const programUrls = new Map<WorkerKind, string>();

/**
 * Starts a worker; throws where the browser refuses. A classic worker from a blob is the only kind
 * that works on `file://` in every browser. It inherits the page's policy, so it can fetch nothing.
 */
export function startWorker(kind: WorkerKind): Worker {
  if (import.meta.env.DEV) {
    return kind === 'math'
      ? new Worker(new URL('./worker/math-worker.ts', import.meta.url), { type: 'module' })
      : new Worker(new URL('./worker/card-worker.ts', import.meta.url), { type: 'module' });
  }
  return new Worker(programUrl(kind));
}

function programUrl(kind: WorkerKind): string {
  let url = programUrls.get(kind);
  if (url === undefined) {
    const program = document.querySelector(PROGRAM_BLOCKS[kind])?.textContent ?? '';
    url = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
    programUrls.set(kind, url);
  }
  return url;
}

/**
 * Lets `new Worker` take the page's own blob URLs under `require-trusted-types-for 'script'`, and
 * nothing else: to assign a string to an HTML sink still throws, because the policy makes no HTML.
 */
export function permitWorkerUrls(): void {
  // Undefined in browsers without Trusted Types.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL(url: string): string {
      if (url.startsWith('blob:')) {
        return url;
      }
      throw new TypeError('Only the program in this page may run as a worker.');
    },
  });
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}
