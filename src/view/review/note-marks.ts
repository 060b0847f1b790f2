import type { ShownCard } from '../../app-state.ts';
import type { ReviewNote } from '../../card/review/review.ts';
import style from '../../styles/review.css?inline';
import { blockIndex } from '../block-lines.ts';
import { markable, placeMark } from '../finding-marks.ts';
import { button } from '../h.ts';
import { applyLateStyle } from '../late-style.ts';
import type { PageElements } from '../page-elements.ts';
import { fieldOf } from '../show-line.ts';
import type { NumberedNote } from './numbered-notes.ts';

/** What is said of a mark’s notes, in characters; the list says the rest. */
const MAX_NAME = 300;

/** Marks the places of notes; each mark leads to its first note. The result takes them away. */
export function markNotes(
  page: PageElements,
  card: ShownCard,
  notes: readonly NumberedNote[],
  show: (note: ReviewNote) => void,
): () => void {
  if (notes.length === 0) {
    return () => {};
  }
  applyLateStyle(style);
  const blockAt = blockIndex(page.article);
  const places = new Map<HTMLElement, NumberedNote[]>();
  for (const numbered of notes) {
    const { line } = numbered.placed;
    const isOfBody = line >= card.bodyLine;
    const place = isOfBody ? markable(blockAt(line)) : fieldOf(page, card, line);
    if (place !== null) {
      const there = places.get(place);
      if (there === undefined) {
        places.set(place, [numbered]);
      } else {
        there.push(numbered);
      }
    }
  }
  const marks = Array.from(places, ([place, all]) => {
    const mark = noteMark(all, show);
    placeMark(mark, place);
    return mark;
  });
  return () => {
    for (const mark of marks) {
      mark.remove();
    }
  };
}

function noteMark(notes: readonly NumberedNote[], show: (note: ReviewNote) => void): HTMLElement {
  const [first, ...more] = notes as readonly [NumberedNote, ...NumberedNote[]];
  const label = more.length === 0 ? `${first.number}` : `${first.number}–${more.at(-1)?.number}`;
  const said = notes
    .slice(0, MAX_NAME / 10)
    .map(({ note }) => note.note || 'A proposed text.')
    .join(' ');
  const name = `${more.length === 0 ? 'Note' : 'Notes'} ${label}: ${said}`.slice(0, MAX_NAME);
  const attributes = { class: 'note-mark', 'data-ui': true, 'aria-label': name, title: name };
  return button(attributes, label, () => show(first.note));
}
