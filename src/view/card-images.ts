/** A badge is no higher, in px, and nobody needs it large. */
const BADGE_HEIGHT = 40;
const BADGE_ADDRESS = /badge|\bshields\.io\//i;
/** An image that is smaller in both directions has nothing to show, in px. */
const SMALL = 100;

/** The images of a card that are worth a look at, in its order: no badges, none that is hidden. */
export function cardImages(article: HTMLElement): readonly HTMLImageElement[] {
  return [...article.querySelectorAll<HTMLImageElement>('img[src]')].filter(
    (image) => !isBadge(image, image.src) && getComputedStyle(image).display !== 'none',
  );
}

/** True for an image that a click on it may open: what it stands in answers none. */
export function isLargeAlone(image: HTMLImageElement): boolean {
  return (
    Math.max(image.clientWidth, image.clientHeight) >= SMALL &&
    !isBadge(image, image.src) &&
    image.closest('a[href], summary') === null
  );
}

/** Where it is not loaded yet, by what its author and its address say. */
export function isBadge(image: HTMLElement, address: string): boolean {
  const { clientHeight = 0, naturalHeight = 0 } = isLoaded(image) ? image : {};
  const height =
    clientHeight || Number.parseFloat(image.getAttribute('height') ?? '') || naturalHeight;
  return height ? height <= BADGE_HEIGHT : BADGE_ADDRESS.test(address);
}

/** Gives the focus to an image, or to the link that it stands in; moves nothing. */
export function focusImage(image: HTMLElement): void {
  const link = image.closest<HTMLElement>('a[href]');
  if (link === null && !image.hasAttribute('tabindex')) {
    image.tabIndex = -1;
  }
  (link ?? image).focus({ preventScroll: true });
}

/** Where one has failed, its alt text stands. `HTMLImageElement` is not global in Node. */
function isLoaded(element: HTMLElement): element is HTMLImageElement {
  return element.localName === 'img' && (element as HTMLImageElement).naturalHeight > 0;
}
