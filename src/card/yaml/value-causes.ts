import {
  type Cause,
  IN_QUOTES,
  type LineFault,
  type LinePlace,
  shown,
  withValue,
} from './line-fault.ts';
import { indentOf, inQuotes, isIdField, keyName } from './yaml-line.ts';

/** What an id, a code or an address may be made of. */
const PLAIN_ID = /^[A-Za-z0-9][\w./:+-]*$/;
const GATED_TYPES = /^(?:text|checkbox|date_picker|country|ip_location)$/;
/** A blank and `#` may begin a comment, or belong to the text. */
const COMMENT = /[ \t]#/;

/** A text that quotes make right; where an id belongs, they do not. */
function quotes(place: LinePlace, why: string): LineFault {
  const { value, field } = place;
  const isId = isIdField(field);
  return {
    what: isId
      ? `${why}. Write what belongs there alone.`
      : `${why}: put the whole text in quotes.`,
    mended: allInQuotes(place),
    fix: isId || COMMENT.test(value) ? null : IN_QUOTES,
  };
}

function instead(place: LinePlace, why: string, value: string): LineFault {
  const fix = `Write ${shown(value)}`;
  return { what: `${why}: write ${shown(value)}.`, mended: withValue(place, value), fix };
}

const typographicQuotes: Cause = (place) => {
  const [, text] = /^[“”„«‘’‚](.*)[“”»‘’]$/.exec(place.value) ?? [];
  return text === undefined
    ? null
    : {
        what: `The quotes around ${shown(text)} are typographic ones, which YAML takes for letters: use straight ones.`,
        mended: withValue(place, inQuotes(text)),
        fix: 'Use straight quotes',
      };
};

/** Where a quoted text ends; -1 where it does not. */
function closingQuote(value: string): number {
  const pattern = value.startsWith('"') ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'(?!')/;
  return (pattern.exec(value)?.[0].length ?? 0) - 1;
}

