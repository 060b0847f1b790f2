import type { Requirement } from '../../card/profiles/requirements.ts';
import { countText, STATES } from '../completeness-list.ts';
import { button, h, placeButton } from '../h.ts';
import { arrange } from './arrange.ts';

/** Puts what a section says into the card. */
export type WriteSection = (id: string, content: string) => void;

/** What a section is written in. */
interface SectionWriting {
  readonly element: HTMLElement;
  readonly summary: HTMLElement;
  readonly area: HTMLTextAreaElement;
  readonly places: HTMLElement;
}

interface ShownItem {
  /** What is shown of it. */
  readonly key: string;
  readonly element: HTMLElement;
  readonly writing: SectionWriting | null;
}

/**
 * What a complete card states, item by item. Where one says nothing yet, it can be written here, and
 * comes into the card under its heading.
 */
export class SectionChecklist {
  readonly element = h('details', { class: 'form-group section-checklist' }, h('summary', {}));
  readonly #list = h('ul', {});
  readonly #items = new Map<string, ShownItem>();
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
    const elements = items.map((item) => this.#element(item));
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

  #element(item: Requirement): HTMLElement {
    const { id, name, state, line } = item;
    const known = this.#items.get(id);
    const key = JSON.stringify(item);
    if (known?.key === key) {
      return known.element;
    }
    const place = line === null ? '' : placeButton(`Line ${line}`, line);
    const begun = id === this.#left ? null : (known?.writing ?? null);
    // What is being written there stays, whatever the card says of it meanwhile.
    const isBegun =
      begun !== null && (begun.area.value !== '' || begun.element.contains(document.activeElement));
    if (state === 'stated' && !isBegun) {
      const element = h('li', { 'data-state': state }, h('span', {}, name), place);
      this.#items.set(id, { key, element, writing: null });
      return element;
    }
    const writing = begun ?? this.#writing(id);
    const { element, summary, places } = writing;
    element.dataset['state'] = state;
    summary.replaceChildren(name, h('span', { class: 'muted' }, ` ${STATES[state]}`));
    places.replaceChildren(place);
    this.#items.set(id, { key, element, writing });
    return element;
  }

  #writing(id: string): SectionWriting {
    const area = h('textarea', { id: `Section-${id}`, rows: 5, dir: 'auto' });
    const write = (): void => {
      if (area.value.trim() === '') {
        area.focus();
      } else {
        this.#write(id, area.value);
      }
    };
    const summary = h('summary', {});
    const places = h('span', {});
    const element = h(
      'li',
      {},
      h(
        'details',
        {},
        summary,
        h('label', { for: area.id, class: 'field-help' }, 'What it says, in Markdown'),
        area,
        h(
          'div',
          { class: 'item-add' },
          button({ class: 'control primary' }, 'Write it into the card', write),
          places,
        ),
      ),
    );
    return { element, summary, area, places };
  }
}
