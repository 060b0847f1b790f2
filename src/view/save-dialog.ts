import { SAVE_FORMATS, type SaveFormatName } from '../card/machine/save-formats.ts';
import {
  isProfileName,
  PROFILE_TITLES,
  type ProfileName,
  USUAL_PROFILE,
} from '../card/profiles/profile-names.ts';
import style from '../styles/save.css?inline';
import { h } from './h.ts';
import { applyLateStyle } from './late-style.ts';
import { openDialog } from './source-dialog.ts';
import { ignoreAbort } from './unanswered.ts';

export interface SaveChoice {
  readonly format: SaveFormatName | 'html';
  /** Of a dossier. */
  readonly profile: ProfileName;
  /** Of HTML: images of other sites are loaded from there. */
  readonly isWithRemote: boolean;
}

/** Asks for a form, saves the card in it, and tells what could not be said in it. */
export function openSaveDialog(
  dialog: HTMLDialogElement,
  save: (choice: SaveChoice) => Promise<readonly string[]>,
): void {
  applyLateStyle(style);
  let format: SaveChoice['format'] = 'html';
  const formats = Object.entries(SAVE_FORMATS) as [SaveFormatName, { readonly label: string }][];
  const labels: readonly (readonly [SaveChoice['format'], string])[] = [
    ['html', 'HTML, one file as it is shown here'],
    ...formats.map(([name, { label }]) => [name, label] as const),
  ];
  const profile = h(
    'select',
    {},
    ...Object.entries(PROFILE_TITLES).map(([value, title]) =>
      h('option', { value, selected: value === USUAL_PROFILE }, title),
    ),
  );
  const remote = h('input', { type: 'checkbox' });
  const ofHtml = h(
    'label',
    {},
    remote,
    'Images of other sites are loaded from there when it is opened',
  );
  const ofDossier = h('label', { hidden: true }, 'Profile ', profile);
  const told = h('div', { class: 'saved-notes', role: 'status' });
  const choices = labels.map(([name, label]) => {
    const radio = h('input', { type: 'radio', name: 'format', checked: name === format });
    radio.addEventListener('change', () => {
      format = name;
      ofHtml.hidden = name !== 'html';
      ofDossier.hidden = !name.startsWith('dossier');
      told.replaceChildren();
    });
    return h('label', {}, radio, label);
  });
  const submit = h('button', { type: 'submit', class: 'control primary' }, 'Save');
  const form = h(
    'form',
    { class: 'save-as' },
    h('fieldset', {}, h('legend', {}, 'Format'), ...choices),
    ofHtml,
    ofDossier,
    submit,
    told,
  );
  const run = async (): Promise<void> => {
    submit.disabled = true;
    told.replaceChildren(h('p', {}, 'Saving…'));
    const { value } = profile;
    const chosen = isProfileName(value) ? value : USUAL_PROFILE;
    const sentences = await save({ format, profile: chosen, isWithRemote: remote.checked }).finally(
      () => {
        submit.disabled = false;
        told.replaceChildren();
      },
    );
    told.replaceChildren(...sentences.map((sentence) => h('p', { dir: 'auto' }, sentence)));
    submit.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run().catch(ignoreAbort);
  });
  openDialog(dialog, 'Save as', form, [], new AbortController());
  form.querySelector('input')?.focus();
}
