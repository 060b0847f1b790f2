import { linesFrom, type TextLine } from '../../text/text-lines.ts';
import type { TextEdit } from '../finding.ts';
import { CHARACTER_CAUSES } from './character-causes.ts';
import { type Cause, type LineFault, type LinePlace, MOST_MENDED } from './line-fault.ts';
import { MARK_CAUSES } from './mark-causes.ts';
import { INDENT_CAUSES, LAST_CAUSES } from './place-causes.ts';
import { PYTHON_OBJECT } from './python-tags.ts';
import { QUOTE_CAUSES } from './quote-causes.ts';
import type { YamlError, YamlReading } from './read-yaml.ts';
import { VALUE_CAUSES } from './value-causes.ts';
import { fieldAt, splitLine } from './yaml-line.ts';
import { IN_ANY_LINE, isFurther, type Reach, reachOf, SINGLE_VALUE } from './yaml-reach.ts';

/** So many faults are looked for, each on so many lines before js-yaml’s. */
const FAULTS = 20;
const LINES = 100;
const LAST_LINES = 5;
/** UTF-16 units: a longer source, or line, is not looked at; of all that is read on trial. */
const LENGTH = 200_000;
const LINE_LENGTH = 5000;
const WORK = 2_000_000;

const CAUSES: readonly Cause[] = [
  ...CHARACTER_CAUSES,
  ...MARK_CAUSES,
  PYTHON_OBJECT,
  ...QUOTE_CAUSES,
  ...VALUE_CAUSES,
];

export interface YamlFault extends LineFault {
  /** 1-based in the file. */
  readonly line: number;
  readonly error: YamlError;
  readonly edits: readonly TextEdit[];
}

/** The faults of a source that cannot be read, and the first error that none of them explains. */
export interface YamlFaults {
  readonly faults: readonly YamlFault[];
  readonly unexplained: YamlError | null;
}

interface YamlSource {
  readonly source: string;
  /** 1-based line in the file, and offset into its text, where the source begins. */
  readonly firstLine: number;
  readonly offset: number;
}

/** Tells of an error until the source is what it should be. */
type Read = (source: string, firstLine: number) => YamlReading;

export function findFaults(source: YamlSource, read: Read): YamlFaults {
  return new FaultSearch(source, read).faults();
}

/** Mends one line after the other, as far as that lets more be read. */
class FaultSearch {
  readonly #source: YamlSource;
  readonly #read: Read;
  readonly #places: readonly TextLine[];
  readonly #lines: string[];
  readonly #mended = new Set<number>();
  #reading: YamlReading;
  #reach: Reach;
  #work = 0;

  constructor(source: YamlSource, read: Read) {
    this.#source = source;
    this.#read = read;
    this.#places = [...linesFrom(source.source, 0)];
    this.#lines = this.#places.map((place) => this.#written(place));
    this.#reading = read(source.source, source.firstLine);
    this.#reach = reachOf(this.#reading, source.source.length);
  }

  faults(): YamlFaults {
    const faults: YamlFault[] = [];
    while (this.#reading.kind === 'error' && faults.length < FAULTS) {
      const { error } = this.#reading;
      const fault = this.#source.source.length > LENGTH ? null : this.#explain(error);
      if (fault === null) {
        return { faults, unexplained: error.reason === SINGLE_VALUE ? null : error };
      }
      const edits = this.#mend(fault);
      if (edits !== null) {
        const [first = 0] = fault.mended.keys();
        faults.push({ ...fault, line: this.#source.firstLine + first, error, edits });
      }
      if (fault.isGuess) {
        break;
      }
    }
    return { faults, unexplained: null };
  }

  #explain(error: YamlError): LineFault | null {
    const { firstLine } = this.#source;
    const last = Math.min(error.line - firstLine, this.#lines.length - 1);
    const first = IN_ANY_LINE.test(error.reason) ? 0 : Math.max(0, last - LINES);
    const nearest = Array.from({ length: last + 1 - first }, (_, at) => last - at);
    // Where a quote or bracket is left open, which is noticed at the end only.
    if (error.openLine !== null && /within|flow collection/.test(error.reason)) {
      nearest.unshift(error.openLine - firstLine);
    }
    for (const causes of [CAUSES, INDENT_CAUSES, LAST_CAUSES]) {
      for (const at of causes === LAST_CAUSES ? nearest.slice(0, LAST_LINES) : nearest) {
        const fault = this.#tryCauses(causes, at, error);
        if (fault !== null) {
          return fault;
        }
      }
    }
    return null;
  }

  /** What mends the line, seen by one of the causes, so that more can be read. */
  #tryCauses(causes: readonly Cause[], index: number, { reason }: YamlError): LineFault | null {
    const lines = this.#lines;
    const line = lines[index] ?? '';
    if (line.length > LINE_LENGTH) {
      return null;
    }
    const parts = splitLine(line);
    const place: LinePlace = {
      ...parts,
      lines,
      index,
      line,
      reason,
      get field() {
        return fieldAt(lines, index);
      },
    };
    for (const cause of causes) {
      const fault = cause(place);
      if (fault !== null && fault.mended.size < MOST_MENDED && this.#readsFurther(fault)) {
        return fault;
      }
    }
    return null;
  }

  #readsFurther({ mended }: LineFault): boolean {
    if (this.#work > WORK) {
      return false;
    }
    const text = this.#places
      .map(({ end, next }, at) => {
        return (mended.get(at) ?? this.#lines[at]) + this.#source.source.slice(end, next);
      })
      .join('');
    this.#work += text.length;
    const reading = this.#read(text, this.#source.firstLine);
    const reach = reachOf(reading, text.length);
    if (!isFurther(reach, this.#reach)) {
      return false;
    }
    this.#reading = reading;
    this.#reach = reach;
    return true;
  }

  /** The edits of the mended lines; null if one of them has a fault that was told already. */
  #mend({ mended }: LineFault): readonly TextEdit[] | null {
    const changed = [...mended].filter(([at, text]) => text !== this.#lines[at]);
    const isTold = changed.some(([at]) => this.#mended.has(at));
    const edits = changed.map(([at, text]) => {
      const place = this.#places[at] ?? { start: 0, end: 0, next: 0 };
      return edit(this.#source.offset + place.start, this.#written(place), text);
    });
    for (const [at, text] of changed) {
      this.#lines[at] = text;
      this.#mended.add(at);
    }
    return isTold ? null : edits;
  }

  #written({ start, end }: TextLine): string {
    return this.#source.source.slice(start, end);
  }
}

/** The smallest edit that makes one text of another. */
function edit(offset: number, before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) {
    start += 1;
  }
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) {
    same += 1;
  }
  const text = after.slice(start, after.length - same);
  return { start: offset + start, end: offset + before.length - same, text };
}
