import { LIMITS } from '../../limits.ts';
import { MATHML_ATTRIBUTES } from '../math/math-allow-list.ts';
import { ACTIVE_ATTRIBUTE, INERT_PREFIX } from '../slices/html-tag.ts';
import { PART_KINDS, type PartKind, valueOfAttribute } from '../slices/rendered-body.ts';
import { KEPT_ATTRIBUTES, READ_ATTRIBUTES } from './allow-list.ts';
import type { SliceRecord } from './author-markup.ts';

/** One run of DOMPurify. */
export interface SanitizerCall {
  readonly kind: 'body' | 'math';
  readonly record: SliceRecord;
  /** Empty: no part is the renderer's. */
  readonly nonce: string;
}

/** Classes of Temml's; as it runs with `trust: false`, a formula's author has no way to one. */
const TEMML_CLASS =
  /^(?:(?:tml|chr|wbk|ff|longdiv|phasor|circle)-[a-z-]{1,30}|math[a-z]{1,20}|(?:up|down)(?:diagonal)?(?:strike|arrow)|actuarial)$/;

/** What colours a formula, and the attribute of HTML by whose rules it is kept readable. */
const MATH_STYLES: ReadonlyMap<string, string> = new Map([
  ['style', 'style'],
  ['mathcolor', 'color'],
  ['mathbackground', 'bgcolor'],
]);

/** Hook for each element before DOMPurify judges it. */
export function readElement(element: Element): void {
  if (
    element.localName === 'input' &&
    element.getAttribute('type')?.trim().toLowerCase() !== 'checkbox'
  ) {
    element.remove();
    return;
  }
  removeComments(element);
}

/**
 * DOMPurify removes an element without child elements when its text looks like a tag and a comment
 * stands beside it: `Use &lt;mask&gt; <!-- as in BERT -->` would be lost whole. Without the comment
 * there is nothing to fear in it.
 */
function removeComments(element: Element): void {
  for (const child of element.firstElementChild === null ? [...element.childNodes] : []) {
    if (child.nodeType === 8) {
      child.remove();
    }
  }
}

/** Hook for each element before its attributes: an absurd number of them costs quadratic time. */
export function limitAttributes(element: Element): void {
  const isAbsurd = element.attributes.length > LIMITS.attributes.most;
  for (const attribute of isAbsurd ? [...element.attributes] : []) {
    element.removeAttributeNode(attribute);
  }
}

/**
 * Hook for each attribute; `givenName` is lower case. True: it stays as it is, unless DOMPurify
 * objects. False: it goes, and where it means something to the viewer, its value is noted first.
 */
export function readAttribute(
  element: Element,
  givenName: string,
  value: string,
  call: SanitizerCall,
): boolean {
  const name = inertName(givenName);
  const tag = element.localName;
  // DOMPurify reads the attributes of elements that it has just removed, too.
  if (element.parentNode === null) {
    return false;
  }
  if (call.kind === 'math') {
    return readMathAttribute(element, name, value, call.record);
  }
  const readers = READ_ATTRIBUTES.get(name);
  if (readers !== undefined && readers?.has(tag) !== false && tag !== 'body') {
    note(element, name, value, call);
    return false;
  }
  const rule = KEPT_ATTRIBUTES.get(name);
  if (rule === undefined) {
    return false;
  }
  const [on, pattern] = rule;
  return on?.has(tag) !== false && pattern?.test(value) !== false;
}

/** The name in the card; the renderer has made `style` and `on…` inert, see `INERT_PREFIX`. */
function inertName(name: string): string {
  const written = name.startsWith(INERT_PREFIX) ? name.slice(INERT_PREFIX.length) : '';
  return ACTIVE_ATTRIBUTE.test(written) ? written : name;
}

function readMathAttribute(
  element: Element,
  name: string,
  value: string,
  record: SliceRecord,
): boolean {
  const style = MATH_STYLES.get(name);
  if (style !== undefined) {
    addAuthored(record, element, style, value);
    return false;
  }
  return name === 'class'
    ? value.split(/\s+/).every((token) => TEMML_CLASS.test(token))
    : MATHML_ATTRIBUTES.has(name);
}

function note(element: Element, name: string, value: string, call: SanitizerCall): void {
  if (name === 'data-part') {
    const kind = partKind(value, call.nonce);
    if (kind !== null) {
      call.record.parts.set(element, kind);
    }
    return;
  }
  if (name === 'data-unit') {
    if (valueOfAttribute(value, call.nonce) !== null) {
      call.record.units.add(element);
    }
    return;
  }
  if (name === 'data-line' || name === 'data-host') {
    const own = valueOfAttribute(value, call.nonce);
    if (own !== null) {
      call.record[name === 'data-line' ? 'lines' : 'hosts'].set(element, own);
    }
    return;
  }
  addAuthored(call.record, element, name, value);
}

function addAuthored(record: SliceRecord, element: Element, name: string, value: string): void {
  const attributes = record.authored.get(element) ?? new Map<string, string>();
  attributes.set(name, value);
  record.authored.set(element, attributes);
}

/** Null: the author's own invention. */
function partKind(value: string, nonce: string): PartKind | null {
  const kind = PART_KINDS.find((one) => value === `${nonce}:${one}`);
  return nonce === '' ? null : (kind ?? null);
}
