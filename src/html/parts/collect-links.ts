import type { Tokens } from 'marked';
import type { BodyRange, BodyTarget } from '../../card/body-parts.ts';
import type { Walk } from './walk.ts';

/** An address without a scheme, which is given one by GFM. */
const BARE_ADDRESS = /^(?:www\.|[^\s:[]+@)/;

export function collectLink({ raw, href, tokens }: Tokens.Link, walk: Walk): void {
  const place = walk.cursor.locate(raw);
  if (!BARE_ADDRESS.test(raw)) {
    walk.parts.links.push(targetOf(href, place, walk));
  }
  walk.into(tokens, place);
}

export function collectImage({ raw, href, text }: Tokens.Image, walk: Walk): void {
  const place = walk.cursor.locate(raw);
  walk.parts.images.push({ ...targetOf(href, place, walk), alt: text.trim() || null });
}

function targetOf(target: string, { start, end }: BodyRange, { body, cursor }: Walk): BodyTarget {
  // What an image in the link's text leads to comes first.
  const source = body.slice(start, end);
  const at = target && source.indexOf(target, Math.max(source.lastIndexOf(']('), 0));
  const spot = at === '' || at < 0 ? null : start + at;
  return { target, line: cursor.lineOf(spot ?? start), start: spot };
}
