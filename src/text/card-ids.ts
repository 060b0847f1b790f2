import { markIn, withoutMarks } from './mark-invisible.ts';
import { createSlugger } from './slugger.ts';

/** Before ids of the author's, so that no name of the page can be taken by one. GitHub's prefix. */
export const AUTHOR_ID_PREFIX = 'user-content-';

const MAX_ID_LENGTH = 120;

export type CardIds = ReturnType<typeof createCardIds>;

/** Gives out the ids of one card, in its order: on the page, and where links are checked. */
export function createCardIds() {
  const slugger = createSlugger();
  const taken = new Set<string>();
  let unnamed = 0;
  return {
    /** The id of a heading by what it says: its slug, as the Hub makes it. */
    nameHeading(text: string): string {
      const slugged = withoutMarks(markIn(text, 'prose'));
      let id = slugger.slug(slugged);
      while (id !== '' && taken.has(id)) {
        id = slugger.slug(slugged);
      }
      // A heading of emoji alone has an empty slug, to which no link can lead.
      while (id === '' || taken.has(id)) {
        unnamed += 1;
        id = `${AUTHOR_ID_PREFIX}heading-${unnamed}`;
      }
      taken.add(id);
      return id;
    },
    /** Takes an id for another element; false where the card has it already. */
    take(id: string): boolean {
      const isFree = !taken.has(id);
      taken.add(id);
      return isFree;
    },
    has: (id: string): boolean => taken.has(id),
  };
}

/** The id on the page of what its author calls `name`; empty without a name. */
export function authorId(name: string): string {
  const isPrefixed = name === '' || name.startsWith(AUTHOR_ID_PREFIX);
  return (isPrefixed ? name : AUTHOR_ID_PREFIX + name).slice(0, MAX_ID_LENGTH);
}
