import { type Cause, shown, withValue } from './line-fault.ts';
import { around, instead, PLAIN_ID, quotes, withoutComma } from './mend-value.ts';
import { inQuotes, isIdField, isListField } from './yaml-line.ts';

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
    return withoutComma(place, value.slice(0, end + 1));
  }
  if (/^,[ \t]*["']/.test(tail) && value.endsWith(sign)) {
    const what = 'Several values stand here: put brackets around them.';
    const fix = isListField(field) ? 'Put brackets around them' : null;
    return { what, mended: withValue(place, `[${value}]`), fix };
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

const unclosedQuote: Cause = (place) => {
  const { value } = place;
  const sign = value.charAt(0);
  if (!/["']/.test(sign) || closingQuote(value) !== -1) {
    return null;
  }
  const what = `The text that ${sign} begins has no ${sign} at its end.`;
  if (value.length > 2 && /[“”‘’'"]$/.test(value)) {
    return {
      what,
      mended: withValue(place, value.slice(0, -1) + sign),
      fix: `Write ${sign} there`,
    };
  }
  // An apostrophe may be the first letter of a text: ’90s.
  const fix = sign === '"' ? `Put ${sign} at its end` : null;
  return { what, mended: around(place, '', sign), fix, isGuess: fix === null };
};

/** Causes that are quotes, or stand in quotes. */
export const QUOTE_CAUSES: readonly Cause[] = [
  typographicQuotes,
  backslash,
  quoteInside,
  unclosedQuote,
];
