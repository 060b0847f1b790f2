import type { ImageTheme, SliceRecord } from './author-markup.ts';

const SCHEME_QUERY = /prefers-color-scheme:\s*(dark|light)/i;
/** Endings of a `src` by which the Hub and GitHub choose images for a theme. */
export const THEME_FRAGMENT = /#(?:hf|gh)-(light|dark)-mode-only$/i;
/** A class of Tailwind's that shows in the dark what `hidden` hides. */
const DARK_SHOWN = /^dark:(?:block|inline|inline-block|flex)$/;

/**
 * Turns the theme variants of each `<picture>` into images of their own: `prefers-color-scheme`
 * knows the system's theme only. All other sources go; the fallback image shows what they would.
 */
export function expandPictures(fragment: DocumentFragment, record: SliceRecord): void {
  for (const picture of fragment.querySelectorAll('picture')) {
    expandPicture(picture, record);
  }
  for (const source of fragment.querySelectorAll('source')) {
    if (source.parentElement?.matches('video, audio') !== true) {
      source.remove();
      record.authored.delete(source);
    }
  }
}

function expandPicture(picture: Element, record: SliceRecord): void {
  const fallback = picture.querySelector('img');
  const fallbackAttributes = fallback === null ? undefined : record.authored.get(fallback);
  if (fallback === null || fallbackAttributes === undefined) {
    return;
  }
  const themes = new Set<ImageTheme>();
  for (const source of picture.querySelectorAll('source')) {
    const authored = record.authored.get(source);
    const image = themeSource(authored?.get('media') ?? '', authored?.get('srcset') ?? '');
    if (image === null || themes.has(image.theme)) {
      continue;
    }
    themes.add(image.theme);
    const variant = fallback.cloneNode(false) as HTMLImageElement;
    fallback.before(variant);
    record.authored.set(variant, new Map([...fallbackAttributes, ['src', image.src]]));
    record.themes.set(variant, image.theme);
  }
  if (themes.size === 2) {
    fallback.remove();
    record.authored.delete(fallback);
  } else if (themes.size === 1) {
    record.themes.set(fallback, themes.has('dark') ? 'light' : 'dark');
  }
}

/** The image that a `<source>` means for one theme: the first of its `srcset`. */
export function themeSource(
  media: string,
  srcset: string,
): { readonly theme: ImageTheme; readonly src: string } | null {
  const theme = themeIn(media, SCHEME_QUERY);
  const src = /^[\s,]*(\S+)/.exec(srcset)?.[1]?.replace(/,+$/, '') ?? '';
  return theme === null || src === '' ? null : { theme, src };
}

function themeIn(text: string, pattern: RegExp): ImageTheme | null {
  const theme = pattern.exec(text)?.[1]?.toLowerCase();
  return theme === 'light' || theme === 'dark' ? theme : null;
}

/** The theme for which an image is meant, by its `<picture>`, its address or the Hub's classes. */
export function imageTheme(image: Element, record: SliceRecord): ImageTheme | null {
  const authored = record.authored.get(image);
  return (
    record.themes.get(image) ??
    themeIn(authored?.get('src') ?? '', THEME_FRAGMENT) ??
    themeOfClasses(authored?.get('class') ?? '')
  );
}

function themeOfClasses(text: string): ImageTheme | null {
  const classes = text.split(/\s+/);
  if (classes.includes('dark:hidden')) {
    return 'light';
  }
  return classes.includes('hidden') && classes.some((name) => DARK_SHOWN.test(name))
    ? 'dark'
    : null;
}
