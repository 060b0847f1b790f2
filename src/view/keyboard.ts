import { readSetting, writeSetting } from './settings.ts';

/** A key of the page, and what a reader calls what it does. */
export interface PageKey {
  /** As in `KeyboardEvent.key`. */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
  /** Holding it down goes on. */
  readonly repeats?: boolean;
}

const OFF_SETTING = 'keys';

/** Boxes and switches take no text. */
const TYPED_INTO =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable]';

/** Runs what belongs to a key. */
export function keyboardShortcuts(keys: readonly PageKey[]): void {
  addEventListener('keydown', (event) => {
    const name = keyName(event);
    const found = keys.find(({ key }) => key === name);
    if (
      found !== undefined &&
      areKeysOn() &&
      isForPage(event) &&
      (found.repeats === true || !event.repeat)
    ) {
      event.preventDefault();
      found.run();
    }
  });
}

/** Does a key belong to the page? Not while a reader types, holds a modifier or is in a dialog. */
export function isForPage(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  const isTyping = isTypedInto(event);
  return (
    !(isTyping || ctrlKey || metaKey || altKey || isComposing || defaultPrevented) &&
    document.querySelector('dialog:modal') === null
  );
}

/** Does an event happen in a field for text, also in one of the code editor? */
export function isTypedInto(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}

/** Who speaks to the computer, or whose hand trembles, may want none (WCAG 2.1.4). */
export function areKeysOn(): boolean {
  return readSetting(OFF_SETTING) !== 'off';
}

export function setKeysOn(areOn: boolean): void {
  writeSetting(OFF_SETTING, areOn ? 'on' : 'off');
}

/** Of a letter the one on the key, where the layout has no Latin ones, or where caps are locked. */
function keyName({ key, code, shiftKey }: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (shiftKey || letter === undefined) {
    return key;
  }
  return (/^[\0-\x7f]/.test(key) ? key : letter).toLowerCase();
}
