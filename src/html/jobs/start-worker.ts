/** The data blocks of the built page that hold the workers' programs, compressed by the build. */
const PROGRAM_BLOCKS = { card: '#CardWorker', math: '#Temml' } as const;

export type WorkerKind = keyof typeof PROGRAM_BLOCKS;

const programUrls = new Map<WorkerKind, Promise<string>>();

/**
 * Starts a worker; rejects where the browser refuses. A classic worker from a blob is the only kind
 * that works on `file://` in every browser. It inherits the page's policy, so it can fetch nothing.
 */
export async function startWorker(kind: WorkerKind): Promise<Worker> {
  if (import.meta.env.DEV) {
    return kind === 'math'
      ? new Worker(new URL('./worker/math-worker.ts', import.meta.url), { type: 'module' })
      : new Worker(new URL('./worker/card-worker.ts', import.meta.url), { type: 'module' });
  }
  const url = programUrls.get(kind) ?? programUrl(kind);
  programUrls.set(kind, url);
  return new Worker(await url);
}

async function programUrl(kind: WorkerKind): Promise<string> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  }
  const compressed = atob(document.querySelector(PROGRAM_BLOCKS[kind])?.textContent ?? '');
  // `Uint8Array.from` takes ten times as long.
  const bytes = new Uint8Array(compressed.length);
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = compressed.charCodeAt(at);
  }
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const headers = { 'content-type': 'text/javascript' };
  return URL.createObjectURL(await new Response(inflated, { headers }).blob());
}

/**
 * Lets `new Worker` take the page's own blob URLs under `require-trusted-types-for 'script'`, and
 * `script.src` that of the file beside the page, which runs only if its hash is in the policy.
 * Nothing else: to assign a string to an HTML sink still throws, because the policy makes no HTML.
 */
export function permitScriptUrls(beside: string): void {
  // Undefined in browsers without Trusted Types.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL(url: string): string {
      if (url.startsWith('blob:') || url === beside) {
        return url;
      }
      throw new TypeError('Only the programs of this page may run.');
    },
  });
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}
