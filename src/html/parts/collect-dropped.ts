import { frameAddress } from '../slices/frames.ts';
import { DROPPED_ELEMENTS, SILENT_ELEMENTS } from '../slices/html-elements.ts';
import type { HtmlTag } from '../slices/html-tag.ts';
import type { TagIndex } from '../slices/tag-index.ts';
import type { TagContext } from '../slices/words.ts';
import type { TextReading } from './collect-formulas.ts';
import type { WaitingElement, Walk } from './walk.ts';

/** HTML of the author's, which reads as the slicer reads it (slices/slice-html.ts). */
export interface Reading extends TextReading {
  readonly tags: TagIndex;
  readonly context: TagContext;
}

/** At the end of a block: what waits for its end tag in vain was only a tag. */
export function endBlock({ block, body, headings, hidden, linkTexts, waiting }: Walk): void {
  hidden.endBlock(block?.end ?? body.length);
  linkTexts.end();
  // A heading of HTML may hold several.
  headings.say('\n', 'verbatim');
  waiting.splice(0, waiting.length, ...waiting.filter(({ isPatient }) => isPatient));
}

/** Drops the first element whose end tag is here; returns the offset behind it. */
export function endWaiting({ tags, spotOf, walk }: Reading): number {
  const { waiting } = walk;
  for (const [index, element] of waiting.entries()) {
    const end = tags.endTag(element.name, 0)?.end;
    if (end !== undefined) {
      waiting.length = index;
      element.undo();
      drop(element, spotOf(end), walk);
      return end;
    }
  }
  return 0;
}

function drop(
  { lost, shown, start }: Pick<WaitingElement, 'lost' | 'shown' | 'start'>,
  end: number,
  walk: Walk,
): void {
  const { body, hidden, parts } = walk;
  if (!SILENT_ELEMENTS.has(lost.name)) {
    parts.losses.push({ ...lost, start });
  }
  hidden.drop(lost.name, body.slice(start, end), start);
  parts.verbatim.push({ start, end });
  walk.say(shown, 'html');
}

/** An element that goes with its content, or a frame; returns the offset behind it. */
export function collectDropped(
  tag: HtmlTag,
  start: number,
  { raw, tags, spotOf, walk }: Reading,
): number {
  const { name, end, isSelfClosing } = tag;
  const { parts, waiting } = walk;
  const address = frameAddress(tag);
  const element = {
    name,
    start: spotOf(start),
    lost: { kind: address === null ? 'content' : 'frame', name } as const,
    shown: address ?? '',
  };
  const isDropped = DROPPED_ELEMENTS.has(name);
  const endTag = name === 'plaintext' || isSelfClosing ? null : tags.endTag(name, end);
  if (endTag !== null || (address !== null && isSelfClosing)) {
    const after = endTag?.end ?? end;
    drop(element, spotOf(after), walk);
    return after;
  }
  // Inside one that waits already, nothing of its kind is dropped by itself.
  const isWaiting = waiting.some((other) => other.name === name || (isDropped && other.isDropped));
  if (!(isWaiting || isSelfClosing)) {
    const isPatient = isDropped && walk.block?.token?.type === 'html';
    waiting.push({ ...element, isDropped, isPatient, undo: walk.mark() });
  }
  if (address !== null) {
    parts.losses.push({ ...element.lost, start: element.start });
    walk.say(address, 'html');
  } else if (isDropped) {
    parts.losses.push({ kind: 'tag', name, start: element.start });
  } else {
    // Without an end tag, raw text would swallow the rest: its tag is shown as text.
    walk.say(raw.slice(start, end), 'verbatim');
  }
  return end;
}
