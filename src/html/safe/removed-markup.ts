/** Something of the author's that is not shown, and how often: `<object>`, `onclick`, `style position`, `javascript: link`. */
export interface RemovedMarkup {
  readonly name: string;
  readonly count: number;
}

export interface RemovedMarkupCounter {
  add(name: string): void;
  /** In the order of first occurrence. */
  list(): readonly RemovedMarkup[];
}

export function createRemovedMarkupCounter(): RemovedMarkupCounter {
  const counts = new Map<string, number>();
  return {
    add(name) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    list() {
      return [...counts].map(([name, count]) => ({ name, count }));
    },
  };
}
