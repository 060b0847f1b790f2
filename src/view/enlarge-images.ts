import { cardImages, isLargeAlone } from './card-images.ts';
import { late } from './late.ts';
import type { PageElements } from './page-elements.ts';

/**
 * Opens the images of a card large until `lifetime` aborts: those that are no part of a link by a
 * click or by Enter, all by the menu and its key, and from one to the next.
 */
export function enlargeImages(page: PageElements, lifetime: AbortSignal): void {
  const { article, sourceDialog, imagesControl, menu } = page;
  const options = { signal: lifetime };
  const open = async (images: readonly HTMLImageElement[], index: number): Promise<void> => {
    if (index !== -1) {
      const { openImageDialog } = await late(() => import('./image-dialog.ts'));
      if (!lifetime.aborted) {
        openImageDialog(sourceDialog, images, index);
      }
    }
  };
  const openAt = (event: Event): void => {
    const { target } = event;
    if (target instanceof HTMLImageElement && target.matches('.enlargeable')) {
      event.preventDefault();
      const images = cardImages(article);
      void open(images, images.indexOf(target));
    }
  };
  article.addEventListener('click', openAt, options);
  article.addEventListener(
    'keydown',
    (event) => {
      const isHeld = event.ctrlKey || event.metaKey || event.altKey;
      if (!isHeld && (event.key === 'Enter' || event.key === ' ')) {
        openAt(event);
      }
    },
    options,
  );
  // The event does not bubble.
  const markLoaded = ({ target }: Event): void => markLarge(target);
  article.addEventListener('load', markLoaded, { ...options, capture: true });
  // With the frame, for which the browser lays the page out anyway.
  requestAnimationFrame(() => {
    for (const image of lifetime.aborted ? [] : article.querySelectorAll('img[src]')) {
      markLarge(image);
    }
  });
  imagesControl.addEventListener(
    'click',
    () => {
      menu.hidePopover();
      const images = cardImages(article);
      // The one that the reader sees, else the next one.
      const seen = images.findIndex((image) => image.getBoundingClientRect().bottom > 0);
      void open(images, Math.max(seen, images.length > 0 ? 0 : -1));
    },
    options,
  );
  const showControl = (): void => {
    imagesControl.hidden = cardImages(article).length === 0;
  };
  menu.addEventListener('beforetoggle', showControl, options);
}

/** Makes an image a button where that is of use; its name says what it shows. */
function markLarge(image: EventTarget | null): void {
  if (image instanceof HTMLImageElement && image.complete && isLargeAlone(image)) {
    image.classList.add('enlargeable');
    image.tabIndex = 0;
    image.setAttribute('role', 'button');
    image.setAttribute('aria-haspopup', 'dialog');
    image.title ||= 'Show large (Enter)';
    if (image.alt.trim() === '') {
      // With an empty one it would be no more than decoration.
      image.removeAttribute('alt');
      image.setAttribute('aria-label', 'Image without a description');
    }
  }
}
