import type { BodyRange, BodyTarget } from '../../card/body-parts.ts';
import { KEPT_ELEMENTS } from '../slices/html-elements.ts';
import { attributesOf, eachTag, type RawAttribute } from './raw-tags.ts';
import type { Walk } from './walk.ts';

/** HTML of the author's, with whole tags. */
export function collectHtml(raw: string, place: BodyRange, walk: Walk): void {
  const { cursor, headings, parts } = walk;
  let done = 0;
  eachTag(raw, (start, end, name) => {
    const from = place.start + start;
    const tag = raw.slice(start, end);
    headings.say(raw.slice(done, start));
    done = end;
    if (name === '') {
      parts.verbatim.push({ start: from, end: place.start + end });
    } else if (/^h[1-6]$/.test(name)) {
      headings.open(Number(name[1]), from, cursor.lineOf(from));
    } else if (/^\/h[1-6]$/.test(name)) {
      headings.close(place.start + end);
    } else if (!KEPT_ELEMENTS.has(name.replace('/', ''))) {
      // `<unk>` is shown as text.
      headings.say(tag, true);
    }
    if (tag.includes('=') && name > '0') {
      collectAttributes(name, tag, from, walk);
    }
  });
  headings.say(raw.slice(done));
  cursor.moveTo(place.end);
}

function collectAttributes(name: string, tag: string, offset: number, walk: Walk): void {
  const { body, cursor, parts } = walk;
  const { href, src, alt, style, id, name: anchor } = attributesOf(tag);
  const targetAt = ({ value, start }: RawAttribute): BodyTarget => {
    const isKnown = body.startsWith(value, offset + start);
    return {
      target: value.trim(),
      line: cursor.lineOf(offset + start),
      start: isKnown ? offset + start : null,
    };
  };
  if (name === 'a' && href) {
    parts.links.push(targetAt(href));
  }
  if (name === 'img' && src) {
    parts.images.push({ ...targetAt(src), alt: alt?.value ?? null });
  }
  if (style) {
    parts.styles.push(targetAt(style));
  }
  parts.ids.add(id?.value ?? '').add((name === 'a' && anchor?.value) || '');
}
