import { focusImage } from './card-images.ts';
import { button, h } from './h.ts';
import { openAround } from './open-around.ts';
import { holdInView } from './scroll-to-fragment.ts';
import { linked } from './shown-item.ts';
import { openDialog } from './source-dialog.ts';

/** How far an arrow key moves an image that is larger than the window, in px. */
const STEP = 80;
const BACKGROUNDS = ['checked', 'white', 'black'];
/** How an arrow key moves an image that is larger than the window. */
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * Shows images one at a time, as large as the window allows, beginning with the one at `start`.
 * Closing leads to the one that was seen last.
 */
export function openImageDialog(
  dialog: HTMLDialogElement,
  images: readonly HTMLImageElement[],
  start: number,
): void {
  let index = start;
  const stage = imageStage();
  const about = { role: 'group', 'aria-label': 'About this image', 'aria-live': 'polite' };
  const caption = h('div', { ...about, class: 'image-caption', tabindex: 0 });
  const show = (to: number): void => {
    index = (to + images.length) % images.length;
    const place = `Image ${index + 1} of ${images.length}`;
    const source = images[index];
    if (source !== undefined) {
      stage.show(source);
      caption.replaceChildren(h('p', { class: 'visually-hidden' }, place), ...captionOf(source));
    }
    const title = dialog.querySelector('h1');
    if (title !== null) {
      title.textContent = place;
    }
  };
  const previous = control('Previous image (←)', '‹', () => show(index - 1));
  const next = control('Next image (→)', '›', () => show(index + 1));
  previous.hidden = next.hidden = images.length === 1;

  const closing = new AbortController();
  closing.signal.addEventListener('abort', () => {
    const last = images[index];
    if (last?.isConnected && index !== start) {
      showInCard(last);
    }
  });
  const keys = {
    ArrowLeft: () => show(index - 1),
    ArrowRight: () => show(index + 1),
    Home: () => show(0),
    End: () => show(-1),
    z: () => stage.zoom.click(),
    b: () => stage.background.click(),
  };
  answerKeys(dialog, stage.element, keys, closing.signal);
  const content = h('div', { class: 'enlarged image-viewer' }, stage.element, caption);
  openDialog(dialog, 'Images', content, [previous, next, stage.zoom, stage.background], closing);
  show(start);
  next.focus();
}

function answerKeys(
  dialog: HTMLDialogElement,
  stage: HTMLElement,
  keys: Readonly<Record<string, () => void>>,
  signal: AbortSignal,
): void {
  const answer = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const move = stage.matches('.actual-size') ? MOVES[key] : undefined;
    const run = move === undefined ? keys[key] : () => stage.scrollBy(...move);
    if (run !== undefined && !(ctrlKey || metaKey || altKey)) {
      event.preventDefault();
      // The page's own keys are for what is behind.
      event.stopPropagation();
      run();
    }
  };
  dialog.addEventListener('keydown', answer, { signal });
}

/** Where an image is shown, with what changes its size and its background. */
function imageStage() {
  const attributes = { class: 'image-stage', role: 'group', 'aria-label': 'Image', tabindex: 0 };
  const element = h('div', { ...attributes, 'data-background': 'checked' });
  const setActualSize = (isActual: boolean): void => {
    element.classList.toggle('actual-size', isActual);
    zoom.setAttribute('aria-pressed', String(isActual));
  };
  const toggleSize = (): void => setActualSize(!element.matches('.actual-size'));
  const zoom = control('Actual size, 1:1 (z)', '1:1', toggleSize);
  const background = control('Background: checked (b)', '', () => {
    const at = BACKGROUNDS.indexOf(element.dataset['background'] ?? '');
    const next = BACKGROUNDS[(at + 1) % BACKGROUNDS.length] ?? 'checked';
    element.dataset['background'] = next;
    name(background, `Background: ${next} (b)`);
  });
  background.classList.add('background-control');
  element.addEventListener('click', ({ clientX, clientY }) => {
    const { width, height, left, top } = element.getBoundingClientRect();
    toggleSize();
    // What was clicked at stays near.
    element.scrollTo(
      ((clientX - left) / width) * (element.scrollWidth - element.clientWidth),
      ((clientY - top) / height) * (element.scrollHeight - element.clientHeight),
    );
  });
  const show = (source: HTMLImageElement): void => {
    setActualSize(false);
    element.replaceChildren(largeImage(source, element));
  };
  return { element, zoom, background, show };
}

function control(title: string, label: string, onClick: () => void): HTMLButtonElement {
  const element = button({ class: 'control' }, label, onClick);
  name(element, title);
  return element;
}

/** Its tooltip names the key as well. */
function name(element: HTMLElement, title: string): void {
  element.title = title;
  element.setAttribute('aria-label', title.replace(/ \(.*\)$/, ''));
}

/** A second request for what the card has loaded; who sees the page stays as hidden as before. */
function largeImage({ src, alt }: HTMLImageElement, stage: HTMLElement): HTMLElement {
  const image = h('img', { alt, referrerpolicy: 'no-referrer' });
  image.addEventListener('error', () => {
    stage.replaceChildren(h('p', {}, 'This image could not be loaded.'));
  });
  image.src = src;
  return image;
}

function captionOf(image: HTMLImageElement): readonly HTMLElement[] {
  const { src, alt, dataset } = image;
  const { file = src.startsWith('data:') ? 'In the card' : linked(src, src) } = dataset;
  const link = image.closest<HTMLAnchorElement>('a[href]');
  return [
    alt.trim() === ''
      ? h('p', { class: 'muted' }, 'Without a description')
      : h('p', { dir: 'auto' }, alt),
    h('p', { class: 'image-address' }, file),
    ...(link === null
      ? []
      : [h('p', { class: 'image-address' }, 'Leads to ', linked(link.href, link.href))]),
  ];
}

/** Brings the image seen last into view, opens what hides it, and gives it the focus. */
function showInCard(image: HTMLImageElement): void {
  openAround(image);
  // Images above it may load only now.
  holdInView(image, { block: 'center' });
  focusImage(image);
}
