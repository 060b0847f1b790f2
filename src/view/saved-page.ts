import type { ShownCard } from '../app-state.ts';
import { pacer } from '../html/jobs/pacer.ts';
import type { AuthorStyle } from '../html/safe/author-markup.ts';
import { LIMITS } from '../limits.ts';
import type { CardFolder } from '../source/card-source.ts';
import { randomId } from '../text/random-id.ts';
import { sha256Base64 } from '../text/sha-256.ts';
import { authorRules } from './author-rules.ts';
import { folderFiles } from './folder-files.ts';
import { h } from './h.ts';
import { replaceByPlaceholder } from './media-placeholder.ts';
import { writeHead } from './page-head.ts';
import { addPolicy, savedStyle, stripProgram, withStyles } from './saved-document.ts';
import { savedSelectors, standardMarkup } from './saved-markup.ts';

/** How a browser is to read the page, and what of it is the card. */
const OF_HEAD = [
  'meta[charset]',
  '[name="viewport"]',
  '[name="referrer"]',
  '[name="color-scheme"]',
];
const OF_BODY = '#SkipLinks, body > .card-header, body > .layout';
/** What the program has put beside the card, and into it, for its reader. */
const OF_READER = [
  '.layout > :not(#Contents, #Main)',
  '#Main > :not(#Summary, #Beside, #Card, #AfterCard)',
  '#UseControl, .table-tools, .citations',
].join(', ');
const IMAGE_TYPE = /^image\/(?:png|jpeg|gif|webp|avif|svg\+xml)$/;

export interface SavedPage {
  readonly html: string;
  /** What is not in it, in sentences. */
  readonly notes: readonly string[];
}

/**
 * The card on the page as one HTML file without a script, which asks for nothing. `isWithRemote`:
 * but for images of other sites, which are loaded from there whenever it is opened.
 */
export async function savedPage(shown: ShownCard, isWithRemote: boolean): Promise<SavedPage> {
  const styles = [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) =>
    Array.from(sheet.cssRules, (rule) => rule.cssText).join('\n'),
  );
  const copy = document.implementation.createHTMLDocument();
  const own: AuthorStyle[] = [];
  const pause = pacer();
  copy.documentElement.lang = document.documentElement.lang;
  copy.documentElement.dataset['state'] = 'ready';
  for (const element of document.head.querySelectorAll(
    [...OF_HEAD, 'title', '[rel="icon"]'].join(),
  )) {
    copy.head.append(await copyOf(copy, element, { own, pause }), '\n');
  }
  for (const element of document.querySelectorAll(OF_BODY)) {
    copy.body.append(await copyOf(copy, element, { own, pause }), '\n');
  }
  for (const element of copy.querySelectorAll(OF_READER)) {
    element.remove();
  }
  for (const element of copy.querySelectorAll('[aria-current="location"]')) {
    element.removeAttribute('aria-current');
  }
  const media = await placeMedia(copy, shown.text.folder, { isWithRemote, own, pause });
  await pause();
  stripProgram(copy);
  await pause();
  writeHead(copy, { title: shown.title, said: '', image: null });
  const ofAuthor = authorRules(own);
  const sheets = [await standardMarkup(copy, pause), ...styles.map(savedSelectors), ofAuthor]
    .filter(Boolean)
    .map((text) => savedStyle(text, sha256Base64));
  addPolicy(copy, sheets, media.sources);
  const html = withStyles(`<!doctype html>\n${await written(copy, pause)}\n`, sheets);
  return { html, notes: media.notes };
}

/**
 * A node and all in it, but for scripts and comments. The policy of the page forbids attributes with
 * styles, also in a copy of it: they are put into `own`.
 */
async function copyOf(copy: Document, node: Element, options: CopyOptions): Promise<Element> {
  const { own, pause } = options;
  const element = copy.createElementNS(node.namespaceURI, node.localName);
  for (const { name, value } of node.attributes) {
    if (name !== 'style') {
      element.setAttribute(name, value);
    }
  }
  const { style } = node as HTMLElement;
  if (node.hasAttribute('style')) {
    const declarations = Array.from(style, (property) => {
      const rank = style.getPropertyPriority(property) === '' ? '' : ' !important';
      return { property, value: `${style.getPropertyValue(property)}${rank}` };
    });
    own.push({ element: element as HTMLElement, declarations });
  }
  await pause();
  for (const child of node.childNodes) {
    if (child instanceof Text) {
      element.append(child.data);
    } else if (child instanceof Element && child.localName !== 'script') {
      element.append(await copyOf(copy, child, options));
    }
  }
  return element;
}

/** Thousands of blocks take seconds to be written: they are it a few at a time. */
const BLOCKS = 50;

