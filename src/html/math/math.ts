import { BUDGETS, LIMITS } from '../../limits.ts';
import type { FailedFormula } from './formula-finding.ts';
import { estimateElements } from './formula-size.ts';
import { KATEX_MACROS, withoutLinks } from './katex-macros.ts';
import { FormulaProblem, keepTo, tidyMathml } from './math-markup.ts';

/** The part of Temml that is used. */
export interface Temml {
  renderToString(source: string, options: TemmlOptions): string;
  /** The parse tree, whose shape is Temml's own business. */
  __parse(source: string, options: TemmlOptions): unknown;
}

interface TemmlOptions {
  readonly displayMode: boolean;
  /** Where a formula in a line of text may break. */
  readonly wrap: 'tex';
  readonly throwOnError: true;
  readonly trust: false;
  readonly strict: false;
  /** In em, and in pt. Caps no negative lengths. */
  readonly maxSize: [number, number];
  readonly maxExpand: number;
  /** Temml adds to it what a formula defines by `\gdef`. */
  readonly macros: Macros;
}

type Macros = Record<string, unknown>;

export interface Formula {
  /** TeX without its delimiters. */
  readonly source: string;
  readonly display: boolean;
}

export type FormulaResult = { readonly mathml: string } | FailedFormula;

/** Temml's own default; `\,` alone takes three. */
const MAX_EXPANSIONS = 1000;

/**
 * Renders formulas to MathML, which must still go through the sanitiser, until `budget` ms are
 * spent. Definitions (`\gdef`) are shared by the formulas of one call, and by nothing else.
 * Whatever Temml throws, also a RangeError, fails only its formula.
 */
export function renderFormulas(
  temml: Temml,
  formulas: readonly Formula[],
  budget: number,
  now: () => number = () => performance.now(),
): readonly FormulaResult[] {
  const end = now() + budget;
  const macros: Macros = { ...KATEX_MACROS };
  let elements = 0;
  let equations = 0;

  function render({ source: written, display }: Formula): string {
    keepTo(LIMITS.formulaLength, written.length);
    const source = withoutLinks(written);
    keepTo(LIMITS.formulasElements, now() < end ? elements : Number.POSITIVE_INFINITY);
    // Reading can be stopped and building cannot: the latter begins once its size is known.
    const { most } = LIMITS.formulaElements;
    const trial = stopAt({ ...macros }, Math.min(end, now() + BUDGETS.formula), now);
    const size = estimateElements(temml.__parse(source, optionsFor(display, trial)), most);
    keepTo(LIMITS.formulaElements, size);
    elements += size;
    const markup = temml.renderToString(source, optionsFor(display, macros));
    return tidyMathml(markup, () => {
      equations += 1;
      return equations;
    });
  }

  return formulas.map((formula, index) => {
    if (index >= LIMITS.formulas.most) {
      return { failed: LIMITS.formulas.sentence, ofViewer: true };
    }
    try {
      return { mathml: render(formula) };
    } catch (error) {
      return failureOf(error);
    }
  });
}

function optionsFor(displayMode: boolean, macros: Macros): TemmlOptions {
  return {
    displayMode,
    wrap: 'tex',
    throwOnError: true,
    trust: false,
    strict: false,
    maxSize: [50, 600],
    maxExpand: MAX_EXPANSIONS,
    macros,
  };
}

/** Temml looks up every token among the macros: the one place from which it can be stopped. */
function stopAt(macros: Macros, deadline: number, now: () => number): Macros {
  return new Proxy(macros, {
    getOwnPropertyDescriptor(target, name) {
      if (now() > deadline) {
        throw new FormulaProblem('it takes too long.');
      }
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
  });
}

function failureOf(error: unknown): FailedFormula {
  if (error instanceof FormulaProblem) {
    return { failed: error.message, ofViewer: true };
  }
  if (error instanceof RangeError) {
    return { failed: 'it is nested too deeply.', ofViewer: true };
  }
  // Slips of Temml; what it does not know of chemistry it throws as an array.
  if (error instanceof TypeError || !(error instanceof Error)) {
    return { failed: 'it cannot be read.', ofViewer: true };
  }
  if (error.message.includes('Too many expansions')) {
    return { failed: 'its macros do not come to an end.' };
  }
  // Temml adds where, with the text around it; the source is shown anyway.
  const message = error.message.replace(/ at (?:position \d+|end of input):[\s\S]*$/, '').trim();
  const sentence = message.slice(0, 200).replace(/\.$/, '');
  return { failed: `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}.` };
}
