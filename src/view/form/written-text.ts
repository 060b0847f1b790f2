export type TextControl = HTMLInputElement | HTMLTextAreaElement;

export function isTextControl(control: Element | null): control is TextControl {
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
}

/** Is there something written in it that is neither in the card nor on its way? */
export function isUnsent({ value, defaultValue, dataset }: TextControl): boolean {
  return value !== (dataset['sent'] ?? defaultValue);
}

/** What is written in these is on its way. */
export function markSent(...controls: readonly TextControl[]): void {
  for (const control of controls) {
    control.dataset['sent'] = control.value;
  }
}

/** What is written in these is on its way, and they make room for the next. */
export function giveAway(...controls: readonly TextControl[]): void {
  for (const control of controls) {
    control.dataset['given'] = control.value;
    control.value = '';
  }
  markSent(...controls);
}

/** It has not arrived: it is there again, if nothing else was written meanwhile. */
export function takeBack(box: Element): void {
  for (const control of box.querySelectorAll<TextControl>('[data-given]')) {
    control.value ||= control.dataset['given'] ?? '';
    delete control.dataset['given'];
  }
}

/** Calls `commit` when a reader is done with a text that they changed, once for each text. */
export function onWritten(control: TextControl, commit: (text: string) => void): void {
  const run = (): void => {
    if (isUnsent(control)) {
      markSent(control);
      commit(control.value);
    }
  };
  control.addEventListener('change', run);
  // What it shows is what the card says, also where a control cannot show all of that.
  markSent(control);
  // Of a text that was kept when the field was built anew, no engine tells a change.
  control.addEventListener('blur', run);
}
