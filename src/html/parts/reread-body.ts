import type { BodyParts } from '../../card/body-parts.ts';
import type { Finding } from '../../card/finding.ts';
import { changedRange } from '../../text/changed-range.ts';
import { firstIndex } from '../../text/first-index.ts';
import { countLineEnds } from '../../text/text-lines.ts';
import { mayHaveMath } from '../markdown/math.ts';
import { deepRanges } from '../markdown/nesting.ts';
import { MATH_MARGIN, mayDefine } from '../markdown/read-blocks.ts';
import { renderBody } from '../markdown/render-body.ts';
import { HTML_LIMITS } from '../slices/html-limits.ts';
import type { BodySummary } from '../slices/rendered-body.ts';
import { createTagIndex } from '../slices/tag-index.ts';
import { type CollectorOptions, createPartsCollector } from './collect-parts.ts';
import type { KeptParts } from './kept-parts.ts';

/** What is kept of a body that was read, so that an edit of it costs little. */
export interface KeptBody {
  readonly body: string;
  readonly options: CollectorOptions;
  readonly parts: KeptParts;
  readonly counts: BodySummary['counts'];
}

/** A version of it, as if all of it had been read. */
export interface RereadBody {
  readonly parts: BodyParts;
  readonly findings: readonly Finding[];
  readonly kept: KeptBody;
}

/** So many checkpoints behind an edit are looked at, until a block begins at one. */
const LOOK_AHEAD = 3;

/** Longer ones are not kept, in UTF-16 units: what is kept is as large as they are, or larger. */
const MOST_KEPT = 4_000_000;

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/gm;

/** Null where nothing is kept: another part of the body could change what a block becomes. */
export function keepBody(
  body: string,
  options: CollectorOptions,
  parts: KeptParts,
  { stopped, findings, counts }: BodySummary,
): KeptBody | null {
  const { elements, size } = HTML_LIMITS;
  const isWhole = stopped === null && findings.length === 0;
  const isFarFromLimits = counts.elements < elements.most / 2 && counts.size < size.most / 2;
  return isWhole && isFarFromLimits && body.length <= MOST_KEPT && !mayDefine(body)
    ? { body, options, parts, counts }
    : null;
}

/** Reads only the blocks around an edit; null where all has to be read for it. */
export function rereadBody(
  known: KeptBody,
  body: string,
  options: CollectorOptions,
): RereadBody | null {
  const range = rangeOf(known, body);
  const { gallery, linkBase, bodyLine } = options;
  const isSame =
    linkBase === known.options.linkBase &&
    JSON.stringify(gallery) === JSON.stringify(known.options.gallery);
  if (!isSame || isFarReaching(range, body) || deepRanges(body).length > 0) {
    return null;
  }
  const collector = createPartsCollector(body, options);
  const { first, from } = range;
  const lines = bodyLine - known.options.bodyLine;
  collector.takeOver(known.parts, 0, first, { by: 0, lines });
  const read = readRange(body, range, collector);
  if (read === null) {
    return null;
  }
  const { checkpoints } = known.parts;
  const next = firstIndex(
    checkpoints.length - 1,
    (index) => (checkpoints[index]?.start ?? 0) + range.by >= read.end,
  );
  const gone = countLineEnds(known.body, from, checkpoints[next]?.start);
  const added = countLineEnds(body, from, read.end);
  const move = { by: range.by, lines: lines + added - gone };
  collector.takeOver(known.parts, next, checkpoints.length - 1, move);
  const { parts, findings } = collector.finish(true);
  const counts = {
    elements: known.counts.elements + read.counts.elements,
    size: known.counts.size + read.counts.size,
  };
  const summary = { end: body.length, stopped: null, findings: [], counts };
  const kept = keepBody(body, options, collector.kept(), summary);
  return kept && { parts, findings, kept };
}

/** What of a body has to be read anew. */
interface EditedRange {
  /** The index of the checkpoint that it begins at, and its offset. */
  readonly first: number;
  readonly from: number;
  /** Where it may end: offsets in the new version. */
  readonly ends: readonly number[];
  /** Up to where it is read, since the last block may go on. */
  readonly cut: number;
  /** By how much all behind the edit moves. */
  readonly by: number;
  /** What stood there before. */
  readonly before: string;
}

function rangeOf({ body: before, parts: { checkpoints } }: KeptBody, body: string): EditedRange {
  const { start, rest } = changedRange(before, body);
  const reach = mayHaveMath(body) || mayHaveMath(before) ? MATH_MARGIN : 0;
  const line = body.lastIndexOf('\n', start - 1) + 1;
  const indexFrom = (offset: number): number =>
    firstIndex(checkpoints.length - 1, (index) => (checkpoints[index]?.start ?? 0) >= offset);
  // A block may go on behind blank lines.
  const first = Math.max(indexFrom(line - reach) - 2, 0);
  const from = first === 0 ? 0 : (checkpoints[first]?.start ?? 0);
  const by = body.length - before.length;
  const next = indexFrom(before.length - rest);
  const near = checkpoints.slice(next, next + LOOK_AHEAD).map((one) => one.start);
  const behind = checkpoints[indexFrom((near.at(-1) ?? 0) + Math.max(reach, 1))];
  const end = behind?.start ?? before.length;
  const ends = near.map((one) => one + by);
  return { first, from, ends, cut: end + by, by, before: before.slice(from, end) };
}

/** May it change what blocks far from it become, as tags do, and fences, in which there are none? */
function isFarReaching({ from, cut, before }: EditedRange, body: string): boolean {
  const now = body.slice(from, cut);
  const isPlain = (text: string): boolean => createTagIndex(text, true).hasNone();
  const fencesOf = (text: string): string => (text.match(FENCE) ?? []).join();
  return !(
    isPlain(before) &&
    isPlain(now) &&
    (fencesOf(before) === fencesOf(now) || isPlain(body))
  );
}

/** Collects the blocks of a range, up to where those begin that are known. */
function readRange(
  body: string,
  { from, ends, cut }: EditedRange,
  { add }: ReturnType<typeof createPartsCollector>,
): Pick<BodySummary, 'end' | 'counts'> | null {
  const rendering = renderBody(body.slice(from, cut), {
    ...{ nonce: '', gallery: [], bodyLine: 1 },
    onBlock: ({ token, start, end }) => add({ token, start: start + from, end: end + from }),
    isEnd: (offset) => ends.includes(from + offset),
  });
  let next = rendering.next();
  while (next.done !== true) {
    next = rendering.next();
  }
  const { stopped, findings, counts } = next.value;
  const end = from + next.value.end;
  return stopped === null && findings.length === 0 && ends.includes(end) ? { end, counts } : null;
}