const backslash: Cause = (place) => {
  const { value, reason } = place;
  if (!/escape sequence|hexadecimal/.test(reason) || !/^".*"$/.test(value)) {
    return null;
  }
  const text = value.slice(1, -1);
  const isPlain = !/\\["\\nrt]/.test(text);
  const single = `'${text.replaceAll("'", "''")}'`;
  const doubled = value.replace(/\\(?:["\\nrt]|)/g, (found) => (found === '\\' ? '\\\\' : found));
  return {
    what: 'In double quotes a backslash begins a special character, and this one is none: use single quotes, or write “\\\\”.',
    mended: withValue(place, isPlain ? single : doubled),
    fix: isPlain ? 'Use single quotes' : null,
  };
};

const quoteInside: Cause = (place) => {
  const { value, field } = place;
  const sign = value.charAt(0);
  const end = closingQuote(value);
  const tail = value.slice(end + 1).trim();
  if (!/["']/.test(sign) || end === -1 || tail === '' || tail.startsWith('#')) {
    return null;
  }
  if (tail === ',') {
    return afterValue(place, value.slice(0, end + 1));
  }
  if (/^,[ \t]*["']/.test(tail) && value.endsWith(sign)) {
    const what = 'Several values stand here: put brackets around them.';
    return { what, mended: withValue(place, `[${value}]`), fix: 'Put brackets around them' };
  }
  const id = value.replace(/^["']+|["']+$/g, '');
  if (isIdField(field) && PLAIN_ID.test(id)) {
    return instead(place, 'There are too many quotes', id);
  }
  const why = `The text ends at the second ${sign} for YAML, and ${shown(tail)} follows`;
  // `"Tiny" and "Big"`: a word in quotes is the first of the text.
  const isWord = /\S/.test(value.charAt(end - 1)) && !/\w/.test(value.charAt(end + 1));
  const isEven = value.split(sign).length % 2 === 1;
  if (!value.endsWith(sign) || (isWord && isEven)) {
    return quotes(place, why);
  }
  const inner = value.slice(1, -1);
  const text = sign === "'" ? inner.replaceAll("''", "'") : inner.replaceAll('\\"', '"');
  const wayOut = sign === "'" ? 'double the inner ones, or use double quotes' : 'use single quotes';
  const mended = withValue(place, inQuotes(text));
  return { what: `${why}: ${wayOut} around the text.`, mended, fix: 'Use the other quotes' };
};

function afterValue(place: LinePlace, value: string): LineFault {
  const what = 'A comma stands behind the value, as in JSON: take it away.';
  return { what, mended: withValue(place, value), fix: 'Take the comma away' };
}

/**
 * A text that goes on below ends where the lines are no longer indented; in quotes js-yaml lets it
 * go on at any column, so that a key or an item ends it.
 */
function lastLine({ lines, index, lead, value }: LinePlace): number {
  const isQuoted = /^["']/.test(value);
  let last = index;
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() !== '') {
      const isText = isQuoted && !/^\s*[\w"'-]+[ \t]*:(?:\s|$)/.test(line);
      if ((indentOf(line) <= indentOf(lead) && !isText) || /^\s*(?:-(?:\s|$)|#)/.test(line)) {
        break;
      }
      last = at;
    }
  }
  return last;
}

/** The lines of a value with something put before and behind it. */
function around(place: LinePlace, before: string, behind: string): Map<number, string> {
  const { lines, index, lead, key, value } = place;
  const last = lastLine(place);
  const first = lead + key + before + value;
  return last === index
    ? new Map([[index, first + behind]])
    : new Map([
        [index, first],
        [last, (lines[last] ?? '').trimEnd() + behind],
      ]);
}

const unclosedQuote: Cause = (place) => {
  const { value } = place;
  const sign = value.charAt(0);
  if (!/["']/.test(sign) || closingQuote(value) !== -1) {
    return null;
  }
  const what = `The text that ${sign} begins has no ${sign} at its end.`;
  return /[“”‘’]$/.test(value)
    ? { what, mended: withValue(place, value.slice(0, -1) + sign), fix: `Write ${sign} there` }
    : { what, mended: around(place, '', sign), fix: `Put ${sign} at its end` };
};

/** Where the bracket at the start is closed; -1 where it is not. */
function closingBracket(value: string): number {
  let depth = 0;
  let sign = '';
  for (let at = 0; at < value.length; at += 1) {
    const char = value.charAt(at);
    if (sign !== '') {
      sign = char === sign ? '' : sign;
    } else if (/["']/.test(char) && /[[{,:\s]/.test(value.charAt(at - 1))) {
      sign = char;
    } else if (/[[{]/.test(char)) {
      depth += 1;
    } else if (/[\]}]/.test(char)) {
      depth -= 1;
      if (depth === 0) {
        return at;
      }
    }
  }
  return -1;
}

const brackets: Cause = (place) => {
  const { value, field } = place;
  const sign = value.charAt(0);
  if (!/[[{]/.test(sign)) {
    return null;
  }
  const end = closingBracket(value);
  if (end === -1) {
    const other = sign === '[' ? ']' : '}';
    const what = `The “${sign}” that begins the value has no “${other}” at its end.`;
    return { what, mended: around(place, '', other), fix: `Put “${other}” at its end` };
  }
  const tail = value.slice(end + 1).trim();
  if (tail === ',') {
    return afterValue(place, value.slice(0, end + 1));
  }
  if (tail === '' || tail.startsWith('#')) {
    return items(place, value.slice(1, end), value.slice(end));
  }
  const [, text, url] = /^\[([\w./-]+)\]\(([^()\s]+)\)$/.exec(value) ?? [];
  if (isIdField(field) && text !== undefined && url?.endsWith(`/${text}`)) {
    return instead(place, 'A Markdown link stands where an id belongs', text);
  }
  const what = sign === '[' ? 'a list' : 'a map';
  return quotes(place, `“${sign}” at the start of a value begins ${what} for YAML`);
};

/** Items in brackets that have to stand in quotes. */
function items(place: LinePlace, inner: string, tail: string): LineFault | null {
  const written = inner.split(',');
  const mended = written.map((item) =>
    /^\s*(?:[@`%*&!|>]|[^"'[{]*:\s)/.test(item) ? ` ${inQuotes(item.trim())}` : item,
  );
  const first = mended.findIndex((item, index) => item !== written[index]);
  if (place.value.startsWith('{') || /[[{]/.test(inner)) {
    return null;
  }
  if (first === -1 || /["']/.test(inner)) {
    const what = 'A comma is missing between two items in the brackets.';
    const commas = inner.replace(/(["'])[ \t]+(?=["'\w])/g, '$1, ');
    return { what, mended: withValue(place, `[${commas}${tail}`), fix: null };
  }
  return {
    what: `${shown(written[first] ?? '')} cannot stand in a list without quotes: put it in quotes.`,
    mended: withValue(place, `[${mended.join(',').trim()}${tail}`),
    fix: isIdField(place.field) ? null : IN_QUOTES,
  };
}

const reservedStart: Cause = (place) => {
  const { value, field } = place;
  const sign = /^(?:[@`%*&!|>,}\]]|[-?] )/.exec(value)?.[0];
  if (sign === undefined || /^[|>][-+\d]*$/.test(value)) {
    return null;
  }
  if (/^[|>][-+\d]*[ \t]/.test(value) && lastLine(place) > place.index) {
    const what = `The text of “${sign}” begins on the line below it: put ${shown(value.slice(1))} there.`;
    return { what, mended: allInQuotes(place), fix: null };
  }
  const [, , id] = /^([`*_]{1,3})([^`*]+)\1$/.exec(value) ?? [];
  if (isIdField(field) && id !== undefined && PLAIN_ID.test(id)) {
    return instead(place, `“${sign}” may not begin a value, and marks mean nothing here`, id);
  }
  return sign === '- '
    ? {
        what: 'A list begins on the line below its key: put “- …” there.',
        mended: withValue(place, inQuotes(value)),
        fix: null,
      }
    : quotes(place, `“${sign.trim()}” may not begin a text in YAML`);
};

const OTHER_KEY =
  /\s((?:license|language|tags|datasets|metrics|pipeline_tag|library_name|base_model|model_name|license_name|license_link|inference|thumbnail)):(?:\s|$)/;

const colonInside: Cause = (place) => {
  const { value, field, key, index, lead, rest } = place;
  if (key === '' || /^["'[{|>]/.test(value) || !/:(?:\s|$)/.test(value)) {
    return null;
  }
  const [, label, type] = /^(.*):[ \t]+(\S+)$/.exec(value) ?? [];
  if (field === 'extra_gated_fields' && type !== undefined && GATED_TYPES.test(type)) {
    const text = inQuotes(`${keyName(place)}: ${label}`);
    const what = `“: ” stands inside of the label: put the label in quotes.`;
    return { what, mended: new Map([[index, `${lead}${text}: ${type}${rest}`]]), fix: IN_QUOTES };
  }
  const other = OTHER_KEY.exec(value)?.[1];
  const why = `“: ” inside of a text begins a key for YAML`;
  return other === undefined || !isIdField(field)
    ? quotes(place, why)
    : {
        what: `“${other}:” begins another key: put it on a line of its own.`,
        mended: withValue(place, inQuotes(value)),
        fix: null,
      };
};

/** The value in quotes, with the lines on which it goes on. */
function allInQuotes(place: LinePlace): LineFault['mended'] {
  const last = lastLine(place);
  const text = place.lines.slice(place.index, last + 1).join('\n');
  const sign = /["\\]/.test(text) ? "'" : '"';
  return last === place.index ? withValue(place, inQuotes(place.value)) : around(place, sign, sign);
}

/** Causes within a value, by what is seen of it. */
export const VALUE_CAUSES: readonly Cause[] = [
  typographicQuotes,
  backslash,
  quoteInside,
  unclosedQuote,
  brackets,
  reservedStart,
  colonInside,
];
