/** As in most languages, with their suffixes (`1.5f`, `0xFFu`, `3j`). */
export const NUMBER = /\b(?:0x\w+|\d\w*(?:\.\d\w*)?(?:(?<=e)[-+]\d+)?)/i;

export const REST = /[\s\S]+/;

/** A comment that is not closed reaches to the end of the code. */
export const BLOCK_COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/.source;

/** Matches any of `list`, words with blanks between them, but no member of that name (`promise.catch`). */
export function words(list: string, flags?: string): RegExp {
  return new RegExp(`(?<!\\.)\\b(?:${list.replaceAll(' ', '|')})\\b`, flags);
}
