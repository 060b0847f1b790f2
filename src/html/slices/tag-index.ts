import { firstIndex } from '../../text/first-index.ts';
/** Where the tags of each name stand in a text. */
export type TagIndex = ReturnType<typeof createTagIndex>;

interface Places {
  readonly starts: number[];
  readonly ends: number[];
}

const TAG = /<(\/?)([a-z][^\t\n\f\r />]*)(?=[\t\n\f\r />])/gi;
/** The same outside of the code of Markdown, fenced or in a line. */
const TAG_OUTSIDE_CODE =
  /^ {0,3}(`{3,}|~{3,})[^\n]*(?:\n(?! {0,3}\1)[^\n]*)*(?:\n[^\n]*)?|(?<!`)(`+)[^`\n]+\2(?!`)|<(\/?)([a-z][^\t\n\f\r />]*)(?=[\t\n\f\r />])/gim;

/** `hasCode`: the text is Markdown, in whose code there are no tags. */
export function createTagIndex(text: string, hasCode = false) {
  let index: Map<string, Places> | null = null;

  function placesOf(name: string): Places | undefined {
    return read().get(name);
  }

  function read(): ReadonlyMap<string, Places> {
    if (index === null) {
      index = new Map();
      for (const match of text.matchAll(hasCode ? TAG_OUTSIDE_CODE : TAG)) {
        const [slash, written] = match.slice(-2);
        if (written !== undefined) {
          const key = written.toLowerCase();
          const places = index.get(key) ?? { starts: [], ends: [] };
          index.set(key, places);
          places[slash === '/' ? 'ends' : 'starts'].push(match.index);
        }
      }
    }
    return index;
  }

  return {
    hasNone: (): boolean => read().size === 0,
    /** The next end tag; null without one. */
    endTag(name: string, from: number): { readonly start: number; readonly end: number } | null {
      const start = nextOf(placesOf(name)?.ends, from);
      if (start === Number.POSITIVE_INFINITY) {
        return null;
      }
      const close = text.indexOf('>', start);
      return { start, end: close < 0 ? text.length : close + 1 };
    },
    /** Does an end tag come before another start tag of that name? */
    isEndedFirst(name: string, from: number): boolean {
      const places = placesOf(name);
      return nextOf(places?.ends, from) < nextOf(places?.starts, from);
    },
    /** How many end tags are in a range. */
    endTags(name: string, from: number, to: number): number {
      const ends = placesOf(name)?.ends;
      return indexFrom(ends, to) - indexFrom(ends, from);
    },
  };
}

/** The first of ascending places that is not before another; infinite without one. */
export function nextOf(places: readonly number[] = [], from: number): number {
  return places[indexFrom(places, from)] ?? Number.POSITIVE_INFINITY;
}

function indexFrom(places: readonly number[] = [], from: number): number {
  return firstIndex(places.length, (index) => (places[index] ?? 0) >= from);
}
