import { isMisspeltScheme } from '../../card/checks/body/links.ts';
import { faultOf } from '../../card/checks/body/styles.ts';
import type { CardBase } from '../../source/card-source.ts';
import { decodeReferences } from '../../text/character-references.ts';
import {
  ALLOWED_TAGS,
  READ_ATTRIBUTES,
  RENAMED_TAGS,
  REPORTED_ATTRIBUTES,
} from '../safe/allow-list.ts';
import { looksLikeColor } from '../safe/author-colors.ts';
import { SIZED_MEDIA } from '../safe/media-size.ts';
import { type FileTarget, type LinkTarget, resolveFile, resolveLink } from '../safe/resolve-url.ts';
import { readDeclarations } from '../safe/style-declarations.ts';
import { themeSource } from '../safe/theme-images.ts';
import { attributeOf, excessOfTag, type HtmlAttribute, type HtmlTag } from '../slices/html-tag.ts';
import type { GalleryItem } from '../slices/rendered-body.ts';
import type { Loss } from './losses.ts';

/** A loss without its place. */
export type Lost = Pick<Loss, 'kind' | 'name'>;

const SHOWN_TAGS: ReadonlySet<string> = new Set([...ALLOWED_TAGS, ...RENAMED_TAGS.keys()]);

/**
 * What the sanitiser takes from a start tag that the slicer lets through. `start`: its offset, in
 * the same text as those of the losses.
 */
export function lossesInTag(tag: HtmlTag, start: number, base: CardBase | null): readonly Loss[] {
  const { name, attributes } = tag;
  if (!SHOWN_TAGS.has(name) || (name === 'input' && !isCheckbox(tag))) {
    return [{ kind: 'tag', name, start }];
  }
  const excess = excessOfTag(tag);
  if (excess !== null) {
    return [{ kind: excess, name, start }];
  }
  return attributes
    .filter((attribute) => attributeOf(tag, attribute.name) === attribute)
    .flatMap((attribute) =>
      lostOf(attribute, tag, base).map((lost) => ({ ...lost, start: attribute.start })),
    );
}

function isCheckbox(tag: HtmlTag): boolean {
  const type = decodeReferences(attributeOf(tag, 'type')?.value ?? '', true);
  return type.trim().toLowerCase() === 'checkbox';
}

function lostOf(
  { name, value }: HtmlAttribute,
  tag: HtmlTag,
  base: CardBase | null,
): readonly Lost[] {
  if (/^on./.test(name) || REPORTED_ATTRIBUTES.has(name)) {
    return [{ kind: 'attribute', name }];
  }
  const tags = READ_ATTRIBUTES.get(name);
  if (tags === undefined || tags?.has(tag.name) === false) {
    return [];
  }
  // As DOMPurify reads it.
  const text = decodeReferences(value, true).trim();
  switch (name) {
    case 'style':
      return lostStyles(text, SIZED_MEDIA.has(tag.name));
    case 'href':
      return lostAddress('link', resolveLink(text, base));
    case 'src':
      return lostAddress(
        KINDS_BY_TAG[tag.name] ?? 'image',
        resolveFile(text, base, tag.name === 'img'),
      );
    case 'srcset': {
      const media = decodeReferences(attributeOf(tag, 'media')?.value ?? '', true);
      const source = themeSource(media, text);
      return source === null ? [] : lostAddress('image', resolveFile(source.src, base, true));
    }
    default:
      return [];
  }
}

/** What an author's style may not set. What no browser reads is told by `style-invalid`. */
function lostStyles(style: string, isMedia: boolean): readonly Lost[] {
  return readDeclarations(style, looksLikeColor, isMedia)
    .removed.filter(({ property, value }) => faultOf(`${property}: ${value}`) === '')
    .map(({ property }) => ({ kind: 'style', name: property }));
}

/** What a tag with `src` shows. */
const KINDS_BY_TAG: Readonly<Record<string, 'audio' | 'media' | 'video'>> = {
  audio: 'audio',
  source: 'media',
  video: 'video',
};

/** What is lost of a link or a medium by its address. */
export function lostAddress(
  what: 'audio' | 'image' | 'link' | 'media' | 'video',
  target: FileTarget | LinkTarget,
): readonly Lost[] {
  if (target.kind === 'unresolved' && target.target !== '') {
    return [{ kind: `relative-${what}`, name: target.target }];
  }
  // A misspelt one is a finding of its own.
  if (target.kind !== 'blocked' || isMisspeltScheme(target.scheme)) {
    return [];
  }
  const kind = what === 'link' ? what : 'image';
  return target.scheme === 'blocked'
    ? [{ kind: `unreadable-${kind}`, name: '' }]
    : [{ kind: `blocked-${kind}`, name: target.scheme }];
}

/** What is lost where `<Gallery />` stands, at `start`. */
export function lossesInGallery(
  items: readonly GalleryItem[],
  start: number,
  base: CardBase | null,
): readonly Loss[] {
  const lost: readonly Lost[] =
    items.length === 0
      ? [{ kind: 'empty-gallery', name: '' }]
      : items.flatMap(({ url }) => lostAddress('image', resolveFile(url, base, true)));
  return lost.map((loss) => ({ ...loss, start }));
}
