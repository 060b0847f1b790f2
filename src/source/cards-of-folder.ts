import { MARKDOWN, README } from '../text/file-names.ts';
import { filesOfFolder, MOST_FILES, RESULTS } from './card-folder.ts';
import type { CardFolder, FolderCard, FolderCards } from './card-source.ts';
import type { TransferContent } from './data-transfer.ts';
import { decodeText } from './decode-text.ts';

type FolderFile = CardFolder['files'][number];

/** So many bytes tell whether a file begins with metadata. */
const HEAD = 1024;
const FRONT_MATTER = /^\s*---[ \t]*(?:[\r\n]|$)/;
/** Files that are looked into at a time. */
const SAMPLE = 20;

/** `README_zh.md` beside a README.md: the same card once more. */
const VERSION = /^readme/i;

/** The card of a folder, or a list of the cards in it where none is its own. */
export async function contentOfFolder(folder: CardFolder): Promise<TransferContent> {
  const own = folder.files.find(({ path }) => README.test(path));
  if (own !== undefined && !(await isIndex(own, folder))) {
    const others = async (): Promise<FolderCards | null> => {
      const cards = await cardsIn(folder, true);
      return cards.some((card) => card !== own)
        ? listOf(folder, cards.includes(own) ? cards : [own, ...cards])
        : null;
    };
    const content = filesOfFolder({ ...folder, ...around(folder.files, folder) });
    return content.kind === 'files' ? { ...content, others } : content;
  }
  const cards = await cardsIn(folder, false);
  const content = filesOfFolder(folder);
  // Texts of which none begins as a card does are opened all the same, where they lie at the top.
  const files = cards.length === 0 && content.kind === 'refused' ? markdownIn(folder) : cards;
  const list = listOf(folder, files);
  const [only] = list.cards;
  if (only === undefined) {
    return content;
  }
  return list.cards.length > 1
    ? { kind: 'list', list }
    : { kind: 'files', files: [only.file, ...only.evalFiles], folder: only.folder };
}

/** Files that were chosen one by one, as a list. */
export function listOfFiles(files: readonly File[]): FolderCards {
  const named = files.map((file) => ({ path: file.name, file }));
  const cards = named.filter(({ path }) => MARKDOWN.test(path));
  return { name: `${cards.length} files`, cards: cards.map(plainCard), isWhole: true };
}

/** Is it no card itself, beside several? */
async function isIndex(own: FolderFile, folder: CardFolder): Promise<boolean> {
  if (await beginsAsCard(own)) {
    return false;
  }
  const beside = markdownIn(folder).filter(
    ({ path }) => !path.includes('/') && !VERSION.test(path),
  );
  return (await cardsAmong(beside.slice(0, SAMPLE))).length > 1;
}

/** Every README.md, where not only those are wanted that begin with metadata; and other cards. */
async function cardsIn(folder: CardFolder, isStrict: boolean): Promise<readonly FolderFile[]> {
  const byFolder = new Map<string, FolderFile[]>();
  for (const file of markdownIn(folder)) {
    const inside = byFolder.get(folderOf(file.path));
    byFolder.set(folderOf(file.path), inside ?? [file]);
    inside?.push(file);
  }
  const cards: FolderFile[] = [];
  for (const files of byFolder.values()) {
    const readmes = files.filter(isReadme);
    const others = files.filter(({ path }) => !VERSION.test(nameOf(path)) || readmes.length === 0);
    // Among cards, a text without metadata is one as well.
    cards.push(
      ...(isStrict ? await cardsAmong(readmes) : readmes),
      ...((await areMostlyCards(others)) ? others : await cardsAmong(others)),
    );
  }
  return cards;
}

/** By some of them, from all over: to look into a thousand takes a browser a second. */
async function areMostlyCards(files: readonly FolderFile[]): Promise<boolean> {
  const step = Math.ceil(files.length / SAMPLE);
  const sample = files.filter((_, at) => at % step === 0);
  return (await cardsAmong(sample)).length * 2 >= sample.length;
}

/** Those that begin with metadata, and those that cannot be read: their readers say why. */
async function cardsAmong(files: readonly FolderFile[]): Promise<readonly FolderFile[]> {
  const found: FolderFile[] = [];
  for (let at = 0; at < files.length; at += SAMPLE) {
    const portion = files.slice(at, at + SAMPLE);
    const begun = await Promise.all(portion.map(beginsAsCard));
    found.push(...portion.filter((_, index) => begun[index]));
  }
  return found;
}

async function beginsAsCard({ file }: FolderFile): Promise<boolean> {
  const bytes = await file
    .slice(0, HEAD)
    .arrayBuffer()
    .catch(() => null);
  const decoded = bytes === null ? null : decodeText(new Uint8Array(bytes));
  return decoded === null || 'notText' in decoded || FRONT_MATTER.test(decoded.text);
}

function listOf(
  { name, id, files, isWhole, handle }: CardFolder,
  cards: readonly FolderFile[],
): FolderCards {
  // The files of each folder that has a card of its own, by that folder's path.
  const inside = new Map<string, FolderFile[]>(
    cards.filter(isReadme).map(({ path }) => [folderOf(path), []]),
  );
  for (const file of files) {
    for (let path = folderOf(file.path); ; path = folderOf(path.slice(0, -1))) {
      inside.get(path)?.push(file);
      if (path === '') {
        break;
      }
    }
  }
  const listed = cards.map((card): FolderCard => {
    const path = folderOf(card.path);
    const own = isReadme(card) ? inside.get(path) : undefined;
    if (own === undefined) {
      return plainCard(card);
    }
    const relative = own.map((one) => ({ path: one.path.slice(path.length), file: one.file }));
    const folder = {
      name: nameOf(path.slice(0, -1)) || name,
      id: `${id}/${card.path}`,
      ...around(relative, { isWhole }),
    };
    const evalFiles = relative.filter((one) => RESULTS.test(one.path)).map(({ file }) => file);
    return { path: card.path, file: card.file, evalFiles, folder };
  });
  const byPath = (a: FolderCard, b: FolderCard): number => (a.path < b.path ? -1 : 1);
  return { name, cards: listed.toSorted(byPath), isWhole, handle };
}

function plainCard({ path, file }: FolderFile): FolderCard {
  return { path, file, evalFiles: [] };
}

function around(
  files: readonly FolderFile[],
  { isWhole }: Pick<CardFolder, 'isWhole'>,
): Pick<CardFolder, 'files' | 'isWhole'> {
  return { files: files.slice(0, MOST_FILES), isWhole: isWhole && files.length <= MOST_FILES };
}

function markdownIn({ files }: CardFolder): readonly FolderFile[] {
  return files.filter(({ path }) => MARKDOWN.test(path));
}

function isReadme({ path }: FolderFile): boolean {
  return README.test(nameOf(path));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Empty at the top, else with its `/`. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
