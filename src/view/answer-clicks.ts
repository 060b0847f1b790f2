import { copyCode } from './code-block.ts';

/**
 * Answers clicks on the buttons that stand in what is rendered from a card, by one listener for all: those that the build has
 * rendered come without listeners of their own. A card cannot make such buttons: it has neither `button` nor `class` nor `data-`.
 */
export function answerClicks(root: HTMLElement, showSource: (line: number) => void): void {
  root.addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest('button') : null;
    const line = control?.dataset['sourceLine'];
    if (line !== undefined) {
      showSource(Number(line));
    } else if (control?.matches('.copy-button')) {
      copyCode(control);
    }
  });
}
