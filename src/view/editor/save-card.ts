import type { CardText } from '../../source/card-source.ts';
import { encodeLike, saveFile } from '../../source/save-file.ts';
import { mergeTexts } from '../../text/text-change.ts';
import { cardFileName, downloadFile } from '../download.ts';
import type { NoticeAction } from '../notice.ts';
import { showTwoVersions } from './two-versions.ts';

export interface SaveOptions {
  readonly dialog: HTMLDialogElement;
  /** The card as it is shown; null where there is none. */
  readonly text: () => CardText | null;
  /** What the card's file held when it was read last. */
  readonly known: () => string;
  readonly edit: (text: string) => Promise<void>;
  /** The card's file holds this now. */
  readonly saved: (text: CardText) => Promise<void>;
  readonly tell: (kind: 'alert' | 'note', words: string, actions?: readonly NoticeAction[]) => void;
}

/** Writes the card into its file where the browser can, else hands it over as a download. */
export async function saveCard(options: SaveOptions, isForced = false): Promise<void> {
  const { text: shown, known, saved, tell } = options;
  const card = shown();
  if (card === null) {
    return;
  }
  const name = cardFileName(card.source);
  const { origin } = card;
  const download = async (): Promise<void> => {
    await downloadCard(card);
    await saved({ ...card, isEdited: false });
    tell('note', `${name} was handed to the browser as a download.`);
  };
  const copy = { label: 'Download it', run: () => void download() };
  if (origin?.handle === undefined) {
    await download();
    return;
  }
  const result = await saveFile(origin.handle, {
    text: card.text,
    known: isForced ? null : known(),
  });
  if (result.kind === 'saved') {
    await saved({
      ...card,
      isEdited: false,
      origin: { ...origin, file: result.file, text: card.text },
    });
    tell('note', `${name} is saved.`);
  } else if (result.kind === 'failed') {
    tell('alert', `${name} was not saved. ${result.reason}`, [copy]);
  } else if (result.kind === 'invalid') {
    const words = `${name} was not saved: it has bytes that are no text here, and they would be lost.`;
    const force = { label: 'Save without them', run: () => void saveCard(options, true) };
    tell('alert', words, [force, copy]);
  } else {
    chooseVersion(options, card, { ...origin, ...result });
  }
}

/** `theirs`: what another program has written. */
function chooseVersion(
  options: SaveOptions,
  card: CardText,
  {
    text: theirs,
    file,
    handle,
  }: { text: string; file: File; handle?: FileSystemFileHandle | undefined },
): void {
  const { dialog, known, edit, saved } = options;
  const both = mergeTexts(known(), card.text, theirs);
  const origin = { file, handle, text: theirs };
  const merge = async (merged: string): Promise<void> => {
    await saved({ ...card, text: theirs, isEdited: false, origin });
    await edit(merged);
    await saveCard(options);
  };
  showTwoVersions(dialog, {
    name: cardFileName(card.source),
    mine: card.text,
    theirs,
    choices: [
      ...(both === null ? [] : [{ label: 'Save both changes', run: () => void merge(both) }]),
      { label: 'Save what is here', run: () => void saveCard(options, true) },
      {
        label: 'Take what is in the file',
        run: () => void saved({ ...card, text: theirs, isEdited: false, origin }),
      },
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
