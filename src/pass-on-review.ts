import { writeReview } from './card/review/review-file.ts';
import type { Ask } from './html/jobs/jobs.ts';
import type { KeptReview } from './kept-review.ts';
import type { CardText } from './source/card-source.ts';
import { saveFile } from './source/save-file.ts';
import { copyText } from './view/code-block.ts';
import { cardFileName, downloadFile } from './view/download.ts';
import { unanswered } from './view/unanswered.ts';

interface PassOnOptions {
  readonly kept: KeptReview;
  readonly card: CardText;
  readonly ask: Ask;
  readonly tell: (kind: 'alert' | 'note', words: string) => void;
  /** What says that it was copied. */
  readonly control: HTMLElement | undefined;
}

const NAME = 'review.json';
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Hands the notes over: as a file, as Markdown to be pasted, what they propose as a diff. */
export async function passOn(kind: 'json' | 'md' | 'diff', options: PassOnOptions): Promise<void> {
  const { kept, card, ask, tell, control } = options;
  const { review } = kept;
  const name = cardFileName(card.source);
  if (kind === 'json') {
    await save(kept, tell);
  } else if (kind === 'md' && control !== undefined) {
    const { text } = card;
    await copyText(ask('write-review', { text, name, review, format: 'md' }), control);
  } else {
    const text = (await hasMark(card)) ? `\ufeff${card.text}` : card.text;
    const answer = await ask('write-review', { text, name, review, format: 'diff' });
    if (answer.ok) {
      downloadFile(new Blob([answer.value], { type: 'text/x-diff' }), `${name}.diff`);
    } else {
      tell('alert', unanswered('Writing the diff', answer.reason));
    }
  }
}

/** A mark that the card’s file begins with is a part of what a diff is of. */
async function hasMark({ origin }: CardText): Promise<boolean> {
  const bytes = await origin?.file
    .slice(0, 3)
    .arrayBuffer()
    .catch(() => undefined);
  const first = new Uint8Array(bytes ?? new ArrayBuffer(0));
  return BYTE_ORDER_MARK.every((byte, at) => first[at] === byte);
}

/** Into the file that the notes were opened from, where the browser can; else as a download. */
async function save(kept: KeptReview, tell: PassOnOptions['tell']): Promise<void> {
  const { review, file } = kept;
  const text = writeReview(review);
  const result = file && (await saveFile(file.handle, { text, known: file.text }));
  if (file !== null && result?.kind === 'saved') {
    kept.file = { ...file, text };
    tell('note', `${file.handle.name} is saved.`);
  } else {
    downloadFile(new Blob([text], { type: 'application/json' }), NAME);
    const why =
      result === null
        ? ''
        : `${file?.handle.name} was not written into: it was changed, or may not be. `;
    tell('note', `${why}${NAME} was handed to the browser as a download.`);
  }
  if (kept.review === review) {
    kept.saved();
  }
}
