/**
 * Loads a module that the page starts without, once all of the page is here: the built one holds
 * its modules behind the card, and runs each when it is asked for.
 */
export async function late<Module>(load: () => Promise<Module>): Promise<Module> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  }
  return await load();
}

/** A tool of the page that is loaded and made when it is asked for first. */
export class LateTool<Tool> {
  /** Null before. */
  now: Tool | null = null;
  #making: Promise<Tool> | null = null;
  readonly #make: () => Promise<Tool>;

  constructor(make: () => Promise<Tool>) {
    this.#make = make;
  }

  async use<Result>(run: (tool: Tool) => Result): Promise<Awaited<Result>> {
    this.#making ??= late(this.#make);
    this.now = await this.#making;
    return await run(this.now);
  }
}
