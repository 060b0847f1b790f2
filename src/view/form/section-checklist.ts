import type { Requirement } from '../../card/profiles/requirements.ts';
import { countText, STATES } from '../completeness-list.ts';
import { button, h, placeButton } from '../h.ts';
import { arrange } from './arrange.ts';

/** Puts what a section says into the card. */
export type WriteSection = (id: string, content: string) => void;

/**
 * What a complete card states, item by item. Where one says nothing yet, it can be written here, and
 * comes into the card under its heading.
 */
export class SectionChecklist {
  readonly element = h('details', { class: 'form-group section-checklist' }, h('summary', {}));
  readonly #list = h('ul', {});
  readonly #items = new Map<string, { readonly state: string; readonly element: HTMLElement }>();
  readonly #write: WriteSection;
  /** The item that was just written. */
  #left: string | null = null;

  constructor(write: WriteSection) {
    this.#write = write;
    const note =
      'After the Hub’s annotated template. What you write comes into the card under its heading.';
    this.element.append(h('p', { class: 'muted' }, note), this.#list);
  }

  show(items: readonly Requirement[]): void {
    this.element.hidden = items.length === 0;
    const [summary] = this.element.children;
    if (summary !== undefined) {
      summary.textContent = `Sections: ${countText(items)}`;
    }
    const elements = items.map((item) => {
      const state = JSON.stringify(item);
      const known = this.#items.get(item.id);
      const isWriting = known?.element.contains(document.activeElement) === true;
      // What is being written there stays, as long as it is.
      const stays = known !== undefined && isWriting && item.id !== this.#left;
      const isSame = known?.state === state || stays;
      const element = known !== undefined && isSame ? known.element : this.#item(item);
      this.#items.set(item.id, { state: stays ? known.state : state, element });
      return element;
    });
    arrange(this.#list, elements);
    const left = items.findIndex(({ id }) => id === this.#left);
    this.#left = null;
    if (left >= 0) {
      // The reader goes on with the next one.
      const rest = [...elements.slice(left + 1), ...elements.slice(0, left)];
      const next = rest.flatMap((item) => item.querySelector('summary') ?? [])[0];
      (next ?? this.element.querySelector('summary'))?.focus();
    }
  }

  /** This item is written: once it is shown as such, the focus goes on. */
  leave(id: string): void {
    this.#left = id;
  }

  #item({ id, name, state, line }: Requirement): HTMLElement {
    const place = line !== null && placeButton(`Line ${line}`, line);
    if (state === 'stated') {
      return h('li', { 'data-state': state }, h('span', {}, name), place);
    }
    const area = h('textarea', { id: `Section-${id}`, rows: 5, dir: 'auto' });
    const write = (): void => {
      if (area.value.trim() === '') {
        area.focus();
      } else {
        this.#write(id, area.value);
      }
    };
    return h(
      'li',
      { 'data-state': state },
      h(
        'details',
        {},
        h('summary', {}, name, h('span', { class: 'muted' }, ` ${STATES[state]}`)),
        h('label', { for: area.id, class: 'field-help' }, 'What it says, in Markdown'),
        area,
        h(
          'div',
          { class: 'item-add' },
          button({ class: 'control primary' }, 'Write it into the card', write),
          place,
        ),
      ),
    );
  }
}
