import type { BodyRange, BodyTarget } from '../../card/body-parts.ts';
import { isDirective } from '../../card/disable-comments.ts';
import { decodeReferences } from '../../text/character-references.ts';
import type { PlacedFormula } from '../markdown/html-formulas.ts';
import { WITHIN_WORDS } from '../safe/link-host.ts';
import { resolveLink } from '../safe/resolve-url.ts';
import { frameAddress } from '../slices/frames.ts';
import {
  DROPPED_ELEMENTS,
  FORMATTING_ELEMENTS,
  isElement,
  KEPT_ELEMENTS,
  PARAGRAPH_CLOSERS,
  RAW_TEXT_ELEMENTS,
  SILENT_ELEMENTS,
  UNWRAPPED_ELEMENTS,
} from '../slices/html-elements.ts';
import {
  attributeOf,
  createMarkupFinder,
  type HtmlAttribute,
  type HtmlTag,
} from '../slices/html-tag.ts';
import { createTagIndex } from '../slices/tag-index.ts';
import { isEndedAtOnce, type TagContext } from '../slices/words.ts';
import { collectDropped, endWaiting, type Reading } from './collect-dropped.ts';
import { sayText, withoutFormulas } from './collect-formulas.ts';
import { mediaOf } from './media-files.ts';
import { lossesInTag } from './removed-markup.ts';
import type { Walk } from './walk.ts';

/**
 * A run of HTML that ends with whole tags: of a block, with its formulas, or one tag among text.
 */
export function collectHtml(
  raw: string,
  place: BodyRange,
  walk: Walk,
  formulas: readonly PlacedFormula[] = [],
): void {
  const { cursor, parts } = walk;
  const html = withoutFormulas(raw, formulas);
  const reading: Reading = {
    raw,
    tags: createTagIndex(html),
    context: contextOf(walk),
    spotOf: cursor.spotsOf(raw, place.start),
    walk,
    formulas: formulas.toReversed(),
  };
  const { spotOf } = reading;
  const nextMarkup = createMarkupFinder(html);
  let at = endWaiting(reading);
  for (let markup = nextMarkup(at); markup !== null; markup = nextMarkup(at)) {
    const { start, end, tag, isClosed } = markup;
    sayText(at, start, reading);
    if (tag === null) {
      parts.verbatim.push({ start: spotOf(start), end: spotOf(end) });
      const comment = raw.slice(start, end);
      walk.hidden.comment(comment, 'a comment', spotOf(start));
      const text = /^<!--([\s\S]*?)-->$/.exec(comment)?.[1] ?? '';
      if (isDirective(text)) {
        parts.directives.push({ text, line: cursor.lineOf(spotOf(end)) });
      }
      at = end;
    } else {
      at = tag.isEnd ? collectEndTag(tag, start, reading) : collectStartTag(tag, start, reading);
    }
    if (!isClosed) {
      parts.losses.push({ kind: 'comment', name: '', start: spotOf(start) });
    }
  }
  sayText(at, raw.length, reading);
  cursor.moveTo(place.end);
}

/** The tags around those of a block: a run of its HTML may be one tag of them. */
function contextOf({ block, body, tags }: Walk): TagContext {
  const blockEnd = block?.end ?? body.length;
  return {
    text: body,
    tags: {
      ...tags,
      endTag(name, from) {
        const tag = tags.endTag(name, from);
        return tag !== null && tag.start < blockEnd ? tag : null;
      },
    },
    isMarkdown: block?.token?.type !== 'html',
    isEndedLater: (name) => tags.isEndedFirst(name, blockEnd),
  };
}

/** Attributes that change how an element's content is shown. */
const SHAPING = /^(?:align|bgcolor|class|dir|style)$/;

