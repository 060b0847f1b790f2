import type { NamedId } from '../../card/form/form.ts';
import { bestMatches } from '../../text/best-matches.ts';
import { type Attributes, button, h } from '../h.ts';
import { isUnsent, markSent } from './written-text.ts';

/** Options that are shown at once: more are found by writing more. */
const MAX_SHOWN = 60;

interface ComboboxOptions {
  readonly id: string;
  /** Of the input, besides those of a combobox. */
  readonly attributes: Attributes;
  /** Asked for when a reader comes to it. */
  readonly load: () => Promise<readonly NamedId[]>;
  /**
   * Called with what was chosen, or written: a known name stands for its id. Without it what is
   * chosen waits in the input, to be taken with others.
   */
  readonly commit?: (text: string, isKnown: boolean, input: HTMLInputElement) => void;
}

/** A text field that offers values, after the pattern of WAI-ARIA (“editable combobox with list”). */
export function combobox({ id, attributes, load, commit }: ComboboxOptions): {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
} {
  const list = h('ul', { id: `${id}-list`, role: 'listbox', class: 'options', hidden: true });
  list.ariaLabel = 'Values';
  const status = h('span', { class: 'visually-hidden', role: 'status' });
  const input = h('input', {
    ...attributes,
    // As the page: its button stands at the end of the line.
    dir: undefined,
    id,
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  });
  let known: readonly NamedId[] = [];
  const ready = once(async () => {
    known = await load();
  });
  const isOpen = (): boolean => !list.hidden;

  function close(): void {
    list.hidden = true;
    input.ariaExpanded = 'false';
    input.removeAttribute('aria-activedescendant');
  }
  function choose(text: string): void {
    close();
    const found = known.find(([one, name]) => one === text || isSameName(name, text));
    input.value = found?.[0] ?? text;
    if (commit !== undefined && isUnsent(input)) {
      markSent(input);
      commit(input.value, found !== undefined, input);
    }
  }
  async function open(wanted: string): Promise<void> {
    await ready();
    if (document.activeElement !== input) {
      return;
    }
    const found = bestMatches(known, wanted, ([value, name]) => ({ id: value, name }));
    list.replaceChildren(...found.slice(0, MAX_SHOWN).map(option(id)));
    list.hidden = found.length === 0;
    input.ariaExpanded = String(found.length > 0);
    input.removeAttribute('aria-activedescendant');
    const count = found.length === 1 ? '1 value' : `${found.length} values`;
    status.textContent = found.length > MAX_SHOWN ? `${count}, ${MAX_SHOWN} shown` : count;
  }
  function step(by: 1 | -1): void {
    const options = [...list.children];
    const now = options.findIndex((one) => one.id === input.getAttribute('aria-activedescendant'));
    const next =
      now < 0 && by < 0 ? options.length - 1 : (now + by + options.length) % options.length;
    for (const [index, one] of options.entries()) {
      one.setAttribute('aria-selected', String(index === next));
    }
    const chosen = options[next];
    if (chosen !== undefined) {
      input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    }
  }

  input.addEventListener('focus', () => void ready());
  input.addEventListener('input', () => void open(input.value));
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    const active = isOpen() && list.querySelector<HTMLElement>('[aria-selected="true"]');
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen()) {
        step(key === 'ArrowDown' ? 1 : -1);
      } else {
        void open(isUnsent(input) ? input.value : '');
      }
    } else if (key === 'Enter') {
      event.preventDefault();
      void ready().then(() =>
        choose(active ? (active.dataset['value'] ?? '') : input.value.trim()),
      );
    } else if (key === 'Escape' && isOpen()) {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener('blur', () => {
    close();
    if (isUnsent(input)) {
      void ready().then(() => choose(input.value.trim()));
    }
  });
  // The focus stays in the field.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const clicked = target instanceof Element ? target.closest<HTMLElement>('[data-value]') : null;
    if (clicked !== null) {
      choose(clicked.dataset['value'] ?? '');
    }
  });
  const all = button(
    {
      class: 'control options-button',
      tabindex: -1,
      'aria-label': 'Show the values',
      title: 'Values (↓)',
    },
    '▾',
    () => {
      const wasOpen = isOpen();
      input.focus();
      if (wasOpen) {
        close();
      } else {
        void open('');
      }
    },
  );
  all.addEventListener('pointerdown', (event) => event.preventDefault());
  all.disabled = input.disabled;
  return { element: h('div', { class: 'combobox' }, input, all, list, status), input };
}

function option(id: string): (named: NamedId, index: number) => HTMLElement {
  return ([value, name], index) =>
    h(
      'li',
      { id: `${id}-${index}`, role: 'option', 'aria-selected': 'false', 'data-value': value },
      name,
      name !== value && h('span', { class: 'muted' }, ` ${value}`),
    );
}

function isSameName(name: string, text: string): boolean {
  return name.toLowerCase() === text.toLowerCase();
}

function once<Result>(run: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | null = null;
  return () => {
    running ??= run();
    return running;
  };
}
