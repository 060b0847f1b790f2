import { httpsUrl } from '../../hub/hub-links.ts';
import { plain } from '../eval-text.ts';
import { type FieldValue, isEmpty } from '../metadata.ts';
import { valueToText } from '../value-text.ts';
import type { FieldContent, Item } from './facts.ts';

/** Characters of one value in a chip or a line. */
const MAX_ITEM_TEXT = 200;
/** A value up to this length stands as a line. */
const MAX_LINE_TEXT = 160;
/** Values of a longer list are no chips. */
const MAX_LIST = 100;
/** Characters of a nested value that are shown; the whole is in the source. */
const MAX_VALUE_TEXT = 4000;

export function valueItem(value: FieldValue, url: (id: string) => string | null): Item {
  return value.kind === 'text'
    ? { text: value.text, url: url(value.text) }
    : { text: shortText(value.value), note: 'not a value this field can have' };
}

/** Shows an id by its name; the id is the note where the name is not it, spelled for people. */
export function named(id: string, name: string | null | undefined): Item {
  return !name || name === id
    ? { text: id }
    : { text: name, ...(plain(name) !== plain(id) && { note: id }) };
}

/**
 * Any value: on a line where it fits one, a list of such values as chips, else behind a summary of
 * it.
 */
export function anyContent(value: unknown): FieldContent {
  if (value !== null && isEmpty(value)) {
    return { kind: 'lines', items: [{ text: '', note: 'empty' }] };
  }
  const text = shortText(value, MAX_LINE_TEXT + 1);
  if (
    (typeof value !== 'object' || value === null) &&
    text.length <= MAX_LINE_TEXT &&
    !text.includes('\n')
  ) {
    const url = typeof value === 'string' ? httpsUrl(value) : null;
    return { kind: 'lines', items: [{ text, url }] };
  }
  if (Array.isArray(value) && value.length <= MAX_LIST && value.every(isShort)) {
    return { kind: 'chips', items: value.map((one) => ({ text: String(one) })) };
  }
  return { kind: 'value', summary: describe(value), text: valueToText(value, MAX_VALUE_TEXT) };
}

function isShort(value: unknown): boolean {
  return (
    ['string', 'number', 'boolean'].includes(typeof value) && /^\S.{0,39}$/.test(String(value))
  );
}

/** A key of a map and its value on one line; `hardware_used` reads “Hardware used”. */
export function namedItem(key: string, value: unknown): Item {
  const words = key.replaceAll('_', ' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return { text: `${name}: ${shortText(value)}` };
}

export function shortText(value: unknown, limit = MAX_ITEM_TEXT): string {
  return valueToText(value, limit);
}

function describe(value: unknown): string {
  if (Array.isArray(value)) {
    return `List of ${value.length}`;
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    const more = keys.length > 4 ? ', …' : '';
    return `${keys.slice(0, 4).join(', ').slice(0, 80)}${more}`;
  }
  return `${shortText(value, 60).split('\n', 1)[0] ?? ''} …`;
}
