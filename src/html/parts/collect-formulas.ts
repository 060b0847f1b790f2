import type { BodyRange } from '../../card/body-parts.ts';
import type { PlacedFormula } from '../markdown/html-formulas.ts';
import type { Formula } from '../markdown/math.ts';
import { textOfFormula } from '../math/formula-text.ts';
import type { Walk } from './walk.ts';

/** HTML of the author's, whose texts are gone through in their order. */
export interface TextReading {
  readonly raw: string;
  /** Where a character of `raw` stands in the body. */
  readonly spotOf: (at: number) => number;
  readonly walk: Walk;
  /** Those that are not passed yet, the next one last. */
  readonly formulas: PlacedFormula[];
}

/** A formula is no prose. */
export function collectFormula(
  { source, isDisplay }: Formula,
  place: BodyRange,
  { cursor, headings, hidden, linkTexts, parts }: Walk,
): void {
  headings.say(source, 'verbatim');
  linkTexts.say(textOfFormula(source), 'verbatim');
  hidden.formula(source, place.start);
  parts.verbatim.push(place);
  parts.formulas.push({ source, display: isDisplay, line: cursor.lineOf(place.start) });
}

/** HTML with something of the same length for each formula: what that holds is no tag. */
export function withoutFormulas(raw: string, formulas: readonly PlacedFormula[]): string {
  let html = '';
  for (const { start, end } of formulas) {
    html += raw.slice(html.length, start) + '$'.repeat(end - start);
  }
  return html + raw.slice(html.length);
}

/** What a text between tags says, with its formulas. */
export function sayText(from: number, to: number, reading: TextReading): void {
  const { raw, formulas, spotOf, walk } = reading;
  let at = from;
  for (let next = formulas.at(-1); next !== undefined && next.start < to; next = formulas.at(-1)) {
    formulas.pop();
    // Else it is in what was dropped.
    if (next.start >= at) {
      walk.say(raw.slice(at, next.start), 'html');
      collectFormula(next, { start: spotOf(next.start), end: spotOf(next.end) }, walk);
      at = next.end;
    }
  }
  walk.say(raw.slice(at, to), 'html');
}
