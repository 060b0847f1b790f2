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
  readonly format: SaveFormatName;
  /** Of a dossier. */
  readonly profile: ProfileName;
}

/** Asks for a form, saves the card in it, and tells what could not be said in it. */
export function openSaveDialog(
  dialog: HTMLDialogElement,
  save: (choice: SaveChoice) => Promise<readonly string[]>,
): void {
  applyLateStyle(style);
  let format: SaveFormatName = 'json';
  const names = Object.keys(SAVE_FORMATS) as readonly SaveFormatName[];
  const profile = h(
    'select',
    {},
    ...Object.entries(PROFILE_TITLES).map(([value, title]) =>
      h('option', { value, selected: value === USUAL_PROFILE }, title),
    ),
  );
  const ofDossier = h('label', { hidden: true }, 'Profile ', profile);
  const told = h('div', { class: 'saved-notes', role: 'status' });
  const choices = names.map((name) => {
    const radio = h('input', { type: 'radio', name: 'format', checked: name === format });
    radio.addEventListener('change', () => {
      format = name;
      ofDossier.hidden = !name.startsWith('dossier');
      told.replaceChildren();
    });
    return h('label', {}, radio, SAVE_FORMATS[name].label);
  });
  const submit = h('button', { type: 'submit', class: 'control primary' }, 'Save');
  const form = h(
    'form',
    { class: 'save-as' },
    h('fieldset', {}, h('legend', {}, 'Format'), ...choices),
    ofDossier,
    submit,
    told,
  );
  const run = async (): Promise<void> => {
    submit.disabled = true;
    const { value } = profile;
    const chosen = isProfileName(value) ? value : USUAL_PROFILE;
    const sentences = await save({ format, profile: chosen }).finally(() => {
      submit.disabled = false;
    });
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
