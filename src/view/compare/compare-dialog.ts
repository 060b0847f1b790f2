import style from '../../styles/comparison.css?inline';
import { button, h } from '../h.ts';
import { applyLateStyle } from '../late-style.ts';
import { openDialog } from '../source-dialog.ts';

/** For what a card is asked. */
export interface AskedFor {
  readonly title: string;
  readonly lead: string;
  /** What the card is to stand beside; empty where that is told. */
  readonly name: string;
  readonly action: string;
}

interface CompareDialogOptions extends AskedFor {
  readonly openFile: (file: File) => void;
  readonly openAddress: (address: string) => void;
  readonly openText: (text: string) => void;
}

/** Asks for one more card: a file, an address or its text. */
export function openCompareDialog(
  dialog: HTMLDialogElement,
  { title, lead, name, action, openFile, openAddress, openText }: CompareDialogOptions,
): void {
  applyLateStyle(style);
  const file = h('input', { type: 'file', hidden: true, accept: '.md,.markdown,.mdx,.txt,text/*' });
  const address = h('input', {
    ...{ type: 'text', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off' },
    placeholder: 'owner/name@revision or https://…',
  });
  const text = h('textarea', { rows: 4, spellcheck: 'false' });
  const run = (action: () => void): void => {
    dialog.close();
    action();
  };
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) {
      run(() => openFile(chosen));
    }
  });
  const form = h(
    'form',
    { class: 'compare-with' },
    h('p', {}, lead, h('bdi', {}, name), ':'),
    button({ class: 'control' }, 'Pick a file', () => file.click()),
    file,
    h('label', {}, 'Hub id, or address', address),
    h('label', {}, 'Or its text', text),
    h('button', { type: 'submit', class: 'control primary' }, action),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [typed, pasted] = [address.value.trim(), text.value];
    if (typed !== '') {
      run(() => openAddress(typed));
    } else if (pasted.trim() !== '') {
      run(() => openText(pasted));
    } else {
      address.focus();
    }
  });
  openDialog(dialog, title, form, [], new AbortController());
  address.focus();
}
