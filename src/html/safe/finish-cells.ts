import { SMALL_CLASS } from './media-size.ts';

/** Of cells whose content would be squeezed, for the columns beside them. */
const MEDIA_CLASS = 'media-cell';
const TEXT_CLASS = 'text-cell';

/** From so many characters on, a text is more than a name. */
const LONG_TEXT = 48;

/** Tells the cells that need some width: of images, and of sentences. */
export function finishCells(fragment: DocumentFragment): void {
  for (const medium of fragment.querySelectorAll(`:is(img, video):not(.${SMALL_CLASS})`)) {
    medium.closest('td, th')?.classList.add(MEDIA_CLASS);
  }
  for (const cell of fragment.querySelectorAll('td, th')) {
    if ((cell.textContent?.length ?? 0) >= LONG_TEXT) {
      cell.classList.add(TEXT_CLASS);
    }
  }
}
