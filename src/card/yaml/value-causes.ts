import {
  type Cause,
  IN_QUOTES,
  type LineFault,
  type LinePlace,
  shown,
  withValue,
} from './line-fault.ts';
import {
  allInQuotes,
  around,
  instead,
  lastLine,
  PLAIN_ID,
  quotes,
  withoutComma,
} from './mend-value.ts';
import { inQuotes, isIdField, isListField, isMapField, KNOWN_KEY, keyName } from './yaml-line.ts';

const GATED_TYPES = /^(?:text|checkbox|date_picker|country|ip_location)$/;

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
    const fix = sign === '[' && isListField(field) ? `Put “${other}” at its end` : null;
    return { what, mended: around(place, '', other), fix };
  }
  const tail = value.slice(end + 1).trim();
  if (tail === ',') {
    return withoutComma(place, value.slice(0, end + 1));
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
  const { lead, key, value, field } = place;
  const sign = /^(?:[@`%*&!|>,}\]]|[-?] )/.exec(value)?.[0];
  if (key + lead === '' || sign === undefined || /^[|>][-+\d]*$/.test(value)) {
    return null;
  }
  if (/^[|>][-+\d]*[ \t]/.test(value) && lastLine(place) > place.index) {
    const what = `The text of “${sign}” begins on the line below it: put ${shown(value.slice(1))} there.`;
    return { what, mended: allInQuotes(place), fix: null };
  }
  const [, , id] = /^([`*_]{1,3})([^`*]+)\1$/.exec(value) ?? [];
  if ((isIdField(field) || field === 'tags') && id !== undefined && PLAIN_ID.test(id)) {
    return instead(place, `“${sign}” may not begin a value, and marks mean nothing here`, id);
  }
  return sign === '- '
    ? {
        what: `A list begins on the line below its key: put ${shown(value)} there.`,
        mended: withValue(place, ''),
        fix: null,
      }
    : quotes(place, `“${sign.trim()}” may not begin a text in YAML`);
};

const OTHER_KEY = new RegExp(`\\s(${KNOWN_KEY}):(?:\\s|$)`);

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
  if (isMapField(field) && keyName(place) !== 'name' && /^[\w-]+:(?:\s|$)/.test(value)) {
    const what = `${shown(value)} belongs on lines of its own below ${shown(keyName(place))}, or in quotes if it is a text.`;
    return { what, mended: allInQuotes(place), fix: null };
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

/** Causes within a value without quotes, by what is seen of it. */
export const VALUE_CAUSES: readonly Cause[] = [brackets, reservedStart, colonInside];
