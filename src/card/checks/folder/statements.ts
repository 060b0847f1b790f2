import { lineEnd } from '../../../text/text-lines.ts';
import type { BodyTable } from '../../body-parts.ts';
import { listOf, named, saidText } from '../../eval-text.ts';
import { plainName } from '../../tables/names.ts';
import type { BodyView } from '../body/body-rule.ts';
import { isOfOwnCard } from '../body/named-in-text.ts';

/** A sentence, a line with a key, a cell of a table or a field of the metadata. */
export interface Statement {
  readonly kind: 'title' | 'key' | 'cell' | 'sentence' | 'field';
  /** In lower case, empty without one: `context length` of `- **Context length:** 8K`. */
  readonly key: string;
  /** Without markup; a cell has its key before it. */
  readonly text: string;
  /** Where what is said begins, behind the key. */
  readonly at: number;
  /** The headings above it. */
  readonly section: string;
  /** 1-based line in the file of an offset into `text`. */
  readonly lineOf: (offset: number) => number;
}

export interface CodePart {
  readonly code: string;
  /** 1-based line in the file of an offset into `code`. */
  readonly lineOf: (offset: number) => number;
}

const MARKUP =
  /[*`~]|(?<![A-Za-z\d])_+|_+(?![A-Za-z\d])|<[^<>\n]{0,500}>|\]\([^()\n]{0,2000}\)|\]\[[^\][\n]*\]|!?\[|\]/g;
const BOLD_KEY =
  /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(?:\*\*|__)([^*\n]{2,50}?)\s*:?\s*(?:\*\*|__)\s*[:：=]?\s*(?=\S)/;
const KEY =
  /^\s*(?:[-+>•]\s+|\d+[.)]\s+)*([A-Za-z][^:：=.!?\n]{1,48}?)\s*(?:[:：=]|\s[–—-]\s)\s*(?=\S)/;
const ITEM = /^\s*(?:[-+>•]|\d+[.)])\s/;
const SENTENCE_END = /(?<=[.!?。])\s+(?=\S)/g;
/** Longer sentences are cut, and of endless cards the first part is read. */
const LONGEST = 2000;
const MOST = 20_000;
const MOST_CODE = 50_000;
/** Headers of a column that says what the first one names. */
const VALUES = /^\s*$|value|setting|detail|description|default|recommended|spec|config/i;

/** What a card says of its own model, in its order. */
export function readStatements(view: BodyView, ownNames: readonly string[]): readonly Statement[] {
  const isOwn = isOfOwnCard(view);
  const found = [
    ...fieldsOf(view),
    ...linesOf(view),
    ...view.tables.flatMap((table) => cellsOf(table, view, ownNames)),
    ...rowsOfHtml(view),
  ];
  return found.slice(0, MOST).filter(({ lineOf }) => isOwn({ line: lineOf(0) }));
}

export function readCode({ fences }: BodyView): readonly CodePart[] {
  let left = MOST_CODE;
  return fences.flatMap(({ code, line }) => {
    const read = code.slice(0, left);
    left -= read.length;
    const lineOf = (offset: number): number => line + read.slice(0, offset).split('\n').length;
    return read === '' ? [] : { code: read, lineOf };
  });
}

/** What the card calls its model. A folder is called so where it is a clone. */
export function ownNamesOf({ entries, headings }: BodyView, folder: string): readonly string[] {
  const fields = new Map(entries.map(({ key, value }) => [key, value]));
  const indexed = listOf(fields.get('model-index')).map((one) => named(one).name);
  const title = headings.find(({ level }) => level === 1)?.text;
  const names = [title, fields.get('model_name'), ...indexed, folder];
  return [...new Set(names.map((name) => plainName(saidText(name))).filter((name) => name !== ''))];
}

/** `torch_dtype` is `torch dtype`. */
function keyOf(name: string): string {
  return name.trim().replace(/_+/g, ' ').toLowerCase();
}

function fieldsOf({ entries }: BodyView): readonly Statement[] {
  return entries.flatMap(({ key, value, line }) =>
    typeof value === 'string' || typeof value === 'number'
      ? single('field', key, String(value), line, '')
      : [],
  );
}

function single(
  kind: Statement['kind'],
  name: string,
  said: string,
  line: number,
  section: string,
): Statement {
  const text = `${name}: ${said}`.slice(0, LONGEST);
  return {
    kind,
    key: keyOf(name),
    text,
    at: name.length + 2,
    section,
    lineOf: () => line,
  };
}

/** The body without what is no text, and without markup; offsets stay. */
function plainBody({ body, verbatim, tables }: BodyView): string {
  const away = tables.map(({ start, source }) => ({ start, end: start + source.length }));
  const isCode = (start: number): boolean => body[start] === '`' && !body.startsWith('```', start);
  const hidden = [...verbatim.filter(({ start }) => !isCode(start)), ...away];
  hidden.sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of hidden) {
    if (end > done) {
      const from = Math.max(start, done);
      pieces.push(body.slice(done, from), blank(body.slice(from, end)));
      done = end;
    }
  }
  return [...pieces, body.slice(done)].join('').replace(MARKUP, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function* linesOf(view: BodyView): Generator<Statement> {
  const { body, headings, lineOf } = view;
  const plain = plainBody(view);
  const sections: string[] = [];
  let next = 0;
  let section = '';
  /** Where the sentences began that go on. */
  let open: number | null = null;
  for (let start = 0; start < plain.length; ) {
    const end = lineEnd(plain, start);
    const heading = headings[next];
    if (heading !== undefined && heading.start < end + 1) {
      yield* sentences(plain, open, start, section, lineOf);
      open = null;
      sections.length = heading.level - 1;
      sections[heading.level - 1] = heading.text;
      section = sections.filter(Boolean).join(' / ');
      const isTitle = next === 0 && heading.level === 1;
      if (isTitle) {
        yield { ...single('title', '', heading.text, heading.line, ''), at: 2 };
      }
      next += 1;
      start = Math.max(end + 1, heading.end);
      continue;
    }
    const line = plain.slice(start, end);
    const [lead, name] = BOLD_KEY.exec(body.slice(start, end)) ?? KEY.exec(line) ?? [];
    if (name !== undefined || line.trim() === '' || ITEM.test(line)) {
      yield* sentences(plain, open, start, section, lineOf);
      open = line.trim() === '' ? null : start;
    } else {
      open ??= start;
    }
    if (lead !== undefined && name !== undefined) {
      const from = start;
      yield {
        kind: 'key',
        key: keyOf(name),
        text: line.slice(0, LONGEST),
        at: lead.length,
        section,
        lineOf: (offset) => lineOf(from + offset),
      };
      open = null;
    }
    start = end + 1;
  }
  yield* sentences(plain, open, plain.length, section, lineOf);
}

function* sentences(
  plain: string,
  open: number | null,
  end: number,
  section: string,
  lineOf: (offset: number) => number,
): Generator<Statement> {
  let start = open ?? end;
  const text = plain.slice(start, end);
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index, 0: gap }) => index + gap.length);
  for (const stop of [...ends.map((at) => (open ?? 0) + at), end]) {
    const from = start;
    const said = plain.slice(from, Math.min(stop, from + LONGEST));
    if (said.trim() !== '') {
      const place = (offset: number): number => lineOf(from + offset);
      yield { kind: 'sentence', key: '', text: said, at: 0, section, lineOf: place };
    }
    start = stop;
  }
}

/** Rows that name something and say it, and columns of the own model. */
function cellsOf(
  { header, rows, line, start }: BodyTable,
  { headings }: BodyView,
  ownNames: readonly string[],
): readonly Statement[] {
  const above = headings.filter((heading) => heading.start < start).at(-1);
  const section = above?.text ?? '';
  const isOwn = (cell: string): boolean =>
    /\(ours\)|\bthis model\b|^ours$/i.test(cell) || ownNames.includes(plainName(cell));
  const ownColumn = header.findIndex((cell, column) => column > 0 && isOwn(cell));
  const said =
    ownColumn > 0 ? ownColumn : header.length === 2 || VALUES.test(header[1] ?? '') ? 1 : 0;
  const keyed = [header, ...rows].flatMap(([name = '', ...cells], index) =>
    said > 0 && cells[said - 1] && (index > 0 || header.length === 2)
      ? single('cell', name, cells[said - 1] ?? '', line + (index === 0 ? 0 : index + 1), section)
      : [],
  );
  const own = rows.length === 1 ? 0 : rows.findIndex((cells) => isOwn(cells[0] ?? ''));
  const columns = header.flatMap((name, column) => {
    const cell = rows[own]?.[column];
    return cell && name ? single('cell', name, cell, line + own + 2, section) : [];
  });
  return [...keyed, ...columns];
}

/** Rows of two cells in HTML, and bold keys in it. */
function rowsOfHtml({ texts, htmlBlocks }: BodyView): readonly Statement[] {
  let at = 0;
  return texts.flatMap(({ key, text, line, start }) => {
    // Both are in the order of the body.
    while ((htmlBlocks[at]?.end ?? Number.POSITIVE_INFINITY) <= start) {
      at += 1;
    }
    const isInside = (htmlBlocks[at]?.start ?? Number.POSITIVE_INFINITY) <= start;
    return key !== null && isInside ? single('cell', key.replace(/:$/, ''), text, line, '') : [];
  });
}