async function written(copy: Document, pause: () => Promise<void>): Promise<string> {
  const article = copy.querySelector('article');
  const blocks = [...(article?.childNodes ?? [])];
  // Where the article ends, whatever else in the page says so: it is empty by then.
  const place = randomId();
  let card = '';
  for (let start = 0; start < blocks.length; start += BLOCKS) {
    const box = copy.createElement('div');
    box.append(...blocks.slice(start, start + BLOCKS));
    card += box.outerHTML.slice('<div>'.length, -'</div>'.length);
    await pause();
  }
  article?.append(place);
  return copy.documentElement.outerHTML.replace(place, () => card);
}

interface CopyOptions {
  readonly own: AuthorStyle[];
  /** A card of megabytes is copied in many tasks: the page answers meanwhile. */
  readonly pause: () => Promise<void>;
}

interface MediaOptions extends CopyOptions {
  readonly isWithRemote: boolean;
}

/** Puts the folder’s images into the copy; what is left out gives way to where it is. */
async function placeMedia(
  copy: Document,
  folder: CardFolder | undefined,
  { isWithRemote, own, pause }: MediaOptions,
): Promise<{ readonly notes: readonly string[]; readonly sources: readonly string[] }> {
  const sources = new Set<string>();
  const inline = openInliner(folder);
  const leaveOut = (element: HTMLElement, host: string, address: string): void => {
    const attributes = { href: address, rel: 'noopener noreferrer nofollow', target: '_blank' };
    const isRemote = address.startsWith('https:') && element.closest('a[href]') === null;
    const action = isRemote ? h('a', { ...attributes, 'data-ui': true }, `At ${host}`) : undefined;
    const reason = isRemote ? `Not in this file, but at ${host}` : `Not in this file: ${address}`;
    replaceByPlaceholder(element, { reason, action, apply: (more) => own.push(...more) });
  };
  // What waits for its reader has its address in the button that loads it.
  for (const button of copy.querySelectorAll<HTMLElement>('button.load-one')) {
    // In it, or behind the link that it stands in.
    const before = button.previousElementSibling?.querySelector('.media-placeholder') ?? null;
    const placeholder = button.closest('.media-placeholder') ?? before;
    const image = copy.createElement('img');
    image.setAttribute('src', button.title);
    image.alt = placeholder?.querySelector('[dir]')?.textContent ?? '';
    for (const name of ['width', 'height', 'align', 'data-line', 'data-theme-only']) {
      const value = placeholder?.getAttribute(name);
      if (value != null) {
        image.setAttribute(name, value);
      }
    }
    button.remove();
    placeholder?.replaceWith(image);
  }
  for (const source of copy.querySelectorAll('picture > source')) {
    source.remove();
  }
  for (const element of copy.querySelectorAll<HTMLElement>('img, video, audio')) {
    await pause();
    const isImage = element.localName === 'img';
    const address =
      element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? '';
    const { file: path } = element.dataset;
    const data = isImage && path !== undefined ? await inline(path) : null;
    if (data !== null) {
      element.setAttribute('src', data);
    } else if (isImage && isWithRemote && address.startsWith('https:')) {
      sources.add(new URL(address).origin);
    } else if (!address.startsWith('data:')) {
      const host = URL.canParse(address) ? new URL(address).host : '';
      leaveOut(element, host, path ?? address);
    }
  }
  const left = copy.querySelectorAll('.media-placeholder').length;
  const others =
    left === 1 ? 'One image, sound or video is' : `${left} images, sounds or videos are`;
  const notes = left === 0 ? [] : [`${others} not in it: their places say where they are.`];
  return { notes, sources: [...sources] };
}

/** Answers a file of the folder as an address that holds it, as far as there is room for it. */
function openInliner(folder: CardFolder | undefined): (path: string) => Promise<string | null> {
  const find = folder === undefined ? null : folderFiles(folder);
  const known = new Map<string, string>();
  let length = 0;
  return async (path) => {
    const found = find?.(path);
    if (found?.kind !== 'file' || found.file.size > LIMITS.exportedImageBytes.most) {
      return null;
    }
    const data = known.get(path) ?? (await dataUrl(found.file, path));
    length += data?.length ?? 0;
    if (data === null || length > LIMITS.exportedBytes.most) {
      return null;
    }
    known.set(path, data);
    return data;
  };
}

function dataUrl(file: File, path: string): Promise<string | null> {
  const type = /\.svg$/i.test(path) ? 'image/svg+xml' : file.type;
  if (!IMAGE_TYPE.test(type)) {
    return Promise.resolve(null);
  }
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => resolve(null));
    reader.readAsDataURL(file.slice(0, file.size, type));
  });
}
