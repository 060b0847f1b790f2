import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A file to check. */
export interface Input {
  /** As the user called it. */
  readonly name: string;
  readonly path: string;
}

/** Files with evaluation results, and the folder beside a card where the Hub looks for them. */
const EVAL_FILE = /\.ya?ml$/i;
const EVAL_FOLDER = '.eval_results';

/** The files that arguments name, one after the other; `folder` is the user’s. */
export function* inputsOf(names: readonly string[], folder: string): Generator<Input> {
  for (const name of names) {
    const path = resolve(folder, name);
    yield* isFolder(path)
      ? withEvalFiles({ name: join(name, 'README.md'), path: join(path, 'README.md') })
      : withEvalFiles({ name, path });
  }
}

function* withEvalFiles(card: Input): Generator<Input> {
  yield card;
  const folder = join(dirname(card.path), EVAL_FOLDER);
  const files = isFolder(folder) && !EVAL_FILE.test(card.path) ? readdirSync(folder).sort() : [];
  for (const file of files.filter((file) => EVAL_FILE.test(file))) {
    yield { name: join(dirname(card.name), EVAL_FOLDER, file), path: join(folder, file) };
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
