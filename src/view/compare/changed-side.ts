import type { TextPart } from '../../text/compare-texts.ts';
import { h } from '../h.ts';

/** The texts of an old and of a new card. */
export interface TwoTexts {
  readonly old: string;
  readonly new: string;
}

/** Of a text that is gone or new, so much is shown, in UTF-16 units. */
const MOST_SHOWN = 800;

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

/** Up to so many UTF-16 units. */
export function changedParts(parts: readonly TextPart[], most: number): readonly (Node | string)[] {
  const shown: (Node | string)[] = [];
  let room = most;
  for (const { text, isChanged } of parts) {
    if (room > 0) {
      const some = text.length > room ? `${text.slice(0, room)}…` : text;
      shown.push(isChanged ? h('mark', {}, some) : some);
      room -= text.length;
    }
  }
  return shown;
}

export function whole(text: string): readonly TextPart[] {
  return [{ text, isChanged: false }];
}
