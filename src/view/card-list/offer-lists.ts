import type { FolderCards } from '../../source/card-source.ts';
import { listOfFiles } from '../../source/cards-of-folder.ts';
import type { Opened } from '../../source/open-files.ts';
import { grouped } from '../../text/grouped.ts';
import { notice } from '../notice.ts';
import type { PageElements } from '../page-elements.ts';

/** So many cards are worth a list. */
const FEWEST = 3;

/** Says what came with a card and is not shown, and offers lists of what else are cards. */
export function offerLists(
  { notices }: PageElements,
  opened: string,
  { files = [], rest = [], others }: Opened,
  show: (list: FolderCards) => void,
  lifetime: AbortSignal,
): void {
  const offer = (message: string, list: FolderCards | null): void => {
    const actions = list === null ? [] : [{ label: 'Show them as a list', run: () => show(list) }];
    notices.append(notice('note', message, actions));
  };
  if (rest.length > 0) {
    const list = listOfFiles(files);
    const names = rest.map(({ name }) => name).join(', ');
    const message = `${opened} was opened. Not opened: ${names}.`;
    offer(message, list.cards.length < FEWEST ? null : list);
  }
  void others?.().then((list) => {
    if (list !== null && !lifetime.aborted) {
      const more = list.cards.length - 1;
      offer(`${grouped(more)} more card${more === 1 ? '' : 's'} in the folder ${list.name}.`, list);
    }
  });
}
