import type { RemoteMedia } from '../html/safe/sanitize.ts';

/**
 * Says that `media`, which are in the page, load now, and what has come of them once the last image
 * is loaded or has failed. `all` is their number and what they are.
 */
export function sayOutcome(
  media: readonly RemoteMedia[],
  all: string,
  say: (text: string) => void,
): void {
  // Players load nothing before they are started, nor do images for the other theme.
  const images = media
    .map(({ element }) => element)
    .filter((element) => element.localName === 'img' && element.checkVisibility());
  let open = images.length;
  let failed = 0;
  const sayResult = (): void =>
    say(
      failed === 0
        ? `${all} loaded.`
        : `${media.length - failed} of ${all} loaded, ${failed} failed.`,
    );
  const settle = ({ type }: Event): void => {
    open -= 1;
    failed += type === 'error' ? 1 : 0;
    if (open === 0) {
      sayResult();
    }
  };
  if (open === 0) {
    sayResult();
    return;
  }
  say(`Loading ${all} …`);
  for (const image of images) {
    image.addEventListener('load', settle, { once: true });
    image.addEventListener('error', settle, { once: true });
  }
}
