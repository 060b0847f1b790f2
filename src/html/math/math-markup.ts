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

/** How far a part may be raised or lowered with those around it, and how far all go back, in em. */
const MAX_RAISE = 0.6;
const MAX_BACK = 1.5;

/** What makes a part narrower or lower than it is: it would lie on what is around it. */
const OVERLAPS = /^(?:width|height|depth|lspace)="(?:0(?:\.1)?px|-[^"]*)"$/;

/** What may move a part over another: then nothing has a background, which would cover it. */
const MOVES = /margin-left:-|voffset=/;

/** By which Temml lays one part over another. */
const PLACES = /^(?:position|right|bottom):/;

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
 * with `tml-`, styles that only a class can carry become one, lengths stay under 50 em, nothing
 * lies on anything else, and equations get their `nextNumber`. Throws a FormulaProblem for what is
 * too large, too deep, or no MathML.
 */
export function tidyMathml(markup: string, nextNumber: () => number): string {
  let depth = 0;
  let elements = 0;
  const limits = { back: MAX_BACK, raise: MAX_RAISE, hasBackground: !MOVES.test(markup) };
  const raises: number[] = [];
  return markup
    .replaceAll(EQUATION_NUMBER, () => `<mtext class="tml-tag">(${nextNumber()})</mtext>`)
    .replace(TAG, (tag, slash: string, written: string, attributes: string, at, all: string) => {
      // Temml's empty place in `mmultiscripts`; MathML Core has an empty row there.
      const name = written === 'none' ? 'mrow' : written;
      if (!MATHML_TAGS.has(name)) {
        throw new FormulaProblem('it uses a command that the viewer does not show.');
      }
      if (slash !== '') {
        depth -= 1;
        limits.raise = raises.pop() ?? MAX_RAISE;
        return `</${name}>`;
      }
      depth += 1;
      elements += 1;
      raises.push(limits.raise);
      keepTo(LIMITS.formulaDepth, depth);
      keepTo(LIMITS.formulaElements, elements);
      // Of what nobody sees, the room may be as TeX has it.
      const isUnseen = all.startsWith('<mphantom', at + tag.length);
      const isPadded = name === 'mpadded' && !isUnseen;
      return `<${name}${tidyAttributes(attributes, isPadded, limits)}>`;
    });
}

interface Limits {
  /** How far parts may still go back, in em. */
  back: number;
  /** How far what is in this part may still be raised or lowered, in em. */
  raise: number;
  readonly hasBackground: boolean;
}

function tidyAttributes(attributes: string, isPadded: boolean, limits: Limits): string {
  const classes: string[] = [];
  let tidy = '';
  for (const [whole, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    const isCovering = name === 'mathbackground' && !limits.hasBackground;
    if (isCovering || (isPadded && OVERLAPS.test(whole))) {
      continue;
    }
    if (name === 'class') {
      classes.push(...value.split(' ').map(ownClass));
    } else if (name === 'style') {
      const style = tidyStyle(value, classes, limits);
      tidy += style === '' ? '' : ` style="${style}"`;
    } else {
      const most = name === 'voffset' ? limits.raise : MAX_LENGTH;
      const length = MATHML_LENGTHS.has(name) ? clampLength(value, most) : value;
      limits.raise -= name === 'voffset' ? Math.abs(lengthInEm(length) ?? 0) : 0;
      tidy += ` ${name}="${length}"`;
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
function tidyStyle(style: string, classes: string[], limits: Limits): string {
  return style
    .split(';')
    .filter((declaration) => {
      const className = MATHML_STYLE_CLASSES.get(declaration) ?? negativeSpace(declaration, limits);
      if (className) {
        classes.push(className);
      }
      return className === undefined && declaration !== '' && !PLACES.test(declaration);
    })
    .join(';');
}

/** The nearest of the negative spaces, or an empty name: a negative margin could cover the page. */
function negativeSpace(declaration: string, limits: Limits): string | undefined {
  const length = /^margin-left:-(.+)$/.exec(declaration)?.[1];
  if (length === undefined) {
    return undefined;
  }
  const width = lengthInEm(length) ?? 0;
  const distance = ([step]: (typeof NEGATIVE_SPACES)[number]): number => Math.abs(step - width);
  const [step, className] = NEGATIVE_SPACES.reduce((best, next) =>
    distance(next) < distance(best) ? next : best,
  );
  limits.back -= step;
  return limits.back < 0 ? '' : className;
}

function clampLength(value: string, most: number): string {
  const length = lengthInEm(value);
  if (length === undefined || Math.abs(length) <= most) {
    return value;
  }
  return `${Math.sign(length) * most}em`;
}

/** Undefined for what is no length, such as a keyword or a percentage. */
function lengthInEm(value: string): number | undefined {
  const match = /^([+-]?[\d.]+(?:e[+-]?\d+)?)([a-z]*)$/.exec(value);
  const number = Number(match?.[1]);
  return Number.isNaN(number) ? undefined : number / (UNITS_PER_EM.get(match?.[2] ?? '') ?? 1);
}
