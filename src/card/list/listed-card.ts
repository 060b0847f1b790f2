import { findTask, inferTask } from '../../hub/tasks.ts';
import { type CardKind, cardKind } from '../card-kind.ts';
import { cardTitle } from '../card-title.ts';
import { languageLabel } from '../facts/header-chips.ts';
import { sdkText, textsAt } from '../facts/kind-chips.ts';
import { NAME_KEYS } from '../facts/read-facts.ts';
import { type Metadata, normalizeMetadata, textsOf } from '../metadata.ts';
import type { ModelCard } from '../model-card.ts';

/** What a list says of a card. */
export interface ListedCard {
  readonly kind: CardKind;
  readonly title: string;
  /** As the Hub spells it, or the name of another; empty where none is stated, as the next. */
  readonly license: string;
  readonly task: string;
  /** Names of languages. */
  readonly languages: readonly string[];
}

type Heading = Parameters<typeof cardTitle>[0]['outline'][number];

/** So much of a body is looked through for headings, in characters. */
const MOST_SEARCHED = 16_000;

/**
 * What a card is listed as. `path` names one that does not name itself. Without `headings`, those
 * are taken that stand on lines of their own at its begin.
 */
export function listedCard(
  { frontMatter: { entries }, body }: ModelCard,
  path: string,
  headings?: readonly (Heading & { readonly start: number })[],
): ListedCard {
  const metadata = normalizeMetadata(entries);
  const values = new Map(entries.map(({ key, value }) => [key, value]));
  const kind = cardKind(entries, null, body);
  const outline = (headings ?? quickHeadings(body)).filter(({ text }) => text !== '');
  const [first] = outline;
  const opening = first && saysNothing(body.slice(0, first.start)) ? first : undefined;
  const name = textsAt(values, NAME_KEYS[kind])[0] ?? null;
  return {
    kind,
    title: cardTitle({ outline, opening, name, source: nameInPath(path) }),
    license: licenseText(metadata),
    task: taskText(kind, metadata, values),
    languages: textsOf(metadata.language).map((code) => languageLabel(code) ?? code),
  };
}

/** A README.md is named after its folder. */
function nameInPath(path: string): string {
  const [name = '', folder = name] = path.split('/').toReversed();
  return /^readme\.\w+$/i.test(name) ? folder : name;
}

function licenseText({ license, licenseName, licenseLink }: Metadata): string {
  const [own = ''] = textsOf([licenseName, licenseLink]);
  const stated = textsOf(license);
  return stated.length === 0
    ? own
    : stated.map((id) => (id === 'other' && own !== '' ? own : id)).join(', ');
}

function taskText(
  kind: CardKind,
  { pipelineTag, tags }: Metadata,
  values: ReadonlyMap<string, unknown>,
): string {
  if (kind === 'space') {
    return sdkText(values) ?? '';
  }
  const [stated = null] = textsOf([pipelineTag]);
  const ids =
    kind === 'dataset'
      ? textsAt(values, 'task_categories')
      : [inferTask(stated, textsOf(tags)) ?? ''];
  return ids.map((id) => findTask(id)?.name ?? id).join(', ');
}

/** Comments, tags, images and links alone say nothing before a heading. */
function saysNothing(text: string): boolean {
  return text.replace(/<!--[\s\S]*?-->|<[^>]*>|!?\[[^\]]*\](?:\([^)]*\))?/g, '').trim() === '';
}

/** Headings as most cards write them, outside of code. */
function quickHeadings(body: string): readonly (Heading & { readonly start: number })[] {
  const found: (Heading & { readonly start: number })[] = [];
  let fence = '';
  const lines = /^ {0,3}(?:(`{3,}|~{3,})|(#{1,6})[ \t]+(.*)|<h([1-6])[^>]*>(.*)<\/h\4>)/gm;
  for (const match of body.slice(0, MOST_SEARCHED).matchAll(lines)) {
    const [, mark = '', signs = '', text = '', level = '', html = ''] = match;
    if (mark !== '') {
      fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
    } else if (fence === '') {
      const said = plain(text.replace(/[ \t]+#+[ \t]*$/, '') || html);
      found.push({ level: signs.length || Number(level), text: said, start: match.index });
    }
  }
  return found;
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>|!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .trim();
}
