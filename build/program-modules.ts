/** What a bundler tells of a source module. */
type GetImports = (id: string) => {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
} | null;

const START = 'main.ts';

/**
 * What is asked for together, or too little to stand alone, by the name of the module that it
 * stands in. What several need stands with the first of them.
 */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'other-cards': [
    'html/jobs/warm-up.ts',
    'view/card-page.ts',
    'view/renew-card.ts',
    'view/show-edit.ts',
  ],
  dialogs: [
    'view/front-matter-dialog.ts',
    'view/image-dialog.ts',
    'view/keys-sheet.ts',
    'view/recent-dialog.ts',
    'view/source-dialog.ts',
  ],
  tables: [
    'view/tables/open-table.ts',
    'view/tables/results-dialog.ts',
    'view/tables/write-results-dialog.ts',
  ],
  editor: ['view/editor/editor-pane.ts', 'view/editor/save-card.ts', 'view/editor/two-versions.ts'],
  'many-cards': ['board-on-page.ts', 'list-on-page.ts'],
};

/**
 * Tells in which of the program's modules a source module stands: one has all that the page needs
 * to answer the reader of its card; each other one what is asked for later. `folder`: the sources',
 * with a slash at its end.
 */
export function programModuleOf(
  folder: string,
): (id: string, about: { readonly getModuleInfo: GetImports }) => string | null {
  let names: ReadonlyMap<string, string> | null = null;
  return (id, modules) => {
    names ??= nameModules(folder, (other) => modules.getModuleInfo(other));
    return names.get(id) ?? null;
  };
}

function nameModules(folder: string, getImports: GetImports): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const late = new Set<string>();
  /** Takes what is not taken yet of a module and all that it needs. */
  const take = (id: string, name: string): void => {
    const imports = getImports(id);
    if (names.has(id) || imports === null) {
      return;
    }
    names.set(id, name);
    for (const needed of imports.importedIds) {
      take(needed, name);
    }
    for (const asked of imports.dynamicallyImportedIds) {
      late.add(asked);
    }
  };
  take(folder + START, 'start');
  for (const [name, files] of Object.entries(TOGETHER)) {
    for (const file of files) {
      take(folder + file, name);
    }
  }
  for (const id of late) {
    take(id, /([^/]+)\.ts$/.exec(id)?.[1] ?? '');
  }
  return names;
}
