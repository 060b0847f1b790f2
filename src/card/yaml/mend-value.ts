import { IN_QUOTES, type LineFault, type LinePlace, shown, withValue } from './line-fault.ts';
import { indentOf, inQuotes, isIdField } from './yaml-line.ts';

/** What an id, a code or an address may be made of. */
export const PLAIN_ID = /^[A-Za-z0-9][\w./:+-]*$/;
/** A blank and `#` may begin a comment, or belong to the text. */
const COMMENT = /[ \t]#/;

/** A text that quotes make right; where an id belongs, they do not. */
export function quotes(place: LinePlace, why: string): LineFault {
  const { lead, key, value, field } = place;
  // A line that is to be a key is none in quotes.
  const isKey = lead === '' && key === '';
  const isId = isIdField(field);
  return {
    what: isId
      ? `${why}. Write what belongs there alone.`
      : isKey
        ? `${why}: write “key: value”.`
        : `${why}: put the whole text in quotes.`,
    mended: allInQuotes(place),
    fix: isId || isKey || COMMENT.test(value) ? null : IN_QUOTES,
  };
}

export function instead(place: LinePlace, why: string, value: string): LineFault {
  const fix = `Write ${shown(value)}`;
  return { what: `${why}: write ${shown(value)}.`, mended: withValue(place, value), fix };
}

export function withoutComma(place: LinePlace, value: string): LineFault {
  const what = 'A comma stands behind the value, as in JSON: take it away.';
  return { what, mended: withValue(place, value), fix: 'Take the comma away' };
}

/**
 * A text that goes on below ends where the lines are no longer indented; in quotes js-yaml lets it
 * go on at any column, so that a key or an item ends it.
 */
export function lastLine({ lines, index, lead, key, value }: LinePlace): number {
  // Below `- key: value` the next key is indented as well.
  const column = key === '' ? indentOf(lead) : lead.length;
  const isQuoted = /^["']/.test(value);
  let last = index;
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() !== '') {
      const isText = isQuoted && !/^\s*[\w"'-]+[ \t]*:(?:\s|$)/.test(line);
      if ((indentOf(line) <= column && !isText) || /^\s*(?:-(?:\s|$)|#)/.test(line)) {
        break;
      }
      last = at;
    }
  }
  return last;
}

/** The lines of a value with something put before and behind it. */
export function around(place: LinePlace, before: string, behind: string): Map<number, string> {
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

/** The value in quotes, with the lines on which it goes on. */
export function allInQuotes(place: LinePlace): LineFault['mended'] {
  const last = lastLine(place);
  const text = place.lines.slice(place.index, last + 1).join('\n');
  const sign = /["\\]/.test(text) ? "'" : '"';
  return last === place.index ? withValue(place, inQuotes(place.value)) : around(place, sign, sign);
}
