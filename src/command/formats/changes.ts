import type { CardChange } from '../../card/compare/change.ts';
import { inertJson } from '../../text/inert-json.ts';
import { codeSpan, fencedCode, inertMarkdown } from '../../text/inert-markdown.ts';
import { printable } from '../printable.ts';

/** Changes of two cards, to be written. */
export interface ToldChanges {
  readonly changes: readonly CardChange[];
  /** What the cards are called. */
  readonly old: string;
  readonly new: string;
  /** What else is to be said; null where nothing is. */
  readonly note: string | null;
}

export const CHANGE_FORMATS = { text, md, json } as const satisfies Readonly<
  Record<string, (told: ToldChanges) => string>
>;

/** A side of a change in text and in Markdown, in characters. */
const MOST_TOLD = 400;
/** What fits a comment of GitHub, which takes 65,536 characters. */
const MOST_OF_COMMENT = 60_000;

function json({ changes }: ToldChanges): string {
  return `${inertJson(changes, 2)}\n`;
}

function text({ changes, old, new: now, note }: ToldChanges): string {
  const lines = changes.flatMap((change) => [
    `${change.kind}: ${placeOf(change, old, now)}`,
    `  ${change.why}`,
    ...sidesOf(change).map((line) => `  ${line}`),
  ]);
  const none = changes.length === 0 ? [nothing(note)] : [];
  return [...lines, ...none, ...(note === null ? [] : [note])]
    .map((line) => `${printable(line)}\n`)
    .join('');
}

/** What is not whole may have changed after all. */
function nothing(note: string | null): string {
  return note === null ? 'Nothing has changed.' : 'No change was found so far.';
}

function placeOf({ line, withLine }: CardChange, old: string, now: string): string {
  const places = [
    withLine === null ? '' : `${old}:${withLine}`,
    line === null ? '' : `${now}:${line}`,
  ];
  return places.filter(Boolean).join(' → ');
}

/** As lines of a patch; what is told is cut. */
function sidesOf({ old, new: now }: CardChange): readonly string[] {
  const cut = (said: string | null, mark: string): readonly string[] =>
    said === null
      ? []
      : shortened(said)
          .split('\n')
          .map((line) => `${mark} ${line}`);
  return [...cut(old, '-'), ...cut(now, '+')];
}

function shortened(said: string): string {
  const letters = [...said.slice(0, MOST_TOLD * 2)];
  return letters.length > MOST_TOLD ? `${letters.slice(0, MOST_TOLD).join('')}…` : said;
}

/** For a comment of a pull request. The cards’ own words stand in blocks of code alone. */
function md({ changes, old, new: now, note }: ToldChanges): string {
  const parts = [`### Changes of the model card\n\n${code(old)} → ${code(now)}\n`];
  if (changes.length === 0) {
    parts.push(`${nothing(note)}\n`);
  }
  let length = 0;
  let count = 0;
  for (const change of changes) {
    const part = entry(change);
    length += part.length;
    if (length > MOST_OF_COMMENT) {
      break;
    }
    parts.push(part);
    count += 1;
  }
  const more = changes.length - count;
  const end = [more > 0 ? `And ${more} more.` : '', note ?? ''].filter(Boolean).join(' ');
  return `${[...parts, ...(end === '' ? [] : [`${end}\n`])].join('\n')}`;
}

function entry(change: CardChange): string {
  const { kind, line, withLine, why } = change;
  const places = [
    withLine === null ? '' : `old line ${withLine}`,
    line === null ? '' : `new line ${line}`,
  ];
  const sides = sidesOf(change).map(printable).join('\n');
  const quoted = sides === '' ? '' : `\n\n${fencedCode(sides, 'diff')}`;
  return `**${kind}** (${places.filter(Boolean).join(', ')}): ${inert(why)}${quoted}\n`;
}

function code(said: string): string {
  return codeSpan(printable(said.replace(/\s+/g, ' ')));
}

/** Words of a card in a sentence. */
function inert(said: string): string {
  return inertMarkdown(printable(said.replace(/\s+/g, ' ')));
}
