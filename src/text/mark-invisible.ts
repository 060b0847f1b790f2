/**
 * Where a text stands decides what is marked in it; each place marks all that the one before does.
 */
export type Place =
  /** A card's text: what hides or deceives. A lone character of no width does no harm. */
  | 'prose'
  /** Metadata, tooltips and what else names something: all that has no width. */
  | 'name'
  /** Code, which is copied and run: blanks, too, that are no space. */
  | 'code';

/** What nobody sees and yet has work to do: it stays, wherever it is. */
const AT_WORK = (): readonly RegExp[] => [
  // England, Scotland, Wales: the only flags of tag characters that are drawn (UTS 51, RGI).
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/u,
  // Variants of key caps, emoji and other symbols, of ideographs and their marks, of Mongolian.
  /(?<=[0-9#*])\ufe0f(?=\u20e3)|(?<=(?![\0-\x7f])[\p{Emoji}\p{S}\p{P}])[\ufe0e\ufe0f]|(?<=\p{Sm})\ufe00/u,
  /(?<=[\p{Unified_Ideograph}\u3000-\u30ff\uff00-\uffef])[\ufe00-\ufe02\u{e0100}-\u{e011f}]/u,
  /(?<=[\u1820-\u18aa])[\u180b-\u180d\u180f]/u,
  // Joiners behind what joins: emoji, Arabic, the scripts of India and their relatives.
  /(?<=\p{Extended_Pictographic}\ufe0f?|[\p{Emoji_Modifier}\u0600-\u0e7f\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc\u{11000}-\u{11fff}])[\u200c\u200d]/u,
  // Blanks in drawings, as of `tree` and in Braille, and between ideographs.
  /(?<=[\u2500-\u257f][ \u00a0]{0,9})\u00a0|(?<=[\u2801-\u28ff]\u2800{0,40})\u2800|\u2800(?=\u2800{0,40}[\u2801-\u28ff])/u,
  /(?<=[\p{Unified_Ideograph}\u3000-\u30ff\uff00-\uffef])\u3000|\u3000(?=[\p{Unified_Ideograph}\u3001-\u30ff\uff00-\uffef])/u,
];

const NO_WIDTH = '[\\u200b-\\u200d\\u2060-\\u2064\\ufeff]';
/** In runs these carry a hidden text, too; a few have work to do. */
const CARRIER = '[\\p{Default_Ignorable_Code_Point}\\u{13430}-\\u{1343f}]';

/**
 * What turns text around (CVE-2021-42574), tag characters and selectors that can carry a hidden
 * text, runs of no width, which can as well, joiners in words that do not join, and controls.
 */
const IN_PROSE = (): readonly RegExp[] => [
  /[\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\r(?!\n)|(?![\t\n\r])\p{Cc}|\p{Surrogate}/u,
  // One for an emoji is often left behind without it.
  /(?![\ufe0e\ufe0f])\p{Variation_Selector}|(?<=[\p{L}\p{Variation_Selector}])[\ufe0e\ufe0f]/u,
  new RegExp(`(?<=${NO_WIDTH})${NO_WIDTH}|${NO_WIDTH}(?=${NO_WIDTH})`, 'u'),
  new RegExp(`(?<=${CARRIER}{4})${CARRIER}|${CARRIER}(?=${CARRIER}{4})`, 'u'),
  /(?<=[A-Za-z\d])[\u200c\u200d](?=[A-Za-z\d])/u,
];

/** All of no width, but for the number signs of Arabic, which are drawn. */
const IN_NAMES = (): readonly RegExp[] => [
  ...IN_PROSE(),
  /(?![\t\n\r\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
];

const IN_CODE = (): readonly RegExp[] => [
  ...IN_NAMES(),
  /\u200c|\u200d|\u2800|\u{1d159}|(?! )\p{Zs}/u,
];

const MARKED: Readonly<Record<Place, () => readonly RegExp[]>> = {
  prose: IN_PROSE,
  name: IN_NAMES,
  code: IN_CODE,
};

/** Made when they are needed first: to read them takes longer than most of the page's start. */
const patterns = new Map<Place, RegExp>();

/** Has one group: what is to be marked. */
function patternOf(place: Place): RegExp {
  let pattern = patterns.get(place);
  if (pattern === undefined) {
    const [kept, hidden] = [AT_WORK, MARKED[place]].map((all) =>
      all()
        .map(({ source }) => source)
        .join('|'),
    );
    pattern = new RegExp(`${kept}|(${hidden})`, 'gu');
    patterns.set(place, pattern);
  }
  return pattern;
}

/** Texts that need no closer look: ASCII, letters of Latin, and the marks that typesetters use. */
const HARMLESS = /^[\t\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/**
 * Writes each invisible character as `⟨U+202E⟩`. The mark is part of the text from then on: it is
 * what readers see, and what they copy, so that nothing they did not see reaches their terminal.
 */
export function markIn(text: string, place: Place): string {
  return HARMLESS.test(text)
    ? text
    : text.replace(patternOf(place), (found, hidden: string | undefined) =>
        hidden === undefined ? found : codePointName(hidden),
      );
}

/** The same in a name: metadata, tooltips, findings. */
export function markInvisible(text: string): string {
  return markIn(text, 'name');
}

/** The same on one line, for a terminal, the title of a window, the name of a file. */
export function markedLine(text: string): string {
  return markInvisible(text).replace(/\r\n?|\n/g, '⏎');
}

/** Takes the code points out of a text again. */
export function withoutMarks(text: string): string {
  return text.replace(/⟨U\+[0-9A-F]{4,6}⟩/g, '');
}

/** `⟨U+202E⟩`. */
export function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `⟨U+${hex.padStart(4, '0')}⟩`;
}
