/**
 * All but letters, marks, digits, letter numbers, connectors, `-` and blanks. github-slugger has
 * the same rule as a table of 3 kB gzip, up to Unicode 13; the browser knows newer characters, too.
 */
const NOT_IN_SLUG =
  /[^\p{Alphabetic}\p{Mark}\p{Decimal_Number}\p{Letter_Number}\p{Connector_Punctuation}\- ]/gu;

/** The same of ASCII, which most headings are: the patterns of Unicode take long to be made. */
const PLAIN = /^[\0-\x7f]*$/;
const PLAIN_NOT_IN_SLUG = /[^\w\- ]/g;

/** Makes the ids that the Hub gives to the headings of one card, as github-slugger does. */
export function createSlugger() {
  const occurrences = new Map<string, number>();
  return {
    /** The slug of a heading's text; a text that comes again gets `-1`, `-2` … */
    slug(text: string): string {
      const others = PLAIN.test(text) ? PLAIN_NOT_IN_SLUG : NOT_IN_SLUG;
      const first = text.toLowerCase().replace(others, '').replaceAll(' ', '-');
      let slug = first;
      while (occurrences.has(slug)) {
        const count = (occurrences.get(first) ?? 0) + 1;
        occurrences.set(first, count);
        slug = `${first}-${count}`;
      }
      occurrences.set(slug, 0);
      return slug;
    },
  };
}
