import { codePointName } from '../../text/mark-invisible.ts';

/** Characters, each before the command of math that draws it. */
const MATH = pairs(
  'α alpha β beta γ gamma δ delta ε varepsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu µ mu',
  'ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega ℓ ell',
  'Γ Gamma Δ Delta ∆ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega',
  '± pm × times ✕ times ✖ times ✗ times ✘ times ❌ times ÷ div · cdot ∙ cdot ⋅ cdot ∗ ast',
  '≤ le ≥ ge ≈ approx ≠ neq ∼ sim ≪ ll ≫ gg « ll » gg ∞ infty √ surd ∑ sum ∈ in ¬ neg',
  '→ rightarrow ➡ rightarrow ← leftarrow ⬅ leftarrow ↔ leftrightarrow ⇒ Rightarrow ↗ nearrow ↘ searrow',
  '↑ uparrow ⬆ uparrow ▲ uparrow ↓ downarrow ⬇ downarrow ▼ downarrow † dagger ‡ ddagger ○ circ ● bullet',
  '⋆ star ★ star ☆ star ⭐ star ✓ checkmark ✔ checkmark ✅ checkmark ■ blacksquare □ square',
  '⟨ langle ⟩ rangle',
);

/** The same in a text. */
const TEXT = pairs(
  '\\ \\textbackslash{} { \\{ } \\} & \\& % \\% $ \\$ # \\# _ \\_ ~ \\~{} ^ \\^{} ` \\textasciigrave{}',
  // The old font encoding, still the default, has other characters there.
  '< $<$ > $>$ | $|$',
  '− $-$ ° $^{\\circ}$ ‑ - ‐ - – -- — --- … \\ldots{} ‘ \\textquoteleft{} ’ \\textquoteright{}',
  '“ \\textquotedblleft{} ” \\textquotedblright{} • \\textbullet{} € \\texteuro{} £ \\pounds{} § \\S{}',
  '¶ \\P{} © \\copyright{} ® \\textregistered{} ™ \\texttrademark{}',
);

/** Blanks, and what chooses between two drawings of one character. */
const THIN: Readonly<Record<string, string>> = {
  '\u00a0': '~',
  '\u2009': '\\,',
  '\u202f': '\\,',
  '\ufe0e': '',
  '\ufe0f': '',
};

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋';
const SIGNS = '0123456789+-';

/** Letters that pdfLaTeX composes of those that its first fonts have. */
const LATIN = /[À-ÏÑ-ÖØ-Ýß-ïñ-öø-ýÿĀ-ăĆ-ďĒ-ĕĖėĚ-ğĢģĨ-ĭİıĶķĹ-ľŁ-ňŌ-ŒœŔ-ťŨ-űŴ-ž]/;

/** More characters are not told one by one. */
const MOST_TOLD = 20;

function pairs(...lines: readonly string[]): ReadonlyMap<string, string> {
  const words = lines.join(' ').split(' ');
  return new Map(
    words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])),
  );
}

/** A text that sets its characters on one line, and does nothing else. */
export function latexText(text: string): string {
  return (
    text
      .normalize()
      .replace(/[\t\r\n]+/g, ' ')
      // Two dashes would be one longer dash.
      .replace(/(-(?=-))|[\\{}&%$#_~^`<>|]|[^\0-~]/gu, (character, dash?: string) =>
        dash === undefined ? inLatex(character) : '-{}',
      )
      // `10²³` has one exponent.
      .replace(/\}\$\$\^\{/g, '')
      // After the `\\` of the row before, these would be its arguments.
      .replace(/^\s*(?=[[*])/, '{}')
  );
}

function inLatex(character: string): string {
  const command = MATH.get(character);
  const [up, down] = [RAISED, LOWERED].map((all) => SIGNS[all.indexOf(character)]);
  if (command !== undefined) {
    return `$\\${command}$`;
  }
  if (up !== undefined || down !== undefined) {
    return up === undefined ? `$_{${down}}$` : `$^{${up}}$`;
  }
  return TEXT.get(character) ?? THIN[character] ?? character;
}

/** What texts need besides LaTeX itself, as comments, each on a line of its own. */
export function latexNeeds(text: string): string {
  const characters = [...new Set(text.normalize().match(/[^\0-~]/gu))];
  const foreign = characters.filter(
    (character) => inLatex(character) === character && !LATIN.test(character),
  );
  const names = foreign.slice(0, MOST_TOLD).map(codePointName).join(' ');
  const more = foreign.length > MOST_TOLD ? ' …' : '';
  return [
    '% \\usepackage{booktabs}\n',
    /[✓✔✅■□]/.test(text) && '% \\usepackage{amssymb}\n',
    names && `% Not in the fonts of pdfLaTeX: ${names}${more}. XeLaTeX and LuaLaTeX take others.\n`,
  ]
    .filter(Boolean)
    .join('');
}
