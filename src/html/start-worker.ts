/** The worker's programs, as the built page holds them: data blocks that nothing compiles before they are needed. */
const WORKER_BLOCK = '#RenderWorker';
const TEMML_BLOCK = '#Temml';

const programUrls = new Map<boolean, string>();

/**
 * Starts a worker with the renderer's program, after Temml if `withMath`.
 * A classic worker from a blob is the only kind that works on `file://` in every browser; it inherits the page's
 * Content-Security-Policy, so it can fetch nothing. Throws where the browser refuses workers.
 */
export function startWorker(withMath: boolean): Worker {
  if (import.meta.env.DEV) {
    return new Worker(new URL('./render-worker.ts', import.meta.url), { type: 'module' });
  }
  return new Worker(programUrl(withMath));
}

function programUrl(withMath: boolean): string {
  const known = programUrls.get(withMath);
  if (known !== undefined) {
    return known;
  }
  const program = [...(withMath ? [blockText(TEMML_BLOCK), '\n'] : []), blockText(WORKER_BLOCK)];
  const url = URL.createObjectURL(new Blob(program, { type: 'text/javascript' }));
  programUrls.set(withMath, url);
  return url;
}

function blockText(selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}

/**
 * Lets `new Worker` take the page's own blob URLs under `require-trusted-types-for 'script'`, and nothing else: the
 * policy makes no HTML, so that any assignment of a string to an HTML sink still throws.
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
