import { LIMITS } from '../limits.ts';
import { MARKDOWN } from '../text/file-names.ts';
import { grouped } from '../text/grouped.ts';
import { filesOfFolder } from './card-folder.ts';
import type { CardFolder } from './card-source.ts';
import { decodeText } from './decode-text.ts';
import { formatMebibytes, refuse } from './load-text.ts';
import { chooseCardFile, type Opened, openFiles } from './open-files.ts';

/** So much of a file says whether it is a text, in bytes. */
const HEAD = 65_536;

/** Opens a file of a folder: its card, another Markdown file, or any text as it stands. */
export async function openFolderFile(
  folder: CardFolder,
  path: string,
  signal: AbortSignal,
): Promise<Opened> {
  const file = folder.files.find((one) => one.path === path)?.file;
  if (file === undefined) {
    return { result: refuse(path, `${path} is not in the folder ${folder.name}.`) };
  }
  const content = filesOfFolder(folder);
  if (content.kind === 'files' && chooseCardFile(content.files)?.card === file) {
    const { result } = await openFiles(content.files, signal, content);
    return { result };
  }
  const isMarkdown = MARKDOWN.test(path);
  const result = isMarkdown
    ? (await openFiles([file], signal, { folder })).result
    : await readSource(file, path);
  if (result.kind !== 'loaded') {
    return { result };
  }
  const source = { ...result.card.source, name: path };
  const card = { ...result.card, source, folder, path, isSource: !isMarkdown };
  return { result: { kind: 'loaded', card } };
}

async function readSource(file: File, path: string): Promise<Opened['result']> {
  try {
    const head = decodeText(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
    if ('notText' in head) {
      return refuse(path, `${path} is ${head.notText} of ${sizeOf(file)}: it is not shown here.`);
    }
    if (file.size > LIMITS.fileBytes.most) {
      const most = formatMebibytes(LIMITS.fileBytes.most);
      return refuse(
        path,
        `${path} has ${sizeOf(file)}: this viewer shows texts of up to ${most} MB.`,
      );
    }
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    if ('text' in decoded) {
      const source = { kind: 'local', name: path, href: null, base: null } as const;
      return { kind: 'loaded', card: { source, ...decoded } };
    }
    return refuse(path, `${path} is ${decoded.notText}: it is not shown here.`);
  } catch {
    const reason = 'It has been moved, changed or deleted, or may not be read by you.';
    return refuse(path, `${path} could not be read. ${reason} Open the folder again.`);
  }
}

function sizeOf({ size }: File): string {
  return size < 100_000 ? `${grouped(size)} bytes` : `${formatMebibytes(size)} MB`;
}
