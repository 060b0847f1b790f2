import { h } from '../h.ts';
import type { PageElements } from '../page-elements.ts';
import type { NumberedNote } from './numbered-notes.ts';

/** Of a text, in UTF-16 units. */
const MOST_PRINTED = 5000;

/** On paper the notes stand behind the card, by the numbers of their marks. */
export function printNotes(
  { afterCard }: PageElements,
  notes: () => readonly NumberedNote[],
): void {
  let printed: HTMLElement | null = null;
  const remove = (): void => {
    printed?.remove();
    printed = null;
  };
  const add = (): void => {
    remove();
    const items = notes()
      .filter(({ placed }) => placed.state !== 'applied')
      .map(({ note: { note, proposal, quote }, placed: { state, line }, number }) =>
        h(
          'li',
          {},
          h('p', {}, state === 'there' ? `Note ${number}, line ${line}` : 'No longer in the card'),
          h('pre', { dir: 'auto' }, quote.slice(0, MOST_PRINTED)),
          proposal !== null && h('p', {}, proposal === '' ? 'To be taken out.' : 'Proposed:'),
          proposal !== null &&
            proposal !== '' &&
            h('pre', { dir: 'auto' }, proposal.slice(0, MOST_PRINTED)),
          note !== '' && h('p', { class: 'note-text', dir: 'auto' }, note.slice(0, MOST_PRINTED)),
        ),
      );
    if (items.length > 0) {
      printed = h(
        'section',
        { class: 'printed-notes' },
        h('h2', {}, 'Review notes'),
        h('ol', {}, ...items),
      );
      afterCard.append(printed);
    }
  };
  addEventListener('beforeprint', add);
  addEventListener('afterprint', remove);
}
