import type { CardText } from '../source/card-source.ts';
import { holdReader } from './hold-reader.ts';
import type { LiveCard } from './live-card.ts';
import type { PageElements } from './page-elements.ts';
import { type PatchOptions, preparePatch } from './patch-body.ts';

/** In UTF-16 units; a shorter card is rendered in no time. */
export const LONG_CARD = 60_000;

/** What of an edit is on the page, before the whole card is read anew. */
export interface ShownEdit {
  readonly changed: readonly Element[];
  readonly count: number;
}

/**
 * Shows the blocks around an edit of a long card's body at once, as far as they can be told from
 * the text around them; what is said of the card follows with all of it. `before`: the text that
 * `live` is of. Null where nothing is shown.
 */
export async function showEdit(
  page: PageElements,
  { text }: CardText,
  before: string,
  live: LiveCard,
  options: PatchOptions,
): Promise<ShownEdit | null> {
  const { body: bodyBefore, bodyLine } = live.card;
  const start = before.length - bodyBefore.length;
  const isBodyAlone =
    text.length > LONG_CARD &&
    before.endsWith(bodyBefore) &&
    text.startsWith(before.slice(0, start)) &&
    !text.includes('\r');
  if (!isBodyAlone) {
    return null;
  }
  const edit = live.body.edit(text.slice(start));
  const { body, from, to } = edit;
  const question = { body, bodyLine, nonce: live.nonce, from, to };
  const answer = await options.workers.ask('render-blocks', question, options.signal);
  const change = answer.ok && answer.value && live.body.changeOf(edit, answer.value);
  const patch = change ? await preparePatch(page, live, change, options) : null;
  if (!change || patch === null) {
    return null;
  }
  options.signal.throwIfAborted();
  const bringBack = holdReader(page, before, options.unfolded, []);
  const { changed } = patch();
  bringBack(text);
  return { changed, count: change.count };
}
