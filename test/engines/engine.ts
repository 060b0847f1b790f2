/** What the tests ask of a browser; each driver gives it in its own way. */
export interface Engine {
  goTo(url: string): Promise<void>;
  /** Runs a function in the page, which knows nothing but its arguments, and waits for its promise. */
  run<Args extends readonly unknown[], Out>(
    script: (...args: Args) => Out | Promise<Out>,
    ...args: Args
  ): Promise<Out>;
  /** Gives files to an `<input type="file">` as a file chooser does. */
  chooseFiles(selector: string, paths: readonly string[]): Promise<void>;
  /** Clicks as a mouse does, in the middle of the element. */
  click(selector: string): Promise<void>;
  /** Presses keys together: `press('Control', 'v')`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Gives the page itself this size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** How many windows and tabs there are. */
  windows(): Promise<number>;
  /** Console lines, uncaught errors and violations of the policy since it was last asked. */
  complaints(): Promise<readonly string[]>;
  /** Addresses that were asked for since it was last asked, those of the page itself included. */
  requests(): Promise<readonly string[]>;
  /** The page on paper, as a PDF. */
  print(): Promise<Uint8Array>;
  /** What the page has saved, by name. */
  readonly downloads: string;
  close(): Promise<void>;
}

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

export type EngineName = (typeof ENGINES)[number];

/** The engine of this process: `scripts/test-engines.js` starts one for each. */
export const ENGINE = (process.env['ENGINE'] ?? 'chromium') as EngineName;

export async function openEngine(): Promise<Engine> {
  switch (ENGINE) {
    case 'chromium':
      return (await import('./chromium.ts')).openChromium();
    case 'firefox':
      return (await import('./firefox.ts')).openFirefox();
    case 'webkit':
      return (await import('./webkit.ts')).openWebKit();
  }
}
