/** Letters and marks that stand without spaces; not those of Korean. */
const WIDE = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}！-｠]';
const LINE_END = new RegExp(`(${WIDE}(?:<[^<>]*>)*)\\n((?:<[^<>]*>)*)(?=${WIDE})`, 'gu');

/**
 * Takes out the line ends of a text's HTML that no space stands for (CSS Text 4, 4.1.3): Chromium
 * shows one all the same, in the middle of a Chinese or Japanese sentence.
 */
export function joinWideLines(html: string): string {
  return html.includes('\n') ? html.replace(LINE_END, '$1$2') : html;
}
