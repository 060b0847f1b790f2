import { LIMITS, type Limit } from '../../limits.ts';
import {
  MATHML_LENGTHS,
  MATHML_STYLE_CLASSES,
  MATHML_TAGS,
  NEGATIVE_SPACES,
} from './math-allow-list.ts';

/** Why a formula is not shown, as the end of a sentence. */
export class FormulaProblem extends Error {}

export function keepTo({ most, sentence }: Limit, count: number): void {
  if (count > most) {
    throw new FormulaProblem(sentence);
  }
}

/** Largest length in em, either way. `\kern{-100000em}` would move what follows out of the page. */
const MAX_LENGTH = 50;

/** One em in each unit, for text of 16 px. */
const UNITS_PER_EM: ReadonlyMap<string, number> = new Map([
  ['em', 1],
  ['ex', 2],
  ['px', 16],
  ['pt', 12],
  ['pc', 1],
  ['in', 1 / 6],
  ['cm', 0.423],
  ['mm', 4.23],
]);

/** Temml escapes `<` and `>` in texts and values, and quotes all values but one doubly. */
const TAG = /<(\/?)([a-z]+)((?: [^<>]*)?)>/g;
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/g;
/** Temml leaves the number to a CSS counter, on an element that the sanitiser refuses. */
const EQUATION_NUMBER = '<mtext><span class="tml-eqn"></span></mtext>';

/**
 * Makes Temml's markup fit for a page that allows no `style` and trusts no length: classes begin
 * with `tml-`, styles that only a class can carry become one, lengths stay under 50 em, and
 * equations get their `nextNumber`. Throws a FormulaProblem for what is too large, too deep, or no
 * MathML.
 */
export function tidyMathml(markup: string, nextNumber: () => number): string {
  let depth = 0;
  let elements = 0;
  return markup
    .replaceAll(EQUATION_NUMBER, () => `<mtext class="tml-tag">(${nextNumber()})</mtext>`)
    .replace(TAG, (_, slash: string, written: string, attributes: string) => {
      // Temml's empty place in `mmultiscripts`; MathML Core has an empty row there.
      const name = written === 'none' ? 'mrow' : written;
      if (!MATHML_TAGS.has(name)) {
        throw new FormulaProblem('it uses a command that the viewer does not show.');
      }
      if (slash !== '') {
        depth -= 1;
        return `</${name}>`;
      }
      depth += 1;
      elements += 1;
      keepTo(LIMITS.formulaDepth, depth);
      keepTo(LIMITS.formulaElements, elements);
      return `<${name}${tidyAttributes(attributes)}>`;
    });
}

function tidyAttributes(attributes: string): string {
  const classes: string[] = [];
  let tidy = '';
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (name === 'class') {
      classes.push(...value.split(' ').map(ownClass));
    } else if (name === 'style') {
      const style = tidyStyle(value, classes);
      tidy += style === '' ? '' : ` style="${style}"`;
    } else {
      tidy += ` ${name}="${MATHML_LENGTHS.has(name) ? clampLength(value) : value}"`;
    }
  }
  return classes.length === 0 ? tidy : `${tidy} class="${classes.join(' ')}"`;
}

/** `upstrike` becomes `tml-upstrike`, `tml-hat-2` `tml-hat-ii`: letters and hyphens only. */
function ownClass(name: string): string {
  const letters = name.replace(/\d/g, (digit) => 'i'.repeat(Number(digit)));
  return letters.startsWith('tml-') ? letters : `tml-${letters}`;
}

/** What is left of a `style` once classes stand for what they can; these are added to `classes`. */
function tidyStyle(style: string, classes: string[]): string {
  return style
    .split(';')
    .filter((declaration) => {
      const className = MATHML_STYLE_CLASSES.get(declaration) ?? negativeSpace(declaration);
      if (className !== undefined) {
        classes.push(className);
      }
      return className === undefined && declaration !== '';
    })
    .join(';');
}

/** The nearest of the negative spaces: a negative margin could cover the page. */
function negativeSpace(declaration: string): string | undefined {
  const length = /^margin-left:-(.+)$/.exec(declaration)?.[1];
  if (length === undefined) {
    return undefined;
  }
  const width = lengthInEm(length) ?? 0;
  const distance = ([step]: (typeof NEGATIVE_SPACES)[number]): number => Math.abs(step - width);
  return NEGATIVE_SPACES.reduce((best, next) => (distance(next) < distance(best) ? next : best))[1];
}

function clampLength(value: string): string {
  const length = lengthInEm(value);
  if (length === undefined || Math.abs(length) <= MAX_LENGTH) {
    return value;
  }
  return `${Math.sign(length) * MAX_LENGTH}em`;
}

/** Undefined for what is no length, such as a keyword or a percentage. */
function lengthInEm(value: string): number | undefined {
  const match = /^([+-]?[\d.]+(?:e[+-]?\d+)?)([a-z]*)$/.exec(value);
  const number = Number(match?.[1]);
  return Number.isNaN(number) ? undefined : number / (UNITS_PER_EM.get(match?.[2] ?? '') ?? 1);
}
