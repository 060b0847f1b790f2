/** Words on one line in which nothing is markup, a mention or a link. */
export function inertMarkdown(words: string): string {
  return words
    .replace(/[\\`*_{}[\]()<>#+\-!|~&$]/g, '\\$&')
    .replace(/@/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/www\./gi, 'www\u200b.');
}

/** A block of code, whatever stands in it. */
export function fencedCode(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestTicks(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestTicks(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
}

/** Words in a line of code. */
export function codeSpan(words: string): string {
  const mark = '`'.repeat(longestTicks(words) + 1);
  return `${mark} ${words} ${mark}`;
}
