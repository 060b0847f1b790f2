import { linesFrom } from '../../text/text-lines.ts';
import type { Found } from '../finding.ts';
import { CHARACTER_CAUSES } from './character-causes.ts';
import { type Cause, type LineFault, type LinePlace, MOST_MENDED } from './line-fault.ts';
import { MARK_CAUSES } from './mark-causes.ts';
import { INDENT_CAUSES, LAST_CAUSES } from './place-causes.ts';
import { PYTHON_OBJECT } from './python-tags.ts';
import { QUOTE_CAUSES } from './quote-causes.ts';
import type { YamlError, YamlReading } from './read-yaml.ts';
import { VALUE_CAUSES } from './value-causes.ts';
import { fieldAt, splitLine } from './yaml-line.ts';

/** So many faults are looked for, each on so many lines before js-yaml’s. */
const FAULTS = 20;
const LINES = 100;
/** UTF-16 units: a longer source, or line, is not looked at; of all that is read on trial. */
const LENGTH = 200_000;
const LINE_LENGTH = 5000;
const WORK = 4_000_000;

const CAUSES: readonly Cause[] = [
  ...CHARACTER_CAUSES,
  ...MARK_CAUSES,
  PYTHON_OBJECT,
  ...QUOTE_CAUSES,
  ...VALUE_CAUSES,
];

/** Reasons that js-yaml does not know: what it reads is no metadata. */
export const UNFILLED_TEMPLATE = 'unfilled template';
export const SINGLE_VALUE = 'a single value';

export interface YamlFault extends LineFault {
  /** 1-based in the file. */
  readonly line: number;
  readonly error: YamlError;
  readonly edits: NonNullable<Found['fix']>['edits'];
}

/** The faults of a source that cannot be read, and the first error that none of them explains. */
export interface YamlFaults {
  readonly faults: readonly YamlFault[];
  readonly unexplained: YamlError | null;
}

/** Of characters that js-yaml refuses before it reads. */
const IN_ANY_LINE = /null byte/;

/** How far a source was read: a template shows only in what can be read. */
interface Reach {
  readonly rank: number;
  readonly line: number;
  readonly column: number;
  /** UTF-16 units from there to the end. */
  readonly left: number;
}

function reachOf(reading: YamlReading, length: number): Reach {
  if (reading.kind !== 'error') {
    return { rank: reading.kind === 'empty' ? -1 : 3, line: 0, column: 0, left: 0 };
  }
  const { reason, line, offset, mark } = reading.error;
  const rank = reason === UNFILLED_TEMPLATE ? 2 : IN_ANY_LINE.test(reason) ? 0 : 1;
  const column = Number(mark.slice(mark.indexOf(':') + 1));
  return { rank, line, column, left: length - offset };
}

/** Whether more can be read; on the same line, not only because it is longer or shorter. */
function isFurther(next: Reach, now: Reach): boolean {
  if (next.rank !== now.rank || next.line !== now.line) {
    return next.rank > now.rank || (next.rank === now.rank && next.line > now.line);
  }
  return next.left < now.left && next.column > now.column;
}

interface YamlSource {
  readonly source: string;
  /** 1-based line in the file, and offset into its text, where the source begins. */
  readonly firstLine: number;
  readonly offset: number;
}

/** `read` tells of an error until the source is what it should be. */
export function findFaults(
  { source, firstLine, offset }: YamlSource,
  read: (source: string, firstLine: number) => YamlReading,
): YamlFaults {
  const places = [...linesFrom(source, 0)];
  const written = places.map(({ start, end }) => source.slice(start, end));
  const ends = places.map(({ end, next }) => source.slice(end, next));
  const lines = [...written];
  const faults: YamlFault[] = [];
  const mendedLines = new Set<number>();
  let reading = read(source, firstLine);
  let reach = reachOf(reading, source.length);
  let work = 0;

  const join = (changed: LineFault['mended']): string =>
    lines.map((line, at) => (changed.get(at) ?? line) + ends[at]).join('');

  /** What mends the line, seen by one of the causes, so that more can be read. */
  function tryCauses(causes: readonly Cause[], at: number, error: YamlError): LineFault | null {
    const line = lines[at] ?? '';
    const place: LinePlace = {
      ...splitLine(line),
      lines,
      index: at,
      line,
      reason: error.reason,
      get field() {
        return fieldAt(lines, at);
      },
    };
    for (const cause of line.length > LINE_LENGTH ? [] : causes) {
      const fault = cause(place);
      if (fault !== null && fault.mended.size < MOST_MENDED && work < WORK) {
        const text = join(fault.mended);
        work += text.length;
        const next = read(text, firstLine);
        const further = reachOf(next, text.length);
        if (isFurther(further, reach)) {
          reading = next;
          reach = further;
          return fault;
        }
      }
    }
    return null;
  }

  function explain(error: YamlError): LineFault | null {
    const last = Math.min(error.line - firstLine, lines.length - 1);
    const isAnywhere = IN_ANY_LINE.test(error.reason);
    const first = isAnywhere ? 0 : Math.max(0, last - LINES);
    const nearest = lines
      .slice(first, last + 1)
      .map((_, at) => first + at)
      .toReversed();
    // Where a quote or bracket is left open, which is noticed at the end only.
    if (error.openLine !== null && /within|flow collection/.test(error.reason)) {
      nearest.unshift(error.openLine - firstLine);
    }
    for (const causes of [CAUSES, INDENT_CAUSES, LAST_CAUSES]) {
      for (const at of nearest) {
        const fault = tryCauses(causes, at, error);
        if (fault !== null) {
          return fault;
        }
      }
    }
    return null;
  }

  while (reading.kind === 'error' && faults.length < FAULTS) {
    const { error } = reading;
    const fault = source.length > LENGTH ? null : explain(error);
    if (fault === null) {
      return { faults, unexplained: error.reason === SINGLE_VALUE ? null : error };
    }
    const changed = [...fault.mended].filter(([at, text]) => text !== lines[at]);
    const isNew = !changed.some(([at]) => mendedLines.has(at));
    const edits = changed.map(([at, text]) =>
      edit(offset + (places[at]?.start ?? 0), written[at] ?? '', text),
    );
    for (const [at, text] of changed) {
      lines[at] = text;
      mendedLines.add(at);
    }
    if (isNew) {
      const [first = 0] = fault.mended.keys();
      faults.push({ ...fault, line: firstLine + first, error, edits });
    }
    if (fault.isGuess) {
      break;
    }
  }
  return { faults, unexplained: null };
}

/** The smallest edit that makes one text of another. */
function edit(
  offset: number,
  before: string,
  after: string,
): { start: number; end: number; text: string } {
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
