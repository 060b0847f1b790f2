import { type BodySlice, lineAttribute } from './rendered-body.ts';

/** What one version of a body has between two places where no element is open. */
export interface BodyUnit {
  /** Unsanitised, and without what only opens elements again. */
  readonly html: string;
  /** Offset in the body's source. */
  readonly start: number;
  /** The slice in which it begins, and where in its HTML. */
  readonly slice: number;
  readonly at: number;
}

/** The units of a body; null where something stands outside of them. */
export function unitsOf(slices: readonly BodySlice[]): readonly BodyUnit[] | null {
  const units: BodyUnit[] = [];
  for (const [slice, { html, depth, continued, units: starts }] of slices.entries()) {
    const first = starts[0]?.at ?? html.length;
    const before = html.slice(continued, first);
    const last = units.at(-1);
    if (depth > 0 && last !== undefined) {
      units[units.length - 1] = { ...last, html: last.html + before };
    } else if (before.trim() !== '') {
      return null;
    }
    for (const [index, { at, start }] of starts.entries()) {
      units.push({ html: html.slice(at, starts[index + 1]?.at), start, slice, at });
    }
  }
  return units;
}

/** The slices of the units from one index to another. */
export function slicesOfUnits(
  slices: readonly BodySlice[],
  units: readonly BodyUnit[],
  from: number,
  to: number,
): readonly BodySlice[] {
  const [first, next] = [units[from], units[to]];
  if (first === undefined || from === to) {
    return [];
  }
  const last = next === undefined ? slices.length - 1 : next.slice;
  return slices.slice(first.slice, last + 1).flatMap((slice, index): readonly BodySlice[] => {
    const start = index === 0 ? first.at : 0;
    const end = next?.slice === first.slice + index ? next.at : slice.html.length;
    const inside = slice.units.filter(({ at }) => at >= start && at < end);
    const html = slice.html.slice(start, end);
    const { depth, continued } = index === 0 ? { depth: 0, continued: 0 } : slice;
    const units = inside.map((unit) => ({ ...unit, at: unit.at - start }));
    return html.length === continued ? [] : [{ ...slice, html, depth, continued, units }];
  });
}

/** What a unit is told by: its HTML, with its lines counted from its first one. */
export function keyOf(html: string, nonce: string): string {
  const first = firstLine(html, nonce);
  const pattern = new RegExp(`${attributeStart(nonce)}(\\d+)"`, 'g');
  return html.replace(
    pattern,
    (_, line: string) => `${attributeStart('')}${Number(line) - first}"`,
  );
}

/** Are their keys the same? */
export function isSameUnit(one: string, other: string, nonce: string): boolean {
  if (one === other) {
    return true;
  }
  const attribute = attributeStart(nonce);
  const moved = firstLine(one, nonce) - firstLine(other, nonce);
  let [at, otherAt] = [0, 0];
  for (;;) {
    const [next, otherNext] = [one.indexOf(attribute, at), other.indexOf(attribute, otherAt)];
    const isEnd = next < 0 || otherNext < 0;
    const part = one.slice(at, isEnd ? undefined : next);
    if (part !== other.slice(otherAt, isEnd ? undefined : otherNext) || isEnd) {
      return isEnd && next === otherNext && part === other.slice(otherAt);
    }
    at = one.indexOf('"', next + attribute.length);
    otherAt = other.indexOf('"', otherNext + attribute.length);
    const line = Number(one.slice(next + attribute.length, at));
    if (line - Number(other.slice(otherNext + attribute.length, otherAt)) !== moved) {
      return false;
    }
  }
}

/** The first line in the HTML of a unit; 0 without one. */
export function firstLine(html: string, nonce: string): number {
  const attribute = attributeStart(nonce);
  const at = html.indexOf(attribute);
  return at < 0
    ? 0
    : Number.parseInt(html.slice(at + attribute.length, at + attribute.length + 12), 10);
}

function attributeStart(nonce: string): string {
  return lineAttribute(nonce, '').slice(0, -1);
}
