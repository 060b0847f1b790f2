import type { HostConstruct, HostDialect } from '../../hub/host-constructs.ts';
import type { ReadAttributes, SliceRecord } from './author-markup.ts';
import { renameElements } from './finish-elements.ts';
import { readDeclarations } from './style-declarations.ts';
import { imageTheme, THEME_FRAGMENT, themeSource } from './theme-images.ts';

/** Elements whose tags GitHub removes and that change what is in them; and what stands for them. */
const MARKUP = new Map(Object.entries({ center: 'div', font: 'span', big: 'span', u: 'span' }));
const PLAYERS = new Map(Object.entries({ video: 'span', audio: 'span' }));

/** Marks what hosts have in different forms, and gives it that of the host. */
export function showAsHost(
  fragment: DocumentFragment,
  record: SliceRecord,
  dialect: HostDialect,
): void {
  for (const [element, authored] of record.authored) {
    for (const construct of constructsOf(element, authored, record)) {
      // A source is not shown by itself.
      mark(element.closest('picture') ?? element, construct);
      if (!dialect[construct]) {
        forget(construct, authored);
      }
    }
  }
  for (const element of renameAsHost('tag', MARKUP)) {
    record.authored.get(element)?.delete('color');
  }
  for (const player of renameAsHost('player', PLAYERS)) {
    record.authored.delete(player);
    for (const source of player.querySelectorAll('source')) {
      record.authored.delete(source);
      source.remove();
    }
  }

  /** Returns the elements that stand for those that the host removes. */
  function renameAsHost(
    construct: HostConstruct,
    names: ReadonlyMap<string, string>,
  ): Iterable<Element> {
    const selector = [...names.keys()].join(', ');
    for (const element of fragment.querySelectorAll(selector)) {
      mark(element, construct);
    }
    return dialect[construct] ? [] : renameElements(fragment, record, selector, names);
  }
}

/** Media may give way to a placeholder: their marks stand before them. */
function mark(element: Element, construct: HostConstruct): void {
  if (element.matches('img, video, audio')) {
    const place = element.ownerDocument.createElement('span');
    place.setAttribute('data-host', construct);
    element.before(place);
    return;
  }
  const marked = element.getAttribute('data-host');
  element.setAttribute('data-host', marked === null ? construct : `${marked} ${construct}`);
}

function constructsOf(
  element: Element,
  authored: ReadAttributes,
  record: SliceRecord,
): readonly HostConstruct[] {
  const constructs: HostConstruct[] = [];
  if (hasStyle(authored.get('style') ?? '')) {
    constructs.push('style');
  }
  if (authored.has('bgcolor')) {
    constructs.push('bgcolor');
  }
  if (/^\/(?!\/)/.test(authored.get('href') ?? authored.get('src') ?? '')) {
    constructs.push('root-address');
  }
  const fragment = THEME_FRAGMENT.exec(authored.get('src') ?? '')?.[0];
  if (element.localName === 'img' && fragment !== undefined) {
    constructs.push(/^#gh/i.test(fragment) ? 'gh-theme-image' : 'hf-theme-image');
  } else if (themeSource(authored.get('media') ?? '', authored.get('srcset') ?? '') !== null) {
    constructs.push('picture');
  } else if (authored.has('class') && imageTheme(element, record) !== null) {
    constructs.push('theme-class');
  }
  return constructs;
}

/** Real cards write styles that no browser takes for one. */
function hasStyle(style: string): boolean {
  const { kept, removed } = readDeclarations(style, () => true, true);
  return [...kept, ...removed].some(({ property, value }) => CSS.supports(property, value));
}

/** Takes away by what this viewer, and another host, would know it. */
function forget(construct: HostConstruct, authored: ReadAttributes): void {
  if (construct === 'style' || construct === 'bgcolor') {
    authored.delete(construct);
  } else if (construct === 'theme-class') {
    authored.delete('class');
  } else if (construct === 'hf-theme-image') {
    authored.set('src', (authored.get('src') ?? '').replace(THEME_FRAGMENT, ''));
  }
}
