import editorStyle from '../../styles/editor.css?inline';
import { button, h } from '../h.ts';
import type { PageElements } from '../page-elements.ts';
import { readSetting, writeSetting } from '../settings.ts';

const SYNC_SETTING = 'editor-sync';

interface FrameActions {
  readonly save: () => void;
  readonly close: () => void;
}

/** What is around the text in the pane. */
export interface EditorFrame {
  readonly name: (name: string) => void;
  /** What has become of the text. */
  readonly say: (state: string) => void;
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
  { save, close }: FrameActions,
): EditorFrame {
  // Reading does without it.
  const style = new CSSStyleSheet();
  style.replaceSync(`@layer components{${editorStyle}}`);
  document.adoptedStyleSheets.push(style);
  const title = h('p', { class: 'editor-title', dir: 'auto' });
  const state = h('p', { class: 'editor-state', role: 'status' });
  const notes = h('div', { class: 'editor-notes' });
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
    { class: 'control', title: 'Text and card scroll together' },
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
    notes,
    body,
  );
  return {
    name(name) {
      title.textContent = name;
    },
    say(text) {
      state.textContent = text;
    },
    place(editor, note) {
      body.replaceChildren(editor);
      notes.replaceChildren(note === null ? '' : h('p', { class: 'muted' }, note));
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
