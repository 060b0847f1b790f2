import { LIMITS, MOST_CARDS } from '../limits.ts';
import { MARKDOWN } from '../text/file-names.ts';
import type {
  CardFolder,
  CardSource,
  CardText,
  EvalFile,
  FolderCards,
  LoadResult,
} from './card-source.ts';
import { YAML_FILE } from './eval-folder.ts';
import { loadText, refuse, refuseTooLarge } from './load-text.ts';
import { type ReviewFile, readReviewFile } from './review-file.ts';

/** What came of an attempt to open a card. */
export interface Opened {
  readonly result:
    | LoadResult
    | { readonly kind: 'list'; readonly list: FolderCards }
    /** Some cards that are to stand side by side. */
    | { readonly kind: 'cards'; readonly cards: readonly CardText[] };
  /** All that came. */
  readonly files?: readonly File[];
  /** Files that came with the card and are not shown; the page names them. */
  readonly rest?: readonly File[];
  /** A second card, where two came, and nothing else but results. */
  readonly second?: CardText;
  /** Notes on the card; where they came alone, on the one that is open. */
  readonly reviews?: readonly ReviewFile[];
  /** The fragment in the address is the card's own. */
  readonly keepsAddress?: boolean;
  readonly others?: FileContext['others'];
}

/** What is known of files besides what is in them. */
export interface FileContext {
  /** The one that they were found in. */
  readonly folder?: CardFolder | undefined;
  /** Of those that came with one. */
  readonly handles?: ReadonlyMap<File, FileSystemFileHandle>;
  /** Lists what other cards are in the folder; null where there are none. */
  readonly others?: (() => Promise<FolderCards | null>) | undefined;
}

const README = /^readme(?:\.(?:md|markdown|mdx|txt))?$/i;
const TEXT_FILE = /\.(?:md|markdown|mdx|txt)$/i;

/** README.md before other Markdown and text files, before all else; null when there is no file. */
export function chooseCardFile(
  files: readonly File[],
): { readonly card: File; readonly rest: readonly File[] } | null {
  const rank = ({ name }: File): number => {
    if (name === 'README.md') {
      return 0;
    }
    return README.test(name) ? 1 : TEXT_FILE.test(name) ? 2 : 3;
  };
  const card = files.toSorted((one, other) => rank(one) - rank(other))[0];
  return card === undefined ? null : { card, rest: files.filter((file) => file !== card) };
}

/** Reads a file of this machine; one deleted or replaced since it was picked is refused. */
export async function readFile(file: File, signal: AbortSignal): Promise<LoadResult> {
  const result = await readNow(file).catch(() => null);
  return signal.aborted ? { kind: 'aborted' } : (result ?? refuseUnreadable(file));
}

export function refuseUnreadable({ name }: Pick<File, 'name'>): LoadResult {
  const reason =
    'It may be a folder, or it has been moved, changed or deleted, or may not be read by you.';
  const wayOut = 'Open the README.md file itself, again.';
  return refuse(name, `${name} could not be read. ${reason} ${wayOut}`);
}

/** Reads a file of this machine, or rejects with the browser's reason. */
export async function readNow(file: File): Promise<LoadResult> {
  return loadFile(file, await bytesOf(file));
}

/** Null where they are too many; rejects with the browser's reason. */
export async function bytesOf(file: File): Promise<Uint8Array | null> {
  return file.size > LIMITS.fileBytes.most ? null : new Uint8Array(await file.arrayBuffer());
}

/**
 * The bytes of a file of this machine; null where they are too many. Firefox reads what the file
 * holds now, and goes on telling the size that it had.
 */
export function loadFile(
  { name, size }: Pick<File, 'name' | 'size'>,
  bytes: Uint8Array | null,
): LoadResult {
  const source: CardSource = { kind: 'local', name, href: null, base: null };
  return bytes === null || bytes.length > LIMITS.fileBytes.most
    ? refuseTooLarge(name, bytes?.length ?? size)
    : loadText(bytes, source);
}

