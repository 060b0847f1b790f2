import { MOST_CARDS } from '../../limits.ts';
import { button, h } from '../h.ts';

/** Lets a reader choose rows, of which a board is made; without that, rows have no boxes. */
export function chooseRows(table: HTMLElement, make: (ids: readonly number[]) => void) {
  const chosen = new Set<number>();
  let isChoosing = false;
  const boardControl = button({ class: 'control', hidden: true }, '', () => make([...chosen]));
  const control = button(
    {
      ...{ class: 'control', 'aria-pressed': 'false' },
      title: `Choose 2 to ${MOST_CARDS} cards and put them side by side`,
    },
    'Choose for a board',
    () => {
      isChoosing = !isChoosing;
      chosen.clear();
      control.ariaPressed = String(isChoosing);
      for (const row of table.querySelectorAll<HTMLElement>('[data-row]')) {
        mark(row);
      }
      tell();
    },
  );

  function tell(): void {
    const { size } = chosen;
    boardControl.hidden = !isChoosing;
    boardControl.disabled = size < 2 || size > MOST_CARDS;
    boardControl.textContent = `Board of ${size}`;
    boardControl.title = size > MOST_CARDS ? `A board has room for ${MOST_CARDS} cards` : '';
  }

  /** Gives a row that was made anew its box. */
  function mark(row: HTMLElement): void {
    const id = Number(row.dataset['row']);
    row.querySelector('.row-choice')?.remove();
    if (!isChoosing) {
      return;
    }
    const name = row.querySelector('button')?.textContent ?? '';
    const box = h('input', {
      type: 'checkbox',
      class: 'row-choice',
      'aria-label': `Choose ${name}`,
    });
    box.checked = chosen.has(id);
    box.addEventListener('change', () => {
      chosen[box.checked ? 'add' : 'delete'](id);
      tell();
    });
    row.querySelector('th')?.prepend(box);
  }

  return { controls: [control, boardControl], mark };
}
