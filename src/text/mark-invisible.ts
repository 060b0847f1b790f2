/**
 * Characters that change unseen what a reader believes to see: bidi controls (CVE-2021-42574),
 * zero-width characters and fillers, tag characters, line separators, C0 and C1 controls, lone
 * surrogates, and a variation selector after another (which can carry hidden text). Kept: tab, line
 * ends, U+200C and U+200D, which Persian and emoji need, and the number signs of Arabic.
 */
const INVISIBLE =
  /(?![\t\n\r\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]|\u200c|\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0|(?<=\p{Variation_Selector})\p{Variation_Selector}/u;

/** A region's flag (England, Texas) is a black flag and tag characters, which a reader can see. */
const REGION_FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}/u;

const FLAG_OR_INVISIBLE = new RegExp(`${REGION_FLAG.source}|(${INVISIBLE.source})`, 'gu');

/** Writes each invisible character as `⟨U+202E⟩`: in code and metadata, none has work to do. */
export function markInvisible(text: string): string {
  return INVISIBLE.test(text)
    ? text.replace(FLAG_OR_INVISIBLE, (found, invisible: string | undefined) =>
        invisible === undefined ? found : codePointName(invisible),
      )
    : text;
}

/** Takes the code points out of a text again. */
export function withoutMarks(text: string): string {
  return text.replace(/⟨U\+[0-9A-F]{4,6}⟩/g, '');
}

function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `⟨U+${hex.padStart(4, '0')}⟩`;
}
