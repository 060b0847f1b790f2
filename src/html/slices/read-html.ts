import { frameAddress } from './frames.ts';
import type { HostReading } from './host-reading.ts';
import { isShownEndTag, readsTag } from './host-tags.ts';
import {
  BLOCK_ELEMENTS,
  DROPPED_ELEMENTS,
  KEPT_ELEMENTS,
  RAW_TEXT_ELEMENTS,
  SEEN_ELEMENTS,
  UNWRAPPED_ELEMENTS,
} from './html-elements.ts';
import {
  ACTIVE_ATTRIBUTE,
  createMarkupFinder,
  escapeHtml,
  excessOfTag,
  type HtmlTag,
  INERT_PREFIX,
} from './html-tag.ts';
import {
  endDropping,
  type SliceDraft,
  type SliceSize,
  startDropping,
  writeEnd,
  writeStart,
  writeText,
} from './slice-draft.ts';
import { createTagIndex } from './tag-index.ts';
import { type createWords, endOfSources, isEndedAtOnce, type TagContext } from './words.ts';

export interface SlicerOptions {
  /** HTML for `<Gallery />`, and the `div` for a `<Gallery>` with its own content. */
  readonly gallery: { readonly html: string; readonly startTag: string };
  /** The `span` for a word about an element that is not shown. */
  readonly noteTag: string;
  /** How what no sanitiser sees is shown; absent: as here. */
  readonly host?: HostReading;
  /** Written into the start tags of an author's blocks; null: nothing is. */
  readonly lineAttribute?: ((line: number) => string) | null;
  /** Written into the first element of each unit. */
  readonly unitAttribute?: string | undefined;
  readonly sliceSize?: SliceSize | undefined;
  /** Does an end tag come in what has not been fed yet, and no start tag of that name before it? */
  readonly isEndedLater: (name: string) => boolean;
}

/** HTML on its way from an author to a slice. */
export interface Reading extends TagContext {
  readonly draft: SliceDraft;
  readonly options: SlicerOptions;
  readonly words: ReturnType<typeof createWords>;
  /** The attribute for what begins at an offset, which rises from call to call. */
  readonly lineAt: ((offset: number) => string) | null;
}

/** Reads the tags of an author's HTML, and writes what is kept into the slice in the making. */
export function read(reading: Reading): void {
  const { text, draft } = reading;
  const nextMarkup = createMarkupFinder(text);
  let at = 0;
  while (at < text.length && draft.excess === null) {
    const markup = nextMarkup(at);
    const { start = text.length, end = text.length, tag = null } = markup ?? {};
    if (start > at) {
      writeText(draft, text.slice(at, start).replaceAll('<', '&lt;'));
    }
    if (tag === null) {
      at = end;
    } else {
      at = tag.isEnd ? readEndTag(reading, start, tag) : readStartTag(reading, start, tag);
    }
  }
}

/** Returns the offset behind it, as all that read a piece of markup do. */
function readEndTag(reading: Reading, start: number, { name, end }: HtmlTag): number {
  const { text, draft, options, words, isMarkdown } = reading;
  if (words.isEnd(name, isMarkdown)) {
    if (options.host?.reads('unknown-tag') !== false) {
      writeText(draft, escapeHtml(text.slice(start, end)));
    }
  } else if (name === 'br') {
    writeStart(draft, 'br', '<br>');
  } else if (KEPT_ELEMENTS.has(name)) {
    writeEnd(draft, name);
  } else if (name === 'gallery') {
    if (draft.open.some(({ tag }) => tag === options.gallery.startTag)) {
      writeEnd(draft, 'div');
    }
  } else if (DROPPED_ELEMENTS.has(name)) {
    if (endDropping(draft, name)) {
      note(reading, name);
    }
  } else if (isShownEndTag(name, options.host)) {
    writeText(draft, escapeHtml(`</${name}>`));
  }
  return end;
}

function readStartTag(reading: Reading, start: number, tag: HtmlTag): number {
  const { draft, options, words } = reading;
  const { name, end } = tag;
  if (words.isStart(tag, reading)) {
    return readWord(reading, start, end);
  }
  const address = frameAddress(tag);
  if (KEPT_ELEMENTS.has(name) || name === 'image') {
    return keep(reading, start, tag);
  } else if (name === 'gallery') {
    readGallery(reading, tag);
  } else if (address !== null && readsTag(draft, options.host, 'raw-text')) {
    return readFrame(reading, tag, address);
  } else if (RAW_TEXT_ELEMENTS.has(name)) {
    return readRawText(reading, start, tag);
  } else if (DROPPED_ELEMENTS.has(name)) {
    return drop(reading, tag);
  } else if (!UNWRAPPED_ELEMENTS.has(name)) {
    return readWord(reading, start, end);
  }
  return end;
}

