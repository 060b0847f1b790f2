import type { Comparing } from './comparing.ts';
import type { FollowedCard } from './followed-card.ts';
import { pickedFolder } from './source/card-folder.ts';
import { contentOfFolder } from './source/cards-of-folder.ts';
import { contentOfDataTransfer } from './source/data-transfer.ts';
import { loadTransferred } from './source/load-card.ts';
import { type FileContext, type Opened, openFiles } from './source/open-files.ts';
import { canPickWithHandles, pickWithHandles } from './source/pick-with-handles.ts';
import type { ReviewFile } from './source/review-file.ts';
import type { LateTool } from './view/late.ts';
import type { PageElements } from './view/page-elements.ts';
import { waysToOpen } from './view/ways-to-open.ts';

type Load = (signal: AbortSignal) => Promise<Opened>;

/** What a reader picks, drops or pastes comes onto the page; notes on a card after it. */
export function openCards(
  page: PageElements,
  comparing: Pick<Comparing, 'open'>,
  followed: LateTool<FollowedCard>,
  openReviews: (files: readonly ReviewFile[]) => void,
): { readonly pickAgain: () => void } {
  const open = async (name: string, load: Load): Promise<void> => {
    let reviews: readonly ReviewFile[] = [];
    await comparing.open(name, async (signal) => {
      const opened = await load(signal);
      // Of a card that cannot be opened, the notes are of none.
      const { kind } = opened.result;
      reviews = kind === 'loaded' || kind === 'aborted' ? (opened.reviews ?? []) : [];
      return opened;
    });
    if (reviews.length > 0) {
      openReviews(reviews);
    }
  };
  const openChosen = (files: readonly File[], context?: FileContext): void => {
    const [first] = files;
    if (first !== undefined) {
      const load: Load = (signal) => openFiles(files, signal, context);
      const { now } = followed;
      void (now?.isToReopen(first.name) ? now.reopen(load) : open(first.name, load));
    }
  };
  /** Lets the reader pick files that are followed, where the browser hands out such. */
  const pickFollowed = async (): Promise<void> => {
    const picked = await pickWithHandles();
    openChosen(picked?.files ?? [], picked ?? undefined);
  };
  waysToOpen(page, {
    openFiles: openChosen,
    openFollowed: canPickWithHandles() ? pickFollowed : undefined,
    openFolder(files): void {
      const folder = pickedFolder(files);
      void open(folder.name, async (signal) =>
        loadTransferred(await contentOfFolder(folder), CARD_ORIGINS, signal),
      );
    },
    openTransferred(data, action): void {
      // Read before anything is awaited: a data transfer is empty after its event.
      const reading = contentOfDataTransfer(data, action);
      void open(`what was ${action}`, async (signal) =>
        loadTransferred(await reading, CARD_ORIGINS, signal),
      );
    },
  });
  return {
    pickAgain(): void {
      if (canPickWithHandles()) {
        void pickFollowed();
      } else {
        page.openInput.click();
      }
    },
  };
}
