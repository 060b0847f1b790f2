/** Keys under which a card says how its model is quantised, */
export const KEY =
  /\bquanti[sz]ation\b|\bquanti[sz]ed\b|\bquant(?: (?:method|type|format))?\b|^(?:bits|bit[ -]?width|w[ _]?bits?|precision)$/i;
/** and such as are of something else. */
export const OTHER_KEY = /original|calibrat|dataset|kv|cache|by\b|time|hardware|original/i;

/** Says it of this model without naming it. */
export const ALONE =
  /^\W*(?:quanti[sz]ed\b|(?:awq|gptq|bitsandbytes|hqq|aqlm|fp8)[ ,-]+(?:with|weights|model|files|quanti[sz]ed|\d)|\d[- ]bit\b)/i;
/** What could be done, or was done to another model. */
export const POSSIBLE =
  /\b(?:can|could|may|might|if|want|when|other|also|instead|unquanti[sz]ed|before|alternatively|load_in|support\w*|than|compar\w+|versus|vs|not)\b/i;

/** Where something is said in a text, which begins at `from`. */
export function placeOf(pattern: RegExp | undefined, text: string, from: number): number {
  return from + Math.max(0, pattern === undefined ? 0 : text.slice(from).search(pattern));
}
