import type { HostReading } from '../slices/host-reading.ts';
import { escapeHtml } from '../slices/html-tag.ts';
import type { GalleryItem } from '../slices/rendered-body.ts';
import { partAttribute } from './part.ts';

const VIDEO = /\.(?:mp4|webm|mov)(?:[?#]|$)/i;

/** The Hub's `<Gallery />` (hub-docs, model-cards-components.md): outputs of `widget`. */
export function galleryHtml(
  items: readonly GalleryItem[],
  nonce: string,
  host: HostReading,
): { readonly html: string; readonly startTag: string } {
  const attribute = host.attribute('gallery');
  if (!host.reads('gallery')) {
    return { html: items.length === 0 ? '' : host.place('gallery'), startTag: `<div${attribute}>` };
  }
  const startTag = `<div${partAttribute(nonce)('gallery')}${attribute}>`;
  const html = items.length === 0 ? '' : `${startTag}\n${items.map(figure).join('')}</div>\n`;
  return { html, startTag };
}

function figure({ url, caption }: GalleryItem): string {
  const src = escapeHtml(url);
  const text = escapeHtml(caption);
  const medium = VIDEO.test(url)
    ? `<video src="${src}" controls></video>`
    : `<img src="${src}" alt="${text}">`;
  return `<figure>${medium}<figcaption>${text}</figcaption></figure>\n`;
}
