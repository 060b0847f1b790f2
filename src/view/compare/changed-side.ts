import type { TextPart } from '../../text/compare-texts.ts';
import { h } from '../h.ts';

/** The texts of an old and of a new card. */
export interface TwoTexts {
  readonly old: string;
  readonly new: string;
}

/** Of a text that is gone or new, so much is shown, in UTF-16 units. */
const MOST_SHOWN = 800;
/** Of a longer one, so much of what is the same on each side of a change. */
const AROUND = 150;

/** One side of a change; what the other one does not have is marked. */
export function changedSide(
  tag: 'del' | 'ins',
  side: string,
  parts: readonly TextPart[],
): HTMLElement {
  return h(
    tag,
    { class: 'changed-side' },
    h('span', { class: 'side-name' }, side),
    h('span', { class: 'visually-hidden' }, ': '),
    h('span', { dir: 'auto' }, ...changedParts(parts, MOST_SHOWN)),
  );
}

/** Up to so many UTF-16 units; what is the same before a change leaves room for that. */
export function changedParts(parts: readonly TextPart[], most: number): readonly (Node | string)[] {
  const isLong = parts.reduce((length, { text }) => length + text.length, 0) > most;
  const shown: (Node | string)[] = [];
  let room = most;
  for (const [index, { text: all, isChanged }] of parts.entries()) {
    if (room > 0) {
      const isBefore = isLong && !isChanged && index < parts.length - 1;
      const text = isBefore ? shortened(all, index > 0) : all;
      const some = text.length > room ? `${text.slice(0, room)}…` : text;
      shown.push(isChanged ? h('mark', {}, some) : some);
      room -= text.length;
    }
  }
  return shown;
}

function shortened(text: string, isBehind: boolean): string {
  const start = isBehind ? text.slice(0, AROUND) : '';
  return text.length > 2 * AROUND ? `${start}…${text.slice(-AROUND)}` : text;
}

export function whole(text: string): readonly TextPart[] {
  return [{ text, isChanged: false }];
}
