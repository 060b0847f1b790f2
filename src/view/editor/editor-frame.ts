import style from '../../styles/editor.css?inline';
import { button, h } from '../h.ts';
import { applyLateStyle } from '../late-style.ts';
import type { PageElements } from '../page-elements.ts';
import { readSetting, writeSetting } from '../settings.ts';

const SYNC_SETTING = 'editor-sync';

interface FrameActions {
  readonly save: () => void;
  readonly close: () => void;
  /** Keeps no draft of this card. */
  readonly forget: () => void;
}

/** What is around the text in the pane. */
export interface EditorFrame {
  /** For another card. */
  readonly begin: (name: string) => void;
  /** Whether the text is what its file holds. */
  readonly showSaved: (isSaved: boolean) => void;
  /** Says something above the text; what was said before is over. */
  readonly tell: (notice: HTMLElement) => void;
  /** Puts the editor into the pane; `note` says what is missing. */
  readonly place: (editor: HTMLElement, note: string | null) => void;
  /** Calls `turn` with what the reader has chosen, now and later. */
  readonly onSync: (turn: (isOn: boolean) => void) => void;
  /** On narrow screens the text or the card is shown. */
  readonly showText: () => void;
}

/** Builds the controls of the pane. */
export function editorFrame(
  { editor: pane, root }: PageElements,
  { save, close, forget }: FrameActions,
): EditorFrame {
  applyLateStyle(style);
  const title = h('p', { class: 'editor-title', dir: 'auto' });
  const state = h('p', { class: 'editor-state', role: 'status' });
  const said = h('div', { class: 'editor-notes' });
  const missing = h('div', { class: 'editor-notes' });
  const draft = h('p', { class: 'editor-draft muted', hidden: true });
  const body = h('div', { class: 'editor-body' }, h('p', { class: 'muted' }, 'Opening …'));
  const show = (view: 'text' | 'card'): void => {
    root.dataset['editor'] = view;
    for (const one of views) {
      one.ariaPressed = String(one.dataset['view'] === view);
    }
  };
  const viewButton = (view: 'text' | 'card', label: string): HTMLButtonElement =>
    button({ class: 'control', 'data-view': view, 'aria-pressed': 'false' }, label, () =>
      show(view),
    );
  const views = [viewButton('text', 'Text'), viewButton('card', 'Card')];
  const sync = button(
    { class: 'control editor-sync', title: 'Text and card scroll together' },
    'Scroll together',
  );
  pane.replaceChildren(
    h(
      'div',
      { class: 'editor-head' },
      title,
      state,
      h('div', { class: 'editor-views', role: 'group', 'aria-label': 'Show' }, ...views),
      sync,
      button({ class: 'control', title: 'Save the card (Ctrl+S or ⌘S)' }, 'Save', save),
      button({ class: 'control', 'aria-label': 'Close the editor', title: 'Close' }, '×', close),
    ),
    said,
    missing,
    draft,
    body,
  );
  return {
    begin(name) {
      title.textContent = name;
      said.replaceChildren();
      draft.replaceChildren(...draftNote(forget));
    },
    showSaved(isSaved) {
      const words = isSaved ? '' : 'Not saved';
      if (state.textContent !== words) {
        state.textContent = words;
      }
      draft.hidden = isSaved;
    },
    tell(notice) {
      said.replaceChildren(notice);
    },
    place(editor, note) {
      body.replaceChildren(editor);
      missing.replaceChildren(note === null ? '' : h('p', { class: 'muted' }, note));
    },
    onSync(turn) {
      let isOn = readSetting(SYNC_SETTING) !== 'off';
      const apply = (): void => {
        sync.ariaPressed = String(isOn);
        turn(isOn);
      };
      sync.addEventListener('click', () => {
        isOn = !isOn;
        writeSetting(SYNC_SETTING, isOn ? 'on' : 'off');
        apply();
      });
      apply();
    },
    showText: () => show('text'),
  };
}

/** What is kept of a text that is not saved, and where. */
function draftNote(forget: () => void): readonly HTMLElement[] {
  const words = h('span', {}, 'A draft of it is kept in this browser only, until it is saved.');
  const control = button({ class: 'control' }, 'Keep none', () => {
    forget();
    words.textContent = 'No draft is kept.';
    control.remove();
  });
  return [words, control];
}
