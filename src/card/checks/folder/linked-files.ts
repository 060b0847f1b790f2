import type { Fix, Found } from '../../finding.ts';
import { plainName } from '../../tables/names.ts';
import type { YamlNode } from '../../yaml/yaml-node.ts';
import { rewrite } from '../body/body-rule.ts';
import { isNoFile } from '../body/links.ts';
import { itemsOf, pairOf, quote } from '../fields.ts';
import { type Sought, saidOf } from './folder-files.ts';
import type { FolderRule, FolderView } from './folder-rule.ts';

/** Pages of a repository, and of its files in the one revision that is at hand. */
const PAGES = /^(?:discussions|commits?|settings|edit|upload)(?:\/|$)/;
const OF_MAIN = /^(?:blob|resolve|raw|tree)\/(?:main|master)(?:\/|$)/;
const OF_OTHER = /^(?:blob|resolve|raw|tree)\/[^/]+(?:\/|$)/;

/** A file of a repository, by its whole address. */
const OF_HUB =
  /^https?:\/\/(?:huggingface|hf)\.co\/(?:datasets\/)?([\w.-]+\/[\w.-]+)\/((?:blob|resolve|raw)\/main\/.+)$/i;

interface Address {
  readonly path: string;
  /** Behind the path: a query, a fragment. */
  readonly rest: string;
}

/** The file of the repository that an address leads to; null for all other addresses. */
function fileOf(address: string, { finder, ownNames }: FolderView): Address | null {
  const [, id = '', own] = OF_HUB.exec(address) ?? [];
  const target = own !== undefined && ownNames.includes(plainName(id)) ? own : address;
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\#?<{$])/i.test(target) || isNoFile(target)) {
    return null;
  }
  const [, before = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
  const written = decoded(before).replace(/^(?:\.\/)+/, '');
  const isOwn = finder.at(written).kind === 'there';
  const path = isOwn ? written : withoutDots(written.replace(OF_MAIN, ''));
  return path === null || (!isOwn && (OF_OTHER.test(path) || PAGES.test(path)))
    ? null
    : { path, rest };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `a/../b` is `b`; null for what leads out of the folder. */
function withoutDots(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) {
      return null;
    }
    if (part !== '..' && part !== '.') {
      parts.push(part);
    }
  }
  return parts.join('/');
}

/** A fix where only the case of letters is another, so that it is certain. */
function judge(
  target: string,
  view: FolderView,
  fixTo: (text: string) => Fix | undefined,
): Omit<Found, 'line'> | null {
  const address = fileOf(target, view);
  const sought: Sought = address === null ? { kind: 'unknown' } : view.finder.at(address.path);
  const message = saidOf(quote(address?.path ?? ''), sought);
  const fix =
    sought.kind === 'case' && address !== null && target.includes(address.path)
      ? fixTo(target.replace(address.path, () => sought.path))
      : undefined;
  return message === null ? null : { message: `${message} It leads nowhere.`, fix };
}

/** Fields of the metadata that name files, as nodes. */
function namedInMetadata({ root }: FolderView): readonly YamlNode[] {
  const widgets = itemsOf(root === null ? undefined : pairOf(root, 'widget')?.value);
  const nodes = [
    ...['thumbnail', 'license_link'].map((key) => root && pairOf(root, key)?.value),
    ...widgets.map((one) => pairOf(pairOf(one, 'output')?.value, 'url')?.value),
    ...widgets.map((one) => pairOf(one, 'src')?.value),
  ];
  return nodes.filter((node) => node !== null && node !== undefined);
}

export const LINKED_FILE_RULE: FolderRule = {
  id: 'linked-file-missing',
  severity: 'warning',
  about:
    'A relative link, an image or a field of the metadata leads to a file that the folder lacks, or has in other letters: the Hub’s names know upper and lower case.',
  evidence: { kind: 'documented', source: 'hub-docs, repositories: paths are those of git' },
  find: (view) => [
    ...namedInMetadata(view).flatMap((node): readonly Found[] => {
      const found = node.kind === 'scalar' ? judge(node.text, view, () => undefined) : null;
      return found === null ? [] : [{ line: node.line, ...found }];
    }),
    ...[...view.targets, ...view.media].flatMap(({ target, line, start }): readonly Found[] => {
      const found = judge(target, view, (text) => rewrite(start, target, text));
      return found === null ? [] : [{ line, ...found }];
    }),
  ],
};
