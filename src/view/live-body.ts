import {
  type BodyUnit,
  firstLine,
  keyOf,
  slicesOfUnits,
  unitsOf,
} from '../html/slices/body-units.ts';
import { matchKeys } from '../html/slices/match-units.ts';
import type { BodySlice } from '../html/slices/rendered-body.ts';

/** A unit of the body that is on the page: all from its mark to the next one, or to the end. */
interface ShownUnit {
  readonly html: string;
  /** Offset in the body's source. */
  readonly start: number;
  readonly mark: Comment;
}

/** Units that take the place of others. */
export interface UnitRun {
  /** Those of the version before, from one index to another. */
  readonly from: number;
  readonly to: number;
  readonly slices: readonly BodySlice[];
}

/** How another version of a body is made of the one on the page. */
export interface BodyChange {
  readonly runs: readonly UnitRun[];
  /** The units of the new version; of those that stay, the index of the one before; else -1. */
  readonly units: readonly BodyUnit[];
  readonly kept: readonly number[];
  /** How many were changed, added or removed. */
  readonly count: number;
}

/** What the page knows of the units of the body that it shows, so that a new version is a patch. */
export class LiveBody {
  #units: readonly ShownUnit[] | null = null;
  #slices: BodySlice[] | null = [];
  /** Of all units, in their order while the card is rendered. */
  readonly #marks = new Set<Comment>();
  readonly #nonce: string;

  constructor(nonce: string) {
    this.#nonce = nonce;
  }

  /** A slice has come to the page; `marks`: as in `SanitizedSlice`. */
  add(slice: BodySlice, marks: readonly Comment[] | null): void {
    if (marks?.length === slice.units.length) {
      this.#slices?.push(slice);
      for (const mark of marks) {
        this.#marks.add(mark);
      }
    } else {
      this.#slices = null;
    }
  }

  /** Null where the body cannot be patched. Known once it is complete. */
  get units(): readonly ShownUnit[] | null {
    if (this.#units === null && this.#slices !== null) {
      const units = unitsOf(this.#slices);
      const marks = [...this.#marks];
      this.#units =
        units?.map(({ html, start }, index) => ({
          ...{ html, start },
          mark: marks[index] as Comment,
        })) ?? null;
      this.#slices = null;
    }
    return this.#units;
  }

  /** How `slices` are made of the body; null where they cannot. */
  change(slices: readonly BodySlice[]): BodyChange | null {
    const before = this.units;
    const units = unitsOf(slices);
    if (before === null || units === null) {
      return null;
    }
    const kept = this.#match(before, units);
    const runs: UnitRun[] = [];
    let count = 0;
    let from = 0;
    let first = 0;
    for (let index = 0; index <= units.length; index += 1) {
      const to = index === units.length ? before.length : (kept[index] ?? -1);
      if (to >= 0) {
        if (from < to || first < index) {
          runs.push({ from, to, slices: slicesOfUnits(slices, units, first, index) });
          count += Math.max(to - from, index - first);
        }
        from = to + 1;
        first = index + 1;
      }
    }
    return { runs, units, kept, count };
  }

  #match(before: readonly ShownUnit[], units: readonly BodyUnit[]): readonly number[] {
    const isSame = (index: number): boolean => before[index]?.html === units[index]?.html;
    if (before.length === units.length) {
      // Most edits change no line's number.
      const same = units.map((_, index) => (isSame(index) ? index : -1));
      if (same.filter((index) => index < 0).length <= 1) {
        return same;
      }
    }
    const keys = (list: readonly { readonly html: string }[]): readonly string[] =>
      list.map(({ html }) => keyOf(html, this.#nonce));
    return matchKeys(keys(before), keys(units));
  }

  #lineOf(html: string): number {
    return firstLine(html, this.#nonce);
  }

  /** The nodes that a run takes away. */
  nodesOf(run: UnitRun | undefined): readonly Node[] {
    const gone = (this.units ?? []).slice(run?.from, run?.to ?? 0);
    return gone.flatMap(({ mark }) => nodesOfUnit(mark, this.#marks));
  }

  /** Puts the new nodes of each run into the page, in the place of the old ones. */
  apply(change: BodyChange, article: HTMLElement, made: readonly MadeRun[]): void {
    const before = this.units ?? [];
    const { units, kept, runs } = change;
    const marks = made.flatMap((run) => run.marks);
    for (const mark of marks) {
      this.#marks.add(mark);
    }
    for (const [index, { from, to }] of runs.entries()) {
      const gone = before.slice(from, to);
      const place = gone[0]?.mark ?? before[to]?.mark;
      const last = before[from - 1]?.mark;
      const nodes = made[index]?.fragment ?? '';
      place === undefined ? (last?.parentElement ?? article).append(nodes) : place.before(nodes);
      for (const { mark } of gone) {
        removeUnit(mark, this.#marks);
        this.#marks.delete(mark);
      }
    }
    let added = 0;
    this.#units = units.map(({ html, start }, index): ShownUnit => {
      const known = before[kept[index] ?? -1];
      if (known === undefined) {
        added += 1;
        return { html, start, mark: marks[added - 1] as Comment };
      }
      if (known.html !== html) {
        moveLines(
          nodesOfUnit(known.mark, this.#marks),
          this.#lineOf(html) - this.#lineOf(known.html),
        );
      }
      return { html, start, mark: known.mark };
    });
  }
}

/** The new nodes of a run, and the marks in them. */
export interface MadeRun {
  readonly fragment: DocumentFragment;
  readonly marks: readonly Comment[];
}

/** The nodes of a unit, without its mark. What comes next may be in a box of its own. */
function nodesOfUnit(mark: Comment, marks: ReadonlySet<Node>): readonly Node[] {
  const nodes: Node[] = [];
  let node = mark.nextSibling;
  while (node !== null && !marks.has(node) && !isBox(node)) {
    nodes.push(node);
    node = node.nextSibling;
  }
  return nodes;
}

function isBox(node: Node): boolean {
  return node instanceof Element && node.matches('.slice');
}

function removeUnit(mark: Comment, marks: ReadonlySet<Node>): void {
  const parent = mark.parentElement;
  for (const node of [...nodesOfUnit(mark, marks), mark]) {
    node.parentNode?.removeChild(node);
  }
  if (parent?.matches('.slice') && parent.firstElementChild === null) {
    parent.remove();
  }
}

/** What stays has its lines in the new version. */
function moveLines(nodes: readonly Node[], by: number): void {
  for (const node of nodes) {
    const inside = node instanceof Element ? node.querySelectorAll('[data-line]') : [];
    for (const element of [node, ...inside]) {
      const line = element instanceof Element ? element.getAttribute('data-line') : null;
      if (line !== null) {
        (element as Element).setAttribute('data-line', String(Number(line) + by));
      }
    }
  }
}
