import { grouped } from '../../text/grouped.ts';
import { markedLine } from '../../text/mark-invisible.ts';
import {
  MOST_NOTES,
  type OtherFields,
  REVIEW_VERSION,
  type Review,
  type ReviewNote,
} from './review.ts';

/** `refused`: why it is none, as a sentence. */
export type ReadReview = { readonly review: Review } | { readonly refused: string };

const KINDS: Readonly<Record<string, 'string' | 'number'>> = {
  ...{ quote: 'string', line: 'number', before: 'string', after: 'string', hash: 'string' },
  ...{ note: 'string', proposal: 'string', date: 'string' },
};

/** Reads the text of a `review.json`, whoever wrote it. What is missing of a note is empty. */
export function readReview(name: string, text: string): ReadReview {
  const refuse = (why: string): ReadReview => ({ refused: `${markedLine(name)} ${why}` });
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return refuse(`cannot be read: it is no JSON${placeOf(error, text)}. Save the review again.`);
  }
  if (!isRecord(file) || !Array.isArray(file['notes'])) {
    return refuse('is no review of a card: it has no list “notes”.');
  }
  const { version = REVIEW_VERSION, card = '', notes, ...others } = file;
  if (typeof version !== 'number' || version > REVIEW_VERSION) {
    const wayOut = 'Open it in the newest version of this viewer.';
    return refuse(`is of a version that is not known here (${shown(version)}). ${wayOut}`);
  }
  if (notes.length > MOST_NOTES) {
    const [count, most] = [notes.length, MOST_NOTES].map(grouped);
    return refuse(`has ${count} notes, and this viewer shows up to ${most}. Part it in several.`);
  }
  const read: ReviewNote[] = [];
  for (const [index, note] of (notes as readonly unknown[]).entries()) {
    const fault = faultOf(note);
    if (fault !== null || !isRecord(note)) {
      return refuse(`cannot be read: ${fault} (note ${index + 1}, “notes[${index}]”).`);
    }
    read.push(noteOf(note));
  }
  return { review: { card: typeof card === 'string' ? card : '', notes: read, others } };
}

/** The same as a file’s text, with what else stood in it. */
export function writeReview({ card, notes, others }: Review): string {
  const written = notes.map(({ others: more, proposal, ...note }) => ({
    ...more,
    ...note,
    ...(proposal === null ? {} : { proposal }),
  }));
  const file = { ...others, version: REVIEW_VERSION, card, notes: written };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function faultOf(note: unknown): string | null {
  if (!isRecord(note)) {
    return 'a note is no object';
  }
  const wrong = Object.entries(KINDS).find(
    ([key, kind]) => note[key] != null && typeof note[key] !== kind,
  );
  if (wrong !== undefined) {
    return `“${wrong[0]}” is no ${wrong[1] === 'string' ? 'text' : 'number'}`;
  }
  const { quote, note: said, proposal } = note;
  if (typeof quote !== 'string' || quote === '') {
    return 'a note has no “quote”';
  }
  return said == null && proposal == null ? 'a note says and proposes nothing' : null;
}

function noteOf(note: OtherFields): ReviewNote {
  const { quote, line, before, after, hash, note: said, proposal, date, ...others } = note;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const number = typeof line === 'number' && line >= 1 ? Math.floor(line) : 1;
  return {
    ...{ quote: text(quote), line: Math.min(number, Number.MAX_SAFE_INTEGER) },
    ...{ before: text(before), after: text(after), hash: text(hash), note: text(said) },
    ...{ proposal: proposal == null ? null : text(proposal), date: text(date), others },
  };
}

function isRecord(value: unknown): value is OtherFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return markedLine(String(JSON.stringify(value)).slice(0, 40));
}

/** Every engine says it in words of its own, and some of them not at all. */
function placeOf(error: unknown, text: string): string {
  const said = String(error);
  const [, line] = /line (\d+)/.exec(said) ?? [];
  const [, position] = /position (\d+)/.exec(said) ?? [];
  const isCut = /end of|EOF/i.test(said);
  const lineNumber = (end: number): number => text.slice(0, end).split('\n').length;
  const at =
    line ?? (position !== undefined || isCut ? lineNumber(Number(position ?? text.length)) : null);
  return at === null ? '' : ` (line ${at}${isCut ? ', where it ends too early' : ''})`;
}
