/** What a value of BibTeX says, as plain text. */

/** The combining mark of each accent. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** What stands for a command; formatting stands for nothing. */
const COMMANDS: ReadonlyMap<string, string> = new Map(
  [
    'ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ',
    'ng ŋ NG Ŋ textendash – textemdash — ldots … dots … textellipsis … textquoteright ’',
    'textquoteleft ‘ textquotedblleft “ textquotedblright ” guillemotleft « guillemotright »',
    'textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textregistered ®',
    'texttrademark ™ copyright © textcopyright © pounds £ euro € texteuro € S § P ¶ dag †',
    'textdegree ° times × texttimes × cdot · pm ± to → rightarrow → leftarrow ← infty ∞ sim ∼',
    'approx ≈ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ell ℓ deg ° star ⋆ ast ∗ bullet • TeX TeX LaTeX LaTeX',
    'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ',
    'lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω',
    'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω',
  ]
    .join(' ')
    .split(' ')
    .flatMap((word, index, all) => (index % 2 === 0 ? [[word, all[index + 1] ?? '']] : [])),
);

/** `\'e`, `\'{e}`, `\'\i`, `\v{c}`, `\v c`. */
const ACCENT =
  /\\(?:([`'^"~=.])\s*|([uvHckrbd])(?:\s+|(?=[{\\])))(?:\{\s*\\?(\p{L})\s*\}|\\([ij])(?![a-z])\s*|(\p{L}))/gu;

const MARK =
  /\\([&%$#_{}])|\\href\s*\{[^{}]*\}|\\([A-Za-z]+)(\*?\s*)(\{\})?|\\[-,/ ;!@]|\\\\|[{}$]|-{2,3}|``|''|~/g;

const MARKS: Readonly<Record<string, string>> = {
  '--': '–',
  '---': '—',
  '``': '“',
  "''": '”',
  '~': ' ',
  '\\,': ' ',
  '\\ ': ' ',
  '\\;': ' ',
  '\\\\': ' ',
};

/** The value without braces, commands and accents of LaTeX. */
export function latexText(latex: string): string {
  return withAccents(latex)
    .replace(MARK, (mark, escaped?: string, command?: string, blank = '') => {
      if (escaped !== undefined) {
        return escaped;
      }
      if (command === undefined) {
        return MARKS[mark] ?? '';
      }
      const text = COMMANDS.get(command);
      // A blank behind a letter only ends its name; formatting stands for nothing.
      return text === undefined && /\n/.test(blank) ? ' ' : (text ?? '');
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters with their accents; braces stay. */
export function withAccents(latex: string): string {
  return latex.replace(
    ACCENT,
    (_, sign?: string, word?: string, braced = '', dotless = '', bare = '') =>
      `${braced || dotless || bare}${ACCENTS[sign ?? word ?? ''] ?? ''}`.normalize('NFC'),
  );
}

/** An address, in which nothing but an escape is LaTeX. */
export function latexAddress(latex: string): string {
  return latex
    .replace(/^\\(?:url|href|path)\s*/, '')
    .replace(/\\([&%$#_{}~])/g, '$1')
    .replace(/[{}\s<>"]/g, '');
}