/** `<unk>`, `<mask>`, `<BOS>`: tokens of a vocabulary that the author wanted to be read. */
function readWord({ text, draft, options }: Reading, start: number, end: number): number {
  if (readsTag(draft, options.host, 'unknown-tag')) {
    writeText(draft, escapeHtml(text.slice(start, end)));
  }
  return end;
}

function keep(reading: Reading, start: number, tag: HtmlTag): number {
  const { text, draft, lineAt } = reading;
  // Browsers take `<image>` for `<img>`.
  const name = tag.name === 'image' ? 'img' : tag.name;
  const written = excessOfTag(tag) === null ? inertSource(text, start, tag) : `<${name}>`;
  const isLined = name === 'img' || BLOCK_ELEMENTS.has(name);
  const line = isLined ? lineAt?.(start) : undefined;
  writeStart(draft, name, line ? written.replace(/^<\w+/, (begin) => begin + line) : written);
  if (!isEndedAtOnce(tag, reading)) {
    return tag.end;
  }
  const end = endOfSources(text, tag.end);
  read({ ...reading, text: text.slice(tag.end, end) });
  writeEnd(draft, name);
  return end;
}

function readGallery(reading: Reading, { end, isSelfClosing }: HtmlTag): void {
  const { draft, options, tags } = reading;
  const { html, startTag } = options.gallery;
  const isEnded = tags.endTag('gallery', end) !== null || options.isEndedLater('gallery');
  if (!isSelfClosing && isEnded) {
    writeStart(draft, 'div', startTag);
  } else {
    read({ ...reading, text: html, tags: createTagIndex(html), lineAt: null });
  }
}

/** A link to the page that a frame would show. */
function readFrame(
  { draft, tags }: Reading,
  { name, end, isSelfClosing }: HtmlTag,
  address: string,
): number {
  writeStart(draft, 'a', `<a href="${address.replaceAll('"', '&quot;')}">`);
  writeText(draft, address.replaceAll('<', '&lt;'));
  writeEnd(draft, 'a');
  return (isSelfClosing ? null : tags.endTag(name, end)?.end) ?? end;
}

function readRawText(reading: Reading, start: number, tag: HtmlTag): number {
  const { text, draft, options, tags } = reading;
  const { name, end, isSelfClosing } = tag;
  const isEnded =
    name !== 'plaintext' && !isSelfClosing && readsTag(draft, options.host, 'raw-text');
  const endTag = isEnded ? tags.endTag(name, end) : null;
  if (endTag === null) {
    writeText(draft, escapeHtml(text.slice(start, end)));
  }
  return endTag?.end ?? end;
}

function drop(reading: Reading, { name, end, isSelfClosing }: HtmlTag): number {
  const endTag = isSelfClosing ? null : reading.tags.endTag(name, end);
  if (endTag !== null) {
    note(reading, name);
  } else if (!isSelfClosing) {
    startDropping(reading.draft, name);
  }
  return endTag?.end ?? end;
}

/** Code is copied as it stands, without words of the viewer's. */
function note(reading: Reading, name: string): void {
  const { draft, options } = reading;
  if (!readsTag(draft, options.host, 'tag')) {
    return;
  }
  if (SEEN_ELEMENTS.has(name) && !draft.open.some((one) => one.name === 'pre')) {
    writeStart(draft, 'span', options.noteTag);
    writeText(draft, `&lt;${name}&gt; is not shown here`);
    writeEnd(draft, 'span');
  }
}

/** The tag as written, but for its active attributes. */
function inertSource(html: string, start: number, { end, attributes }: HtmlTag): string {
  let source = '';
  let at = start;
  for (const attribute of attributes) {
    if (ACTIVE_ATTRIBUTE.test(attribute.name)) {
      source += html.slice(at, attribute.start) + INERT_PREFIX;
      at = attribute.start;
    }
  }
  return source + html.slice(at, end);
}
