import type { BodyRange, BodyTarget } from '../../card/body-parts.ts';
import { decodeReferences } from '../../text/character-references.ts';
import type { PlacedFormula } from '../markdown/html-formulas.ts';
import {
  DROPPED_ELEMENTS,
  KEPT_ELEMENTS,
  PARAGRAPH_CLOSERS,
  RAW_TEXT_ELEMENTS,
  SILENT_ELEMENTS,
  UNWRAPPED_ELEMENTS,
} from '../slices/html-elements.ts';
import {
  attributeOf,
  createMarkupFinder,
  type EndTagFinder,
  endTagFinder,
  type HtmlAttribute,
  type HtmlTag,
} from '../slices/html-tag.ts';
import { sayText, type TextReading, withoutFormulas } from './collect-formulas.ts';
import { lossesInTag } from './removed-markup.ts';
import type { WaitingElement, Walk } from './walk.ts';

/** HTML of the author's, which reads as the slicer reads it (slices/slice-html.ts). */
interface Reading extends TextReading {
  readonly ends: EndTagFinder;
}

/** A run of HTML that ends with whole tags: of a block, with its formulas, or one tag among text. */
export function collectHtml(
  raw: string,
  place: BodyRange,
  walk: Walk,
  formulas: readonly PlacedFormula[] = [],
): void {
  const { cursor, parts } = walk;
  const html = withoutFormulas(raw, formulas);
  const spotOf = cursor.spotsOf(raw, place.start);
  const reading = { raw, ends: endTagFinder(html), spotOf, walk, formulas: formulas.toReversed() };
  const nextMarkup = createMarkupFinder(html);
  let at = endWaiting(reading);
  for (let markup = nextMarkup(at); markup !== null; markup = nextMarkup(at)) {
    const { start, end, tag, isClosed } = markup;
    sayText(at, start, reading);
    if (tag === null) {
      parts.verbatim.push({ start: spotOf(start), end: spotOf(end) });
      walk.hidden.comment(raw.slice(start, end), 'a comment', spotOf(start));
      at = end;
    } else {
      collectTag(tag, start, reading);
      at = tag.isEnd ? collectEndTag(tag, reading) : collectStartTag(tag, start, reading);
    }
    if (!isClosed) {
      parts.losses.push({ kind: 'comment', name: '', start: spotOf(start) });
    }
  }
  sayText(at, raw.length, reading);
  cursor.moveTo(place.end);
}

/** At the end of a block: what waits for its end tag in vain was only a tag. */
export function endBlock({ block, body, headings, hidden, waiting }: Walk): void {
  hidden.endBlock(block?.end ?? body.length);
  // A heading of HTML may hold several.
  headings.say('\n', 'verbatim');
  waiting.splice(0, waiting.length, ...waiting.filter(({ isPatient }) => isPatient));
}

/** Drops the first element whose end tag is here; returns the offset behind it. */
function endWaiting({ ends, spotOf, walk }: Reading): number {
  const { waiting } = walk;
  for (const [index, element] of waiting.entries()) {
    const end = ends(element.name, 0);
    if (end !== null) {
      waiting.length = index;
      element.undo();
      drop(element, spotOf(end), walk);
      return end;
    }
  }
  return 0;
}

function drop(
  { lost, shown, start }: Pick<WaitingElement, 'lost' | 'shown' | 'start'>,
  end: number,
  { body, headings, hidden, parts }: Walk,
): void {
  if (!SILENT_ELEMENTS.has(lost.name)) {
    parts.losses.push({ ...lost, start });
  }
  hidden.drop(lost.name, body.slice(start, end), start);
  parts.verbatim.push({ start, end });
  headings.say(shown, 'html');
}

/** Attributes that change how an element's content is shown. */
const SHAPING = /^(?:align|bgcolor|class|dir|style)$/;

function collectTag(tag: HtmlTag, start: number, { spotOf, walk }: Reading): void {
  const { name, isEnd, end, attributes } = tag;
  const isKnown = isElement(name);
  if (isKnown ? PARAGRAPH_CLOSERS.has(name) : isEnd) {
    const spot = spotOf(start);
    const isShaping = attributes.some((attribute) => SHAPING.test(attribute.name));
    const line = walk.cursor.lineOf(spot);
    walk.parts.tags.push({ name, isEnd, isShaping, line, start: spot, end: spotOf(end) });
  }
  if (isEnd) {
    walk.hidden.close(name, spotOf(start));
  } else if (KEPT_ELEMENTS.has(name) || UNWRAPPED_ELEMENTS.has(name)) {
    walk.hidden.open(tag, spotOf(start), spotOf(end));
  }
}

/** Returns the offset behind the tag, as all do that read one. */
function collectEndTag({ name, end }: HtmlTag, { spotOf, walk }: Reading): number {
  if (/^h[1-6]$/.test(name)) {
    walk.headings.close(spotOf(end));
  } else if (name === 'gallery') {
    if (walk.parts.galleries.at(-1)?.isOpen) {
      walk.parts.galleries.pop();
    }
  } else if (!isElement(name)) {
    walk.headings.say(`</${name}>`, 'verbatim');
  }
  return end;
}

