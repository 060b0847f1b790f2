import type { Tokens } from 'marked';
import type { BodyRange, BodyTarget } from '../../card/body-parts.ts';
import { decodeMarkdownReferences } from '../../text/character-references.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { resolveFile, resolveLink } from '../safe/resolve-url.ts';
import { type Lost, lostAddress } from './removed-markup.ts';
import type { Walk } from './walk.ts';

/** An address without a scheme, which is given one by GFM. */
const BARE_ADDRESS = /^(?:www\.|[^\s:[]+@)/;

export function collectLink({ raw, href, tokens }: Tokens.Link, walk: Walk): void {
  const place = walk.cursor.locate(raw);
  if (BARE_ADDRESS.test(raw)) {
    walk.into(tokens, place);
    return;
  }
  const target = resolveLink(addressOf(href), walk.base);
  walk.parts.links.push({ ...targetOf(href, place, walk), text: plainTextOf(tokens) });
  lose(lostAddress('link', target), place, walk);
  walk.hidden.address(href, 'an address', place.start);
  walk.linkTexts.open(target, place.start);
  walk.into(tokens, place);
  walk.linkTexts.close();
}

export function collectImage({ raw, href, text }: Tokens.Image, walk: Walk): void {
  const place = walk.cursor.locate(raw);
  walk.parts.images.push({ ...targetOf(href, place, walk), alt: text.trim() || null });
  const file = resolveFile(addressOf(href), walk.base, true);
  lose(lostAddress('image', file), place, walk);
  walk.hidden.address(href, 'an address', place.start);
  walk.linkTexts.image(text);
}

/** The address that a browser reads. */
function addressOf(href: string): string {
  return decodeMarkdownReferences(href).trim();
}

function lose(lost: readonly Lost[], { start }: BodyRange, { parts }: Walk): void {
  parts.losses.push(...lost.map((loss) => ({ ...loss, start })));
}

function targetOf(target: string, { start, end }: BodyRange, { body, cursor }: Walk): BodyTarget {
  // What an image in the link's text leads to comes first.
  const source = body.slice(start, end);
  const at = target && source.indexOf(target, Math.max(source.lastIndexOf(']('), 0));
  const spot = at === '' || at < 0 ? null : start + at;
  return { target, line: cursor.lineOf(spot ?? start), start: spot };
}
