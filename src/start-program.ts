import { FIRST_MODULE, MODULE_FUNCTION } from './page-modules.ts';

// Runs in the built page right after the program's first module, which stands there as a data block
// and costs nothing before the card is painted. Its other modules, and the workers' programs, most of
// the page, are still to come.

/** When the program starts although no paint was reported; milliseconds. */
const PATIENCE = 1000;

type Exports = Record<string, unknown>;

/** The modules of the program that run, by the names with which they require each other. */
const modules = new Map<string, Exports>();

// What the build has put around each of them, see `assemble-page.ts`.
Object.assign(globalThis, {
  [MODULE_FUNCTION](name: string, run: (exports: Exports, load: typeof required) => void): void {
    const exports = {};
    modules.set(name, exports);
    run(exports, required);
  },
});

// No frame is painted in a hidden tab.
if ('waived' in document.documentElement.dataset || document.hidden) {
  startProgram();
} else {
  // Compiling it in the moment in which a frame is on its way to the screen would hold that up.
  new PerformanceObserver(startProgram).observe({ type: 'paint', buffered: true });
  setTimeout(startProgram, PATIENCE);
}

function startProgram(): void {
  required(FIRST_MODULE);
}

/** Runs a module when it is required first. Its hash is in the page's policy. */
function required(name: string): Exports | undefined {
  if (!modules.has(name)) {
    const block = document.querySelector<HTMLScriptElement>(`script[data-module="${name}"]`);
    if (block !== null) {
      block.type = '';
      // A script is looked at again when it is inserted, and a classic one is run at once.
      document.body.append(block);
    }
  }
  return modules.get(name);
}
