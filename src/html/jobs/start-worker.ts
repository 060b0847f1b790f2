/** The data blocks of the built page that hold the workers' programs. */
const PROGRAM_BLOCKS = { card: '#CardWorker', math: '#Temml' } as const;

export type WorkerKind = keyof typeof PROGRAM_BLOCKS;

const programUrls = new Map<WorkerKind, string>();

/**
 * Starts a worker. A classic worker from a blob is the only kind that works on `file://` in every
 * browser; it inherits the page's Content-Security-Policy, so it can fetch nothing. Throws where the
 * browser refuses workers.
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
  const known = programUrls.get(kind);
  if (known !== undefined) {
    return known;
  }
  const program = document.querySelector(PROGRAM_BLOCKS[kind])?.textContent ?? '';
  const url = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  programUrls.set(kind, url);
  return url;
}

/**
 * Lets `new Worker` take the page's own blob URLs under `require-trusted-types-for 'script'`, and
 * nothing else: to assign a string to an HTML sink still throws, because the policy makes no HTML.
 */
export function permitWorkerUrls(): void {
  trustedTypes()?.createPolicy('default', {
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

/** Undefined in browsers without Trusted Types. */
function trustedTypes(): TrustedTypes | undefined {
  return (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
}
