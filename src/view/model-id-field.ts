import { MODEL_ID } from '../hub/model-id.ts';
import { markInvisible } from '../text/mark-invisible.ts';

/** Stands in the code until the reader has given an id. */
export const EXAMPLE_ID = 'owner/name';

/** Writes the id that is typed into the code; by one listener, as in `delegateClicks`. */
export function delegateModelId(panel: HTMLElement): void {
  panel.addEventListener('input', ({ target }) => {
    const code = panel.querySelector<HTMLElement>('[data-code]');
    if (target instanceof HTMLInputElement && code !== null) {
      code.textContent = codeFor(code.dataset['code'] ?? '', markInvisible(target.value.trim()));
    }
  });
}

/** Code that loads a model, with its id in the place of `MODEL_ID`. */
export function codeFor(code: string, id: string | null): string {
  return code.replaceAll(MODEL_ID, id || EXAMPLE_ID);
}
