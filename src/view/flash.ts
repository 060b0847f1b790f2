/** As long as styles/flash.css has it, in ms. */
const TIME = 1500;

/** Marks once, and for a moment, what is new of a card. */
export function flash(elements: readonly Element[]): void {
  for (const element of elements) {
    element.classList.add('new-block');
  }
  setTimeout(() => {
    for (const element of elements) {
      element.classList.remove('new-block');
      if (element.classList.length === 0) {
        element.removeAttribute('class');
      }
    }
  }, TIME);
}
