import { LIMITS } from '../limits.ts';
import type { CardSource, EvalFile, LoadResult } from './card-source.ts';
import { loadText, refuse, refuseTooLarge } from './load-text.ts';

/** Of several files that were opened at once, the one that is shown. */
export interface ChosenFiles {
  readonly card: File;
  /** In the order given; the page names them. */
  readonly rest: readonly File[];
}

const README = /^readme(?:\.(?:md|markdown|mdx|txt))?$/i;
const TEXT_FILE = /\.(?:md|markdown|mdx|txt)$/i;
const YAML_FILE = /\.ya?ml$/i;

/** README.md before other Markdown and text files, before all else; null when there is no file. */
export function chooseCardFile(files: readonly File[]): ChosenFiles | null {
  const rank = ({ name }: File): number => {
    if (name === 'README.md') {
      return 0;
    }
    return README.test(name) ? 1 : TEXT_FILE.test(name) ? 2 : 3;
  };
  const card = files.toSorted((one, other) => rank(one) - rank(other))[0];
  return card === undefined ? null : { card, rest: files.filter((file) => file !== card) };
}

/** Reads a file of this machine. A file that has been deleted or replaced since it was picked is refused. */
export async function readFile(file: File, signal: AbortSignal): Promise<LoadResult> {
  const { name } = file;
  if (file.size > LIMITS.fileBytes.most) {
    return refuseTooLarge(name, file.size);
  }
  const source: CardSource = { kind: 'local', name, href: null, base: null };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (signal.aborted) {
    return { kind: 'aborted' };
  }
  if (bytes === null) {
    const reason = `${name} could not be read. It may be a folder, or it has been moved, changed or deleted, or may not be read by you.`;
    return refuse(name, `${reason} Open the README.md file itself, again.`);
  }
  return loadText(new Uint8Array(bytes), source);
}

/**
 * Chooses the card among `files` and reads it, with the YAML files of evaluation results that came with it; null when there is no file.
 * `rest` are the files that nothing was made of.
 */
export async function openFiles(
  files: readonly File[],
  signal: AbortSignal,
): Promise<{ readonly result: LoadResult; readonly rest: readonly File[] } | null> {
  const chosen = chooseCardFile(files);
  if (chosen === null) {
    return null;
  }
  const result = await readFile(chosen.card, signal);
  const yamlFiles = chosen.rest.filter(({ name }) => YAML_FILE.test(name));
  if (result.kind !== 'loaded' || yamlFiles.length === 0) {
    return { result, rest: chosen.rest };
  }
  const evalFiles: EvalFile[] = [];
  for (const file of yamlFiles) {
    const read = await readFile(file, signal);
    if (read.kind === 'loaded') {
      evalFiles.push({ name: file.name, text: read.card.text });
    }
  }
  const rest = chosen.rest.filter(({ name }) => !evalFiles.some((file) => file.name === name));
  return { result: { kind: 'loaded', card: { ...result.card, evalFiles } }, rest };
}
