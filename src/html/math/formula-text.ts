/** What commands of TeX show that are no letters, and blanks. */
const SHOWN: Readonly<Record<string, string>> = {
  ...{
    cdot: '·',
    cdotp: '·',
    ldotp: '.',
    bullet: '•',
    colon: ':',
    slash: '/',
    textperiodcentered: '·',
  },
  ...{ _: '_', '%': '%', '#': '#', '&': '&', $: '$' },
};

const ARGUMENT =
  /\\(?:(?:h|m)?(?:space|kern|skip)\*? *(?:\{[^{}]*\}|-?[\d.]+ *[a-z]{2})|(?:text)?color *\{[^{}]*\}|[vh]?phantom *\{[^{}]*\})/g;

/**
 * What a formula says to one who reads its letters, roughly: without commands, braces and blanks.
 */
export function textOfFormula(source: string): string {
  return source
    .replace(ARGUMENT, '')
    .replace(/\\([a-z]+|.)/gis, (_, command: string) => SHOWN[command] ?? '')
    .replace(/[{}^_$~\s]/g, '');
}
