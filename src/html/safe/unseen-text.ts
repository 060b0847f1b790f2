/** Brackets around a reading, for browsers that know no ruby. */
const RUBY_MARK = /^[\s()[\]{}<>（）［］｛｝〈〉《》「」【】〔〕・,、]*$/;

/** What players say in browsers that know none, in the words of a hundred tutorials. */
const ORDINARY_FALLBACK =
  /^\s*(?:sorry, ?)?(?:your|this|the) browser (?:does not|doesn['’]t|cannot|can['’]t) (?:support|play|show|display)(?: [\w<>/]+){0,8}[.!]?\s*$/i;

/** True for what stands in an `<rp>` without a word. */
export function isRubyMark(text: string): boolean {
  return RUBY_MARK.test(text);
}

/** True for content that a browser shows in place of an element, and that says no more. */
export function isOrdinaryFallback(text: string): boolean {
  return text.trim() === '' || ORDINARY_FALLBACK.test(text);
}