/**
 * Chooses the card and reads it, with the YAML files of evaluation results and the notes that came
 * with it.
 */
export async function openFiles(
  all: readonly File[],
  signal: AbortSignal,
  context: FileContext = {},
): Promise<Opened> {
  const reviewOf = new Map<File, ReviewFile>();
  for (const file of all) {
    const review = await readReviewFile(file, context.handles?.get(file));
    if (review !== null) {
      reviewOf.set(file, review);
    }
  }
  const files = all.filter((file) => !reviewOf.has(file));
  const opened = await openCardFiles(files, signal, context);
  return reviewOf.size === 0 ? opened : { ...opened, reviews: [...reviewOf.values()] };
}

async function openCardFiles(
  files: readonly File[],
  signal: AbortSignal,
  { folder, handles, others: listOthers }: FileContext,
): Promise<Opened> {
  const chosen = chooseCardFile(files);
  if (chosen === null) {
    return { result: { kind: 'aborted' } };
  }
  const { card, rest } = chosen;
  const result = await readFile(card, signal);
  if (result.kind !== 'loaded') {
    return { result, files, rest };
  }
  const evalFiles = await readEvalFiles(rest, signal);
  const path = folder?.files.find(({ file }) => file === card)?.path;
  const handle = handles?.get(card) ?? (await handleInFolder(folder?.handle, path));
  const origin = { file: card, handle, text: result.card.text };
  const others = rest.filter(({ name }) => !evalFiles.some((file) => file.name === name));
  const opened = { ...result.card, evalFiles, folder, origin };
  const came = folder === undefined && isCard(opened) ? others : [];
  const more = came.length < MOST_CARDS ? await readCards(came, signal, handles) : [];
  const areCards = more.length > 0 && more.length === others.length;
  const [second] = more;
  return areCards && more.length > 1
    ? { result: { kind: 'cards', cards: [opened, ...more] }, files }
    : {
        result: { kind: 'loaded', card: opened },
        ...{ files, others: listOthers },
        rest: areCards ? [] : others,
        ...(areCards && second ? { second } : {}),
      };
}

/** Those among files that are cards. */
async function readCards(
  files: readonly File[],
  signal: AbortSignal,
  handles?: FileContext['handles'],
): Promise<readonly CardText[]> {
  const read = await Promise.all(files.map((file) => readFile(file, signal)));
  return read.flatMap((result, at) => {
    const file = files[at];
    const isRead = file !== undefined && result.kind === 'loaded' && isCard(result.card);
    return isRead
      ? { ...result.card, origin: { file, handle: handles?.get(file), text: result.card.text } }
      : [];
  });
}

/** By its name; of another text, by how it begins. */
function isCard({ source, text }: CardText): boolean {
  return MARKDOWN.test(source.name) || README.test(source.name) || /^\s*---[ \t]*[\r\n]/.test(text);
}

/** Reads those of `files` that may hold evaluation results. */
export async function readEvalFiles(
  files: readonly File[],
  signal: AbortSignal,
): Promise<readonly EvalFile[]> {
  const evalFiles: EvalFile[] = [];
  for (const file of files.filter(({ name }) => YAML_FILE.test(name))) {
    const read = await readFile(file, signal);
    if (read.kind === 'loaded') {
      evalFiles.push({ name: file.name, text: read.card.text });
    }
  }
  return evalFiles;
}

export async function handleInFolder(
  root: FileSystemDirectoryHandle | undefined,
  path: string | undefined,
): Promise<FileSystemFileHandle | undefined> {
  const steps = path?.split('/') ?? [];
  const name = steps.pop();
  try {
    let inner = root;
    for (const step of steps) {
      inner = await inner?.getDirectoryHandle(step);
    }
    return name === undefined ? undefined : await inner?.getFileHandle(name);
  } catch {
    // Deleted or replaced meanwhile: its text is here, and that is all there is of it.
    return undefined;
  }
}
