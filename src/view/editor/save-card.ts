import type { CardOrigin, CardText } from '../../source/card-source.ts';
import { moveDraft } from '../../source/drafts.ts';
import { encodeLike, saveFile } from '../../source/save-file.ts';
import { mergeTexts } from '../../text/text-change.ts';
import { cardFileName, downloadFile } from '../download.ts';
import type { NoticeAction } from '../notice.ts';
import { showTwoVersions } from './two-versions.ts';

export interface SaveOptions {
  readonly dialog: HTMLDialogElement;
  /** The card as it is shown; null where there is none, or another one by now. */
  readonly text: () => CardText | null;
  /** What the card's file held when it was read last. */
  readonly known: () => string;
  readonly edit: (text: string) => Promise<void>;
  /** The card's file holds this now. */
  readonly saved: (text: CardText) => Promise<void>;
  /** It holds this, of which the card is an edit by now. */
  readonly rebase: (origin: CardOrigin) => void;
  readonly tell: (kind: 'alert' | 'note', words: string, actions?: readonly NoticeAction[]) => void;
}

/** Writes the card into its file where the browser can, else hands it over as a download. */
export async function saveCard(options: SaveOptions, isForced = false): Promise<void> {
  const { text: shown, known, saved, rebase, tell } = options;
  const card = shown();
  if (card === null) {
    return;
  }
  const name = cardFileName(card.source);
  const { origin } = card;
  const before = known();
  // Meanwhile more may have been written, or another card opened.
  const settle = async (file?: CardOrigin): Promise<void> => {
    if (file !== undefined && shown() === null) {
      await moveDraft(card.source, before, file.text);
    } else if (file !== undefined) {
      rebase(file);
    }
    const now = shown();
    if (now?.text === card.text) {
      await saved({ ...now, isEdited: false });
    }
  };
  const download = async (): Promise<void> => {
    await downloadCard(card);
    await settle();
    tell('note', `${name} was handed to the browser as a download.`);
  };
  const copy = { label: 'Download it', run: () => void download() };
  if (origin?.handle === undefined) {
    await download();
    return;
  }
  const result = await saveFile(origin.handle, {
    text: card.text,
    known: isForced ? null : before,
  });
  if (result.kind === 'saved') {
    await settle({ ...origin, file: result.file, text: card.text });
    tell('note', `${name} is saved.`);
  } else if (result.kind === 'failed') {
    tell('alert', `${name} was not saved. ${result.reason}`, [copy]);
  } else if (result.kind === 'invalid') {
    const words = `${name} was not saved: it has bytes that are no text here, and they would be lost.`;
    const force = { label: 'Save without them', run: () => void saveCard(options, true) };
    tell('alert', words, [force, copy]);
  } else {
    chooseVersion(options, { ...origin, text: result.text, file: result.file });
  }
}

/** `theirs`: the file as another program has written it. */
function chooseVersion(options: SaveOptions, theirs: CardOrigin): void {
  const { dialog, text: shown, known, edit, saved, rebase } = options;
  const card = shown();
  if (card === null) {
    return;
  }
  const both = mergeTexts(known(), card.text, theirs.text);
  const merge = async (merged: string): Promise<void> => {
    rebase(theirs);
    await edit(merged);
    await saveCard(options);
  };
  const choice = (label: string, run: () => Promise<void>): NoticeAction => ({
    label,
    run: () => void (shown() !== null && run()),
  });
  showTwoVersions(dialog, {
    name: cardFileName(card.source),
    mine: card.text,
    theirs: theirs.text,
    choices: [
      ...(both === null ? [] : [choice('Save both changes', () => merge(both))]),
      choice('Save what is here', () => saveCard(options, true)),
      choice('Take what is in the file', () =>
        saved({ ...card, text: theirs.text, isEdited: false, origin: theirs }),
      ),
    ],
  });
}

/** With the byte order mark that its file had, where that can still be read. */
async function downloadCard({ source, text, origin }: CardText): Promise<void> {
  const head = await origin?.file
    .slice(0, 3)
    .arrayBuffer()
    .catch(() => null);
  const bytes = encodeLike(new Uint8Array(head ?? []), text);
  downloadFile(new Blob([bytes], { type: 'text/markdown' }), cardFileName(source));
}
