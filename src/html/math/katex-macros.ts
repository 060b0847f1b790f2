/** Colours that KaTeX, and so the Hub, has as commands: `\red{x}`. By six hex digits each. */
const COLORS = `
  blue 6495ed orange ffa500 pink ff00af red df0030 green 28ae7b gray 808080 purple 9d38bd
  blueA ccfaff blueB 80f6ff blueC 63d9ea blueD 11accd blueE 0c7f99
  tealA 94fff5 tealB 26edd5 tealC 01d1c1 tealD 01a995 tealE 208170
  greenA b6ffb0 greenB 8af281 greenC 74cf70 greenD 1fab54 greenE 0d923f
  goldA ffd0a9 goldB ffbb71 goldC ff9c39 goldD e07d10 goldE a75a05
  redA fca9a9 redB ff8482 redC f9685d redD e84d39 redE bc2612
  maroonA ffbde0 maroonB ff92c6 maroonC ed5fa6 maroonD ca337c maroonE 9e034e
  purpleA ddd7ff purpleB c6b9fc purpleC aa87ff purpleD 7854ab purpleE 543b78
  mintA f5f9e8 mintB edf2df mintC e0e5cc
  grayA f6f7f7 grayB f0f1f2 grayC e3e5e6 grayD d6d8da grayE babec2 grayF 888d93
  grayG 626569 grayH 3b3e40 grayI 21242c kaBlue 314453 kaGreen 71b307`;

/** Commands of KaTeX's that Temml lacks, as macros of Temml. */
export const KATEX_MACROS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...COLORS.matchAll(/(\w+) (\w{6})/g)].map(([, name, hex]) => [
      `\\${name}`,
      `\\textcolor{##${hex}}{#1}`,
    ]),
  ),
  '\\cr': '\\\\',
  '\\KaTeX': '\\text{KaTeX}',
  '\\textcopyright': '\\text{©}',
  '\\textregistered': '\\text{®}',
  '\\simcolon': '\\sim\\vcentcolon',
  '\\simcoloncolon': '\\sim\\dblcolon',
  '\\approxcolon': '\\approx\\vcentcolon',
  '\\approxcoloncolon': '\\approx\\dblcolon',
  '\\minuso': '\\mathbin{⦵}',
  '\\relbar': '\\mathrel{-}',
  '\\overlinesegment': '\\overline{#1}',
  '\\underlinesegment': '\\underline{#1}',
  '\\mathreflectbox': '\\reflectbox{#1}',
  '\\xrightleftarrows': '\\xrightleftharpoons',
  '\\xrightequilibrium': '\\xrightleftharpoons',
  '\\xleftequilibrium': '\\xrightleftharpoons',
};

const LINK = /\\(?:(href|url)\s*\{((?:[^{}\\]|\\.)*)\}|.)/gs;

/** What an address may hold that TeX would read as more than a character of a text. */
const TEXT_COMMANDS: Readonly<Record<string, string>> = {
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Links in formulas are text: `\href{…}{x}` is `x`, and `\url{…}` says its address. */
export function withoutLinks(source: string): string {
  return source.replace(LINK, (all, command?: string, address = '') => {
    if (command === undefined) {
      return all;
    }
    const text = address
      .replaceAll('\\', '')
      .replace(/[#$%&_~^{}]/g, (one: string) => TEXT_COMMANDS[one] ?? `\\${one}`);
    return command === 'url' ? `\\text{${text}}` : '';
  });
}
