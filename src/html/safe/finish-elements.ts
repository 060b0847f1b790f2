import { authorId } from '../../text/card-ids.ts';
import { markIn, markInvisible, type Place } from '../../text/mark-invisible.ts';
import { LANGUAGE_CLASS, RENAMED_TAGS } from './allow-list.ts';
import type { SliceRecord } from './author-markup.ts';

/** A formula's source, as the card has it. */
export interface MathSpan {
  /** Holds the source as text; the page puts the formula in its place. */
  readonly element: HTMLElement;
  readonly source: string;
  readonly display: boolean;
}

const RENAMED_SELECTOR = [...RENAMED_TAGS.keys()].join(', ');

/**
 * Renames what only the page may have, once clean: DOMPurify's walk would pass by what moves.
 * Returns what stands for it.
 */
export function renameElements(
  fragment: DocumentFragment,
  record: SliceRecord,
  selector = RENAMED_SELECTOR,
  names: ReadonlyMap<string, string> = RENAMED_TAGS,
): Iterable<Element> {
  const renamed = new Map<Element, Element>();
  for (const element of fragment.querySelectorAll(selector)) {
    const other = element.ownerDocument.createElement(names.get(element.localName) ?? 'div');
    for (const { name, value } of element.attributes) {
      other.setAttribute(name, value);
    }
    other.append(...element.childNodes);
    element.replaceWith(other);
    renamed.set(element, other);
  }
  if (renamed.size > 0) {
    replaceKeys(record.authored, renamed);
    replaceKeys(record.parts, renamed);
  }
  return renamed.values();
}

/** Lets elements carry the lines in the file that they are made from, and marks of places. */
export function writeOwnAttributes({ lines, hosts }: SliceRecord): void {
  for (const [element, line] of lines) {
    element.setAttribute('data-line', line);
  }
  for (const [element, construct] of hosts) {
    element.setAttribute('data-host', construct);
  }
}

/** Keeps the order of the map, which is that of the card. */
function replaceKeys<Value>(
  map: Map<Element, Value>,
  renamed: ReadonlyMap<Element, Element>,
): void {
  const entries = [...map];
  map.clear();
  for (const [element, value] of entries) {
    map.set(renamed.get(element) ?? element, value);
  }
}

/** Gives elements their ids, classes and labels; returns the formulas. */
export function finishElements(
  fragment: DocumentFragment,
  record: SliceRecord,
): readonly MathSpan[] {
  for (const [element, authored] of record.authored) {
    const id = authorId(authored.get('id') || authored.get('name') || '');
    if (id !== '') {
      element.id = id;
    }
    if (element.localName === 'code') {
      setLanguage(element, authored.get('class') ?? '');
    }
  }
  for (const element of fragment.querySelectorAll('[title], [alt]')) {
    markAttribute(element, 'title');
    markAttribute(element, 'alt');
  }
  for (const checkbox of fragment.querySelectorAll('input')) {
    checkbox.type = 'checkbox';
    checkbox.setAttribute('disabled', '');
    checkbox.setAttribute('aria-label', checkbox.hasAttribute('checked') ? 'Done' : 'Not done');
  }
  markTexts(fragment);
  return finishParts(record);
}

function finishParts(record: SliceRecord): readonly MathSpan[] {
  const math: MathSpan[] = [];
  for (const [element, kind] of record.parts) {
    element.classList.add(`part-${kind}`);
    if (kind === 'footnote-back' || kind === 'not-shown') {
      element.setAttribute('data-ui', '');
    }
    if (kind === 'math-inline' || kind === 'math-display') {
      const source = element.textContent;
      math.push({ element: element as HTMLElement, source, display: kind === 'math-display' });
    }
  }
  return math;
}

function setLanguage(code: Element, classes: string): void {
  const language = classes.split(/\s+/).find((name) => LANGUAGE_CLASS.test(name));
  if (language !== undefined) {
    code.className = language;
  }
}

/** In code an unseen character is an attack or a mistake; in prose, only some are. */
function markTexts(fragment: DocumentFragment): void {
  for (const code of fragment.querySelectorAll('code, pre, kbd, samp')) {
    markAll(code, 'code');
  }
  markAll(fragment, 'prose');
}

function markAll(root: Element | DocumentFragment, place: Place): void {
  if (markIn(root.textContent ?? '', place) === root.textContent) {
    return;
  }
  // NodeFilter.SHOW_TEXT; the name is not global in Node.
  const texts = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.nodeValue ?? '';
    const marked = markIn(text, place);
    if (marked !== text) {
      node.nodeValue = marked;
    }
  }
}

function markAttribute(element: Element, name: string): void {
  const value = element.getAttribute(name);
  if (value !== null) {
    const marked = markInvisible(value);
    if (marked !== value) {
      element.setAttribute(name, marked);
    }
  }
}
