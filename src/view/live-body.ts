import type { EditedBlocks, EditedBody } from '../html/markdown/render-blocks.ts';
import type { OutlineEntry } from '../html/safe/heading-ids.ts';
import { type BodyUnit, firstLine, unitsOf } from '../html/slices/body-units.ts';
import { compareUnits, type UnitChange, type UnitRun } from '../html/slices/compare-units.ts';
import type { BodySlice } from '../html/slices/rendered-body.ts';
import { changedRange } from '../text/changed-range.ts';
import { firstIndex } from '../text/first-index.ts';
import { countLineEnds } from '../text/text-lines.ts';

/** So many blocks behind an edit are looked at, until one begins where one began before. */
const LOOK_AHEAD = 24;

/** In UTF-16 units: longer formulas are none (html/markdown/read-blocks.ts). */
const FORMULA_REACH = 8192;

/** A unit of the body that is on the page: all from its mark to the next one, or to the end. */
interface ShownUnit extends Placed {
  readonly mark: Text;
}

interface Placed extends Pick<BodyUnit, 'html' | 'start'> {
  /** The first in the file that its elements have; 0 without one. Its HTML may have an older one. */
  readonly line: number;
}

/** An edit of a body, as a question to the worker. */
export interface EditRange extends Pick<EditedBody, 'body' | 'from' | 'to'> {
  /** The index of the first unit that may be another one. */
  readonly first: number;
  /** By how much all behind the edit moves. */
  readonly moved: number;
}

/** How another version of a body is made of the one on the page. */
export interface BodyChange extends UnitChange {
  readonly body: string;
  /** The units of the new version. */
  readonly units: readonly Placed[];
  readonly isExact: boolean;
}

/** What the page knows of the units of the body that it shows, so that a new version is a patch. */
export class LiveBody {
  #units: readonly ShownUnit[] | null = null;
  #slices: BodySlice[] | null = [];
  /** Of all units, in their order while the card is rendered. */
  readonly #marks = new Set<Text>();
  readonly #nonce: string;
  /** The source of what is shown. */
  body = '';
  /** Is it sure to be what the body becomes if all of it is rendered? */
  isExact = true;
  /** The headings of the body as it is shown. */
  outline: readonly OutlineEntry[] = [];

  constructor(nonce: string) {
    this.#nonce = nonce;
  }

