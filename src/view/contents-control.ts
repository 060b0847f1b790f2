import { holdPlace } from './block-lines.ts';
import type { PageElements } from './page-elements.ts';
import { readSetting, writeSetting } from './settings.ts';

const STORAGE_KEY = 'contents';

/** Where the contents stand beside the card; below, they are a popover. As in contents.css. */
const WIDE = '(width >= 75rem)';

/** Answers the list of contents, and the control that shows and hides it. */
export function contentsControls({ root, article, contents, contentsControl }: PageElements): void {
  const isWide = (): boolean =>
    matchMedia(WIDE).matches && !root.matches('[data-editor], [data-comparing]');
  const dock = (isShown: boolean): void => {
    writeSetting(STORAGE_KEY, isShown ? 'shown' : 'hidden');
    const restorePlace = holdPlace(article);
    applyStoredContents(root, isShown);
    restorePlace();
    // The one that was pressed is gone.
    const next = isShown ? contents.querySelector<HTMLElement>('.contents-hide') : contentsControl;
    next?.focus({ preventScroll: true });
  };
  contentsControl.addEventListener('click', (event) => {
    if (isWide()) {
      event.preventDefault();
      dock(root.dataset['contents'] === 'hidden');
    }
  });
  contents.addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest('button, a') : null;
    if (control?.matches('.section-fold')) {
      const section = control.closest('li');
      if (section !== null) {
        foldSection(section, control.getAttribute('aria-expanded') === 'true');
      }
    } else if (control !== null && contents.matches(':popover-open')) {
      contents.hidePopover();
    } else if (control?.matches('.contents-hide')) {
      dock(false);
    }
  });
  contents.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isPlain = !(ctrlKey || metaKey || altKey || shiftKey);
    if (isPlain && target instanceof HTMLElement && moveByKey(contents, target, key)) {
      event.preventDefault();
    }
  });
}

/** Hides the contents beside the card, where the reader had them hidden before. */
export function applyStoredContents(
  root: HTMLElement,
  isShown = readSetting(STORAGE_KEY) !== 'hidden',
): void {
  if (isShown) {
    delete root.dataset['contents'];
  } else {
    root.dataset['contents'] = 'hidden';
  }
}

/** Folds the subsections of an entry, or unfolds them. False where there is nothing to change. */
export function foldSection(entry: Element, isFolded: boolean): boolean {
  const fold = entry.querySelector(':scope > .section-fold');
  const list = entry.querySelector<HTMLElement>(':scope > ol');
  if (fold === null || list === null || list.hidden === isFolded) {
    return false;
  }
  list.hidden = isFolded;
  fold.setAttribute('aria-expanded', String(!isFolded));
  return true;
}

/** Arrows go from entry to entry, and fold; as in a tree of files. */
function moveByKey(contents: HTMLElement, from: HTMLElement, key: string): boolean {
  const entry = from.closest('li');
  if (entry === null) {
    return false;
  }
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const links = [...contents.querySelectorAll('a')].filter((link) => link.offsetHeight > 0);
    const at = links.findIndex((link) => link.closest('li') === entry);
    links[at + (key === 'ArrowDown' ? 1 : -1)]?.focus();
    return true;
  }
  const isLeft = key === 'ArrowLeft';
  if (isLeft || key === 'ArrowRight') {
    const isFolding = isLeft !== contents.matches(':dir(rtl)');
    if (!foldSection(entry, isFolding) && isFolding) {
      entry.parentElement?.closest('li')?.querySelector('a')?.focus();
    }
    return true;
  }
  return false;
}
