import type { Review } from './card/review/review.ts';
import { readReview, writeReview } from './card/review/review-file.ts';
import type { CardSource, CardText } from './source/card-source.ts';
import { forgetDraft, keepDraft, readDraft } from './source/drafts.ts';
import { notice } from './view/notice.ts';
import { NOTES_SETTING, readSetting, writeSetting } from './view/settings.ts';

/** The notes on a card are kept beside the drafts of its text. */
function ofNotes({ source }: CardText): CardSource {
  const { name, href } = source;
  return { ...source, name: `review of ${name}`, href: href && `review of ${href}` };
}

/** Keeps notes on a card, as it was opened. */
export function keepNotes(opened: CardText, review: Review): void {
  writeSetting(NOTES_SETTING, 'kept');
  const draft = { base: opened.text, text: writeReview(review), date: Date.now() };
  void keepDraft(ofNotes(opened), draft);
}

export function forgetNotes(opened: CardText): void {
  void forgetDraft(ofNotes(opened), opened.text);
}

/** Notes that were written on a card in this browser, and not saved. */
export async function keptNotes(
  opened: CardText,
): Promise<{ readonly review: Review; readonly date: number } | null> {
  if (readSetting(NOTES_SETTING) === null) {
    return null;
  }
  const draft = await readDraft(ofNotes(opened), opened.text);
  const read = draft && readReview('The draft', draft.text);
  return draft && read && 'review' in read ? { review: read.review, date: draft.date } : null;
}

/** Says that they are there, and lets the reader forget them. */
export function tellKeptNotes(
  notices: HTMLElement,
  date: number,
  { show, forget }: { readonly show: () => void; readonly forget: () => void },
): void {
  const when = new Date(date).toLocaleString();
  const words = `You wrote notes on this card here and did not save them (${when}). They are in this browser only.`;
  const told = notice('note', words, [
    { label: 'Show them', run: show },
    {
      label: 'Forget them',
      run(): void {
        told.remove();
        forget();
      },
    },
  ]);
  notices.prepend(told);
}
