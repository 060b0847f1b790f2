/** A text in characters that nobody sees, read. */
interface HiddenCharacters {
  readonly why: string;
  readonly text: string;
  readonly start: number;
}

/** Tag characters, at least two letters; bytes in selectors of variants; bits of no width. */
const RUNS =
  /(?<![\u{e0000}-\u{e007f}\u{1f3f4}])(?<tags>[\u{e0000}-\u{e007f}]{2,})|(?<bytes>[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{4,})|(?<bits>[\p{Default_Ignorable_Code_Point}\u{13430}-\u{1343f}]{8,})/gu;

/** Longest run that is read. */
const MOST_READ = 1000;

/** Finds the texts that a card hides in characters without a look (ASCII smuggling). */
export function hiddenCharacters(text: string): readonly HiddenCharacters[] {
  return Array.from(text.matchAll(RUNS), ({ index, groups: { tags, bytes, bits } = {} }) => {
    if (tags !== undefined) {
      return { why: 'tag characters', text: readTags(tags), start: index };
    }
    return bytes === undefined
      ? { why: 'no width', text: `${bits?.length} characters of no width`, start: index }
      : { why: 'variation selectors', text: readBytes(bytes), start: index };
  });
}

function codesOf(text: string): readonly number[] {
  return Array.from(text.slice(0, MOST_READ), (character) => character.codePointAt(0) ?? 0);
}

function readTags(text: string): string {
  return String.fromCharCode(...codesOf(text).map((code) => code - 0xe0000));
}

/** Selectors 1 to 16 and 17 to 256 stand for a byte each. */
function readBytes(text: string): string {
  const bytes = codesOf(text).map((code) => (code < 0xe0100 ? code - 0xfe00 : code - 0xe0100 + 16));
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
