import { bibtexHeads } from './bibtex-heads.ts';

/** An entry as it stands in a text. */
export interface BibtexEntry {
  /** In lower case: `inproceedings`. */
  readonly type: string;
  readonly key: string;
  /** By their names in lower case; values are LaTeX, joined where `#` joins them. */
  readonly fields: ReadonlyMap<string, string>;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** What is wrong with it, and the offset where. */
  readonly fault: { readonly message: string; readonly at: number } | null;
}

const KEY = /\s*([^,{}()="#%\n]*)/y;
const NAME = /\s*([a-z][^\s,{}()"#%='\\]*)\s*=\s*/iy;
const WORD = /[^\s,{}()"#=@\\]+/y;
const BLANK = /\s*/y;

/** How far before a head its line is looked for to begin, in characters. */
const LONGEST_INDENT = 40;

const MONTHS: ReadonlyMap<string, string> = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (name, index) => [name, String(index + 1)],
  ),
);

/** The entries of a text. Each letter is read once or twice, whatever the text. */
export function parseBibtex(text: string): readonly BibtexEntry[] {
  const heads = [...bibtexHeads(text)];
  const strings = new Map(MONTHS);
  const entries: BibtexEntry[] = [];
  const limits = limitsOf(text, heads);
  let behind = 0;
  for (const [index, head] of heads.entries()) {
    if (head.index >= behind) {
      const entry = readEntry(text, head, limits[index] ?? text.length, strings);
      behind = entry.end;
      if (entry.type === 'string') {
        for (const [name, value] of entry.fields) {
          strings.set(name, value);
        }
      } else {
        entries.push(entry);
      }
    }
  }
  return entries;
}

/** An entry ends at the latest where the next one begins a line: one fault spoils one entry. */
function limitsOf(text: string, heads: readonly RegExpExecArray[]): readonly number[] {
  const limits: number[] = [];
  let limit = text.length;
  for (const { index } of heads.toReversed()) {
    limits.push(limit);
    const line = text.slice(Math.max(index - LONGEST_INDENT, 0), index);
    limit = /(?:^|\n)[ \t]*$/.test(line) ? index : limit;
  }
  return limits.reverse();
}

function readEntry(
  text: string,
  head: RegExpExecArray,
  limit: number,
  strings: ReadonlyMap<string, string>,
): BibtexEntry {
  const type = (head[1] ?? '').toLowerCase();
  const close = head[2] === '(' ? ')' : '}';
  const fields = new Map<string, string>();
  let at = head.index + head[0].length;
  let fault: BibtexEntry['fault'] = null;
  const found = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match.index + match[0].length > limit) {
      return null;
    }
    at = pattern.lastIndex;
    return match;
  };
  const start = at;
  let key = type === 'string' ? '' : (found(KEY)?.[1] ?? '').trim();
  if (/[^\s,})]/.test(text[at] ?? '')) {
    // It was the name of a field.
    key = '';
    at = start;
  }
  const wrong = (message: string): void => {
    fault ??= { message, at: Math.min(at, limit) };
  };
  if (type !== 'string' && key === '') {
    wrong('it has no key');
  }

  while (at < limit) {
    found(BLANK);
    const next = text[at];
    if (next === ',') {
      at += 1;
      continue;
    }
    if (next === close) {
      return { type, key, fields, start: head.index, end: at + 1, fault: fault ?? noFields() };
    }
    if (at >= limit) {
      break;
    }
    const name = found(NAME)?.[1]?.toLowerCase();
    if (name === undefined) {
      wrong(`“${text.slice(at, at + 20).split('\n')[0]}” is no field`);
      break;
    }
    const value = readValue(name);
    if (value === null) {
      break;
    }
    // BibTeX keeps the first of several.
    if (!fields.has(name)) {
      fields.set(name, value.replace(/\s+/g, ' ').trim());
    }
    found(BLANK);
    if (text[at] !== ',' && text[at] !== close && at < limit) {
      wrong(`a comma is missing behind the field ${name}`);
    }
  }
  wrong('its closing brace is missing');
  const end = closingOf(text, head.index + head[0].length, limit, close) ?? limit;
  return { type, key, fields, start: head.index, end, fault };

  function noFields(): BibtexEntry['fault'] {
    return fields.size > 0 || type === 'string' ? null : { message: 'it has no fields', at };
  }

  /** Parts joined by `#`; null behind what is no value. */
  function readValue(name: string): string | null {
    let value = '';
    for (;;) {
      const open = text[at] ?? '';
      if (open === '{' || open === '"') {
        const end = closingOf(text, at + 1, limit, open === '"' ? '"' : '}');
        if (end === null) {
          wrong(`the value of ${name} is not closed`);
          return null;
        }
        value += text.slice(at + 1, end - 1);
        at = end;
      } else {
        const word = found(WORD)?.[0];
        if (word === undefined) {
          wrong(`the field ${name} has no value`);
          return null;
        }
        value += strings.get(word.toLowerCase()) ?? word;
      }
      const behind = at;
      found(BLANK);
      if (text[at] !== '#') {
        at = behind;
        return value;
      }
      at += 1;
      found(BLANK);
    }
  }
}

/** Behind the mark that closes what was opened before `from`; braces in it are in pairs. */
function closingOf(text: string, from: number, limit: number, close: string): number | null {
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const letter = text[at];
    if (depth === 0 && letter === close) {
      return at + 1;
    }
    if (letter === '{') {
      depth += 1;
    } else if (letter === '}') {
      depth -= 1;
      if (depth < 0) {
        return null;
      }
    }
  }
  return null;
}