function collectTag(tag: HtmlTag, start: number, { spotOf, walk }: Reading): void {
  const { name, isEnd, end, attributes } = tag;
  const isKnown = isElement(name);
  if (isKnown && !WITHIN_WORDS.has(name)) {
    walk.linkTexts.edge();
  }
  const type = walk.block?.token?.type;
  // A cell keeps its formatting, and a paragraph what is no formatting.
  const isLasting =
    type !== 'table' && (FORMATTING_ELEMENTS.has(name) || (name === 'span' && type === 'html'));
  if (isLasting || (isKnown ? PARAGRAPH_CLOSERS.has(name) : isEnd)) {
    const spot = spotOf(start);
    const isShaping = attributes.some((attribute) => SHAPING.test(attribute.name));
    const line = walk.cursor.lineOf(spot);
    const list = isLasting ? walk.parts.lasting : walk.parts.tags;
    list.push({ name, isEnd, isShaping, line, start: spot, end: spotOf(end) });
  }
}

/** Returns the offset behind the tag, as all do that read one. */
function collectEndTag(tag: HtmlTag, start: number, reading: Reading): number {
  const { raw, context, spotOf, walk } = reading;
  const { name, end } = tag;
  if (walk.words.isEnd(name, context.isMarkdown)) {
    walk.say(raw.slice(start, end), 'verbatim');
    return end;
  }
  collectTag(tag, start, reading);
  walk.hidden.attributes(tag, spotOf(start));
  walk.hidden.close(name, spotOf(start));
  if (name === 'a') {
    walk.linkTexts.close();
  }
  if (/^h[1-6]$/.test(name)) {
    walk.headings.close(spotOf(end));
  } else if (name === 'gallery') {
    if (walk.parts.galleries.at(-1)?.isOpen) {
      walk.parts.galleries.pop();
    }
  } else if (!isElement(name)) {
    walk.say(`</${name}>`, 'verbatim');
  }
  return end;
}

function collectStartTag(tag: HtmlTag, start: number, reading: Reading): number {
  const { raw, context, spotOf, walk } = reading;
  const { name, end } = tag;
  const placed = { ...tag, start: spotOf(start), end: spotOf(end) };
  if (walk.words.isStart(placed, context)) {
    walk.say(raw.slice(start, end), 'verbatim');
    return end;
  }
  collectTag(tag, start, reading);
  if (isElement(name) || name === 'gallery') {
    walk.hidden.attributes(tag, placed.start);
  }
  if (isEndedAtOnce(placed, context)) {
    walk.parts.losses.push({ kind: 'open-player', name, start: spotOf(start) });
  } else if (KEPT_ELEMENTS.has(name) || UNWRAPPED_ELEMENTS.has(name)) {
    walk.hidden.open(tag, placed.start, placed.end);
  }
  if (KEPT_ELEMENTS.has(name) || name === 'image') {
    collectElement(name === 'image' ? { ...tag, name: 'img' } : tag, start, reading);
  } else if (name === 'gallery') {
    walk.parts.galleries.push({ start: spotOf(start), isOpen: !tag.isSelfClosing });
  } else if (
    RAW_TEXT_ELEMENTS.has(name) ||
    DROPPED_ELEMENTS.has(name) ||
    frameAddress(tag) !== null
  ) {
    return collectDropped(tag, start, reading);
  } else if (!UNWRAPPED_ELEMENTS.has(name)) {
    // `<unk>` is shown as text.
    walk.say(raw.slice(start, end), 'verbatim');
  } else if (!SILENT_ELEMENTS.has(name)) {
    walk.parts.losses.push({ kind: 'tag', name, start: spotOf(start) });
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
  { base, body, cursor, linkTexts, parts }: Walk,
): void {
  const [href, src, style] = ['href', 'src', 'style'].map((name) => attributeOf(tag, name));
  const targetAt = ({ value, valueStart }: HtmlAttribute): BodyTarget => {
    const spot = spotOf(valueStart);
    const isKnown = body.startsWith(value, spot);
    return { target: value.trim(), line: cursor.lineOf(spot), start: isKnown ? spot : null };
  };
  if (tag.name === 'a' && href) {
    parts.links.push({ ...targetAt(href), text: null });
    linkTexts.open(resolveLink(decodeReferences(href.value, true), base), spotOf(href.start));
  }
  if (tag.name === 'img' && src) {
    const alt = attributeOf(tag, 'alt')?.value ?? null;
    parts.images.push({ ...targetAt(src), alt });
    linkTexts.image(decodeReferences(alt ?? '', true));
  }
  if (style) {
    parts.styles.push(targetAt(style));
  }
  parts.media.push(...mediaOf(tag).map(targetAt));
}
