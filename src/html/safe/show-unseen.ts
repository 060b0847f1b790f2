import { isOrdinaryFallback, isRubyMark } from './unseen-text.ts';

const SOURCES = /^(?:IMG|SOURCE)$/;

/**
 * Makes seen what browsers keep from readers while it is in the page's text, and in what is copied
 * of it: what stands in an `<rp>`, and what stands in a player or a picture besides its sources.
 */
export function showUnseen(fragment: DocumentFragment): void {
  for (const mark of fragment.querySelectorAll('rp')) {
    mark.replaceWith(...(isRubyMark(mark.textContent) ? [] : mark.childNodes));
  }
  for (const media of fragment.querySelectorAll('video, audio, picture')) {
    const besides = [...media.childNodes].filter(({ nodeName }) => !SOURCES.test(nodeName));
    for (const node of besides) {
      media.removeChild(node);
    }
    // A picture shows one image; what stands beside it is the author's mistake.
    const isShown = media.localName === 'picture' || !isOrdinaryFallback(textOf(besides));
    media.after(...(isShown ? besides : []));
  }
}

function textOf(nodes: readonly Node[]): string {
  return nodes.map(({ textContent }) => textContent).join('');
}
