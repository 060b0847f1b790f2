import type { ShownCard } from './app-state.ts';
import type { CardOnPage } from './card-on-page.ts';
import type { Workers } from './html/jobs/workers.ts';
import type { CardOrigin, CardText } from './source/card-source.ts';
import type { Draft } from './source/drafts.ts';
import { mergeTexts } from './text/text-change.ts';
import { cardFileName } from './view/download.ts';
import type { EditorPane } from './view/editor/editor-pane.ts';
import { UnsavedText } from './view/editor/unsaved-text.ts';
import { LateTool, late } from './view/late.ts';
import { type NoticeAction, notice } from './view/notice.ts';
import type { PageElements } from './view/page-elements.ts';

interface WritingOptions {
  readonly workers: Workers;
  readonly fix: (finding: number) => void;
  /** Until what was asked of the card otherwise, by a fix or in the form, is in it. */
  readonly changed: () => Promise<void>;
}

/** What a page needs in which cards are written. */
export interface Writing {
  /** Opens the card's text beside it, at a line or where the reader is. */
  readonly edit: (line?: number) => void;
  readonly isOpen: () => boolean;
  /** What was just written comes into the card. */
  readonly flush: () => Promise<void>;
  readonly save: () => void;
  /** A card, or (`isSame`) another version of it, is on the page. */
  readonly shows: (card: ShownCard, isSame: boolean) => void;
  /** The card makes room for another one: what was written of it is kept. */
  readonly leaves: () => void;
  /** Shows by `renew` what another program has written into the file; what is written here stays. */
  readonly takeIn: (theirs: CardText, renew: (text: CardText) => Promise<void>) => Promise<void>;
}

/** Lets the reader write on the card, save it, and come back to what was not saved. */
export function cardWriting(
  page: PageElements,
  card: CardOnPage,
  { workers, fix, changed }: WritingOptions,
): Writing {
  const tell = (
    kind: 'alert' | 'note',
    words: string,
    actions: readonly NoticeAction[] = [],
  ): void => {
    const said = notice(kind, words, actions);
    if (editor.now?.isOpen) {
      editor.now.tell(said);
    } else {
      page.notices.prepend(said);
    }
  };
  const edit = (text: string): Promise<void> => card.edit(text);
  const offer = (draft: Draft): void => {
    const date = new Date(draft.date).toLocaleString();
    const isOlder = draft.base !== unsaved.known;
    const words = `You changed this card here and did not save it (${date}).${isOlder ? ' Its file has been changed since.' : ''} The draft is in this browser only.`;
    const offered = notice('note', words, [
      { label: 'Show the draft', run: () => void edit(draft.text).then(() => open()) },
      { label: 'Forget it', run: () => forget() },
    ]);
    const forget = (): void => {
      offered.remove();
      unsaved.forget();
    };
    page.notices.prepend(offered);
  };
  const unsaved = new UnsavedText(offer);
  const saved = (text: CardText): Promise<void> => card.renew(text);
  const save = async (): Promise<void> => {
    const { opened } = card;
    await changed();
    await editor.now?.flush();
    const { saveCard } = await late(() => import('./view/editor/save-card.ts'));
    const { sourceDialog: dialog } = page;
    const shown = (): CardText | null => (card.opened === opened ? card.text : null);
    const known = (): string => shown()?.origin?.text ?? unsaved.known;
    const rebase = (origin: CardOrigin): void => card.rebase(origin);
    await saveCard({ dialog, text: shown, known, edit, saved, rebase, tell });
  };
  const editor = new LateTool(async (): Promise<EditorPane> => {
    const { EditorPane } = await import('./view/editor/editor-pane.ts');
    return new EditorPane(page, {
      shown: () => card.shown,
      edit,
      save: () => void save(),
      fix,
      typed: () => unsaved.warn(),
      forget: () => unsaved.forget(),
      keep: (text) => unsaved.keep(text),
      // A new version of the card comes while somebody writes on.
      ask: (kind, input) => workers.ask(kind, input, new AbortController().signal),
    });
  });
  const takeIn: Writing['takeIn'] = async (theirs, renew) => {
    await editor.now?.flush();
    const mine = card.shown?.text;
    if (card.isOpening || (mine && mine.source.href !== theirs.source.href)) {
      // Meanwhile another one was opened.
      return;
    }
    if (mine?.isEdited !== true || mine.text === theirs.text) {
      await renew(theirs);
      return;
    }
    const name = cardFileName(theirs.source);
    const both = mergeTexts(unsaved.known, mine.text, theirs.text);
    if (both === null) {
      const { showTwoVersions } = await late(() => import('./view/editor/two-versions.ts'));
      showTwoVersions(page.sourceDialog, {
        name,
        mine: mine.text,
        theirs: theirs.text,
        choices: [
          { label: 'Take what is in the file', run: () => void renew(theirs) },
          {
            label: 'Keep what is here',
            run(): void {
              unsaved.known = theirs.text;
            },
          },
        ],
      });
    } else {
      unsaved.known = theirs.text;
      await renew({ ...theirs, text: both, isEdited: true });
      tell('note', `${name} was changed by another program: that is taken in here.`);
    }
  };
  const open = (line?: number): void => void editor.use((pane) => pane.open(line));
  page.editControl.addEventListener('click', () => {
    page.menu.hidePopover();
    open();
  });
  addEventListener('keydown', (event) => {
    const isSave = event.key === 's' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (isSave && editor.now?.isOpen) {
      event.preventDefault();
      void save();
    }
  });
  return {
    edit: open,
    isOpen: () => editor.now?.isOpen ?? false,
    flush: async () => editor.now?.flush(),
    save: () => void save(),
    shows(shown, isSame): void {
      unsaved.shows(shown, isSame);
      editor.now?.shows(shown, isSame);
    },
    leaves: () => editor.now?.leaves(),
    takeIn,
  };
}