function isElement(name: string): boolean {
  return [KEPT_ELEMENTS, UNWRAPPED_ELEMENTS, DROPPED_ELEMENTS, RAW_TEXT_ELEMENTS].some((names) =>
    names.has(name),
  );
}

function collectStartTag(tag: HtmlTag, start: number, reading: Reading): number {
  const { raw, spotOf, walk } = reading;
  const { name, end } = tag;
  if (KEPT_ELEMENTS.has(name) || name === 'image') {
    collectElement(name === 'image' ? { ...tag, name: 'img' } : tag, start, reading);
  } else if (name === 'gallery') {
    walk.parts.galleries.push({ start: spotOf(start), isOpen: !tag.isSelfClosing });
  } else if (RAW_TEXT_ELEMENTS.has(name) || DROPPED_ELEMENTS.has(name)) {
    return collectDropped(tag, start, reading);
  } else if (!UNWRAPPED_ELEMENTS.has(name)) {
    // `<unk>` is shown as text.
    walk.headings.say(raw.slice(start, end), 'verbatim');
  } else if (!SILENT_ELEMENTS.has(name)) {
    walk.parts.losses.push({ kind: 'tag', name, start: spotOf(start) });
  }
  return end;
}

function collectDropped(tag: HtmlTag, start: number, { raw, ends, spotOf, walk }: Reading): number {
  const { name, end } = tag;
  const { headings, parts, waiting } = walk;
  const src = name === 'iframe' ? (attributeOf(tag, 'src')?.value ?? '') : '';
  const isFrame = src.startsWith('https://');
  const element = {
    name,
    start: spotOf(start),
    lost: { kind: isFrame ? 'frame' : 'content', name } as const,
    shown: isFrame ? src : '',
  };
  const isDropped = DROPPED_ELEMENTS.has(name);
  const after = name === 'plaintext' ? null : ends(name, end);
  if (after !== null) {
    drop(element, spotOf(after), walk);
    return after;
  }
  // Inside one that waits already, nothing of its kind is dropped by itself.
  if (!waiting.some((other) => other.name === name || (isDropped && other.isDropped))) {
    const isPatient = isDropped && walk.block?.token?.type === 'html';
    waiting.push({ ...element, isDropped, isPatient, undo: walk.mark() });
  }
  if (isDropped) {
    parts.losses.push({ kind: 'tag', name, start: element.start });
  } else {
    // Without an end tag, raw text would swallow the rest: its tag is shown as text.
    headings.say(raw.slice(start, end), 'verbatim');
  }
  return end;
}

/** An element that the slicer lets through. */
function collectElement(tag: HtmlTag, start: number, { spotOf, walk }: Reading): void {
  const { base, cursor, headings, parts } = walk;
  const { name, attributeCount } = tag;
  const losses = lossesInTag(tag, start, base);
  parts.losses.push(...losses.map((loss) => ({ ...loss, start: spotOf(loss.start) })));
  // The sanitiser may take the tag, or all of its attributes.
  const isBare =
    attributeCount === 0 || losses.some(({ kind }) => kind === 'tag' || kind === 'attributes');
  const [id, ...others] = isBare ? [] : idsOf(tag);
  if (/^h[1-6]$/.test(name)) {
    const spot = spotOf(start);
    headings.open(Number(name[1]), spot, cursor.lineOf(spot), id);
  } else if (id !== undefined) {
    headings.takeId(id);
  }
  if (id !== undefined) {
    parts.ids.push(id, ...others);
  }
  if (!isBare) {
    collectTargets(tag, spotOf, walk);
  }
}

function idsOf(tag: HtmlTag): readonly string[] {
  return [attributeOf(tag, 'id'), tag.name === 'a' ? attributeOf(tag, 'name') : undefined]
    .map((id) => decodeReferences(id?.value ?? '', true))
    .filter((id) => id !== '');
}

function collectTargets(
  tag: HtmlTag,
  spotOf: Reading['spotOf'],
  { body, cursor, parts }: Walk,
): void {
  const [href, src, style] = ['href', 'src', 'style'].map((name) => attributeOf(tag, name));
  const targetAt = ({ value, valueStart }: HtmlAttribute): BodyTarget => {
    const spot = spotOf(valueStart);
    const isKnown = body.startsWith(value, spot);
    return { target: value.trim(), line: cursor.lineOf(spot), start: isKnown ? spot : null };
  };
  if (tag.name === 'a' && href) {
    parts.links.push(targetAt(href));
  }
  if (tag.name === 'img' && src) {
    parts.images.push({ ...targetAt(src), alt: attributeOf(tag, 'alt')?.value ?? null });
  }
  if (style) {
    parts.styles.push(targetAt(style));
  }
}
