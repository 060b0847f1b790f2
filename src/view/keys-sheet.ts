import { h } from './h.ts';
import { areKeysOn, type PageKey, setKeysOn } from './keyboard.ts';
import { SEARCH_KEYS } from './search/search-bar.ts';
import { openDialog } from './source-dialog.ts';

/** Opens the sheet of the keys: those that the page answers, from the table by which it does. */
export function openKeysSheet(dialog: HTMLDialogElement, keys: readonly PageKey[]): void {
  const areOn = h('input', { type: 'checkbox', checked: areKeysOn() });
  areOn.addEventListener('change', () => setKeysOn(areOn.checked));
  const content = h(
    'div',
    { class: 'keys-sheet' },
    keyList('On the page', keys),
    keyList('In the search', SEARCH_KEYS),
    h('label', {}, areOn, ' The page answers these keys'),
    h('p', { class: 'muted' }, 'The menu opens this sheet in any case.'),
  );
  openDialog(dialog, 'Keys', content, [], new AbortController());
}

function keyList(title: string, keys: readonly Pick<PageKey, 'key' | 'label'>[]): HTMLElement {
  const rows = keys.map(({ key, label }) =>
    h(
      'div',
      {},
      h('dt', {}, ...key.split(/(?<=.)\+/).flatMap((part) => [' ', h('kbd', {}, part)])),
      h('dd', {}, label),
    ),
  );
  return h('section', {}, h('h2', { class: 'panel-title' }, title), h('dl', {}, ...rows));
}