  /** A slice has come to the page; `marks`: as in `SanitizedSlice`. */
  add(slice: BodySlice, marks: readonly Text[] | null): void {
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
        units?.map((unit, index) => ({ ...this.#placed(unit), mark: marks[index] as Text })) ??
        null;
      this.#slices = null;
    }
    return this.#units;
  }

  /** The part of another text of the body in which it differs. */
  edit(body: string): EditRange {
    const units = this.units ?? [];
    const unitFrom = (offset: number): number =>
      firstIndex(units.length, (index) => (units[index]?.start ?? 0) >= offset);
    const { start, rest } = changedRange(this.body, body);
    const line = body.lastIndexOf('\n', start - 1) + 1;
    // A block may go on behind blank lines, and a formula may begin far before its end.
    const first = Math.max(unitFrom(line - FORMULA_REACH) - 1, 0);
    const next = unitFrom(this.body.length - rest);
    const moved = body.length - this.body.length;
    // Nor do the blocks behind it that are looked at begin a formula that ends elsewhere.
    const reach = unitFrom(this.body.length - rest + 2 * FORMULA_REACH);
    const last = Math.max(next + LOOK_AHEAD, reach + 1);
    const near = units.slice(next, last).map((unit) => unit.start + moved);
    const to = last < units.length ? near : [...near, body.length];
    return { body, first, from: first === 0 ? 0 : (units[first]?.start ?? 0), to, moved };
  }

  /** How the page comes by an edit, whose blocks are known; null where it cannot. */
  changeOf(edit: EditRange, { slices, end, isExact }: EditedBlocks): BodyChange | null {
    const units = this.units ?? [];
    const made = unitsOf(slices);
    const next = firstIndex(
      units.length,
      (index) => (units[index]?.start ?? 0) + edit.moved >= end,
    );
    const { first, body, from, moved } = edit;
    if (made === null || next < first) {
      return null;
    }
    const { runs, kept, count } = compareUnits(
      { before: units.slice(first, next), units: made, slices, nonce: this.#nonce },
      first,
    );
    const lines = countLineEnds(body, from, end) - countLineEnds(this.body, from, end - moved);
    const before = units.slice(0, first);
    const behind = units.slice(next).map(({ html, start, line }) => {
      return { html, start: start + moved, line: line === 0 ? 0 : line + lines };
    });
    return {
      ...{ body, runs, count },
      isExact: this.isExact && isExact,
      units: [...before, ...made.map((unit) => this.#placed(unit, from)), ...behind],
      kept: [...before.keys(), ...kept, ...Array.from(behind.keys(), (index) => next + index)],
    };
  }

  /** How the body comes to be that of `slices`; null where it cannot. */
  change(body: string, slices: readonly BodySlice[]): BodyChange | null {
    const before = this.units;
    const units = unitsOf(slices);
    const nonce = this.#nonce;
    if (before === null || units === null) {
      return null;
    }
    const placed = units.map((unit) => this.#placed(unit));
    const change = compareUnits({ before, units, slices, nonce });
    return { body, isExact: true, ...change, units: placed };
  }

  #placed({ html, start }: BodyUnit, from = 0): Placed {
    return { html, start: start + from, line: firstLine(html, this.#nonce) };
  }

  /** The nodes that a run takes away. */
  nodesOf(run: UnitRun | undefined): readonly Node[] {
    const gone = (this.units ?? []).slice(run?.from, run?.to ?? 0);
    return gone.flatMap(({ mark }) => nodesOfUnit(mark, this.#marks));
  }

  /**
   * Puts the new nodes of each run into the page, in the place of the old ones. True where lines of
   * others have moved.
   */
  apply(change: BodyChange, article: HTMLElement, made: readonly MadeRun[]): boolean {
    const before = this.units ?? [];
    const { units, kept, runs, body } = change;
    this.body = body;
    this.isExact = change.isExact;
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
    const moves: LineMove[] = [];
    this.#units = units.map(({ html, start, line }, index): ShownUnit => {
      const known = before[kept[index] ?? -1];
      const mark = known?.mark ?? (marks[added] as Text);
      added += known === undefined ? 1 : 0;
      const by = known === undefined ? 0 : line - known.line;
      if (line > 0 && by !== (moves.at(-1)?.by ?? 0)) {
        moves.push({ mark, by });
      }
      return { html, start, line, mark };
    });
    moveLines(article, moves);
    return moves.length > 0;
  }
}

/** The new nodes of a run, and the marks in them. */
export interface MadeRun {
  readonly fragment: DocumentFragment;
  readonly marks: readonly Text[];
}

/** The nodes of a unit, without its mark. What comes next may be in a box of its own. */
function nodesOfUnit(mark: Text, marks: ReadonlySet<Node>): readonly Node[] {
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

function removeUnit(mark: Text, marks: ReadonlySet<Node>): void {
  const parent = mark.parentElement;
  for (const node of [...nodesOfUnit(mark, marks), mark]) {
    node.parentNode?.removeChild(node);
  }
  if (parent?.matches('.slice') && parent.firstElementChild === null) {
    parent.remove();
  }
}

/** From a mark on to the next move, by how much lines move. */
interface LineMove {
  readonly mark: Text;
  readonly by: number;
}

/** What stays has its lines in the new version. */
function moveLines(article: HTMLElement, moves: readonly LineMove[]): void {
  const lined = moves.length > 0 ? article.querySelectorAll('[data-line]') : [];
  const indexOf = (mark: Text | undefined): number =>
    firstIndex(lined.length, (index) => {
      const place = mark?.compareDocumentPosition(lined[index] as Node) ?? 0;
      return (place & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    });
  for (const [index, { mark, by }] of moves.entries()) {
    const end = indexOf(moves[index + 1]?.mark);
    for (let at = by === 0 ? end : indexOf(mark); at < end; at += 1) {
      const element = lined[at];
      element?.setAttribute('data-line', `${Number(element.getAttribute('data-line')) + by}`);
    }
  }
}
