import { stated } from '../html/jobs/save-card.ts';
import { readWholeCard } from '../html/jobs/worker/render-card-job.ts';
import type { ExportQuestion } from './export-worker.ts';
import { headPicture } from './picture/head-picture.ts';
import type { PictureFormat } from './picture/picture-formats.ts';
import { picturePng } from './picture/picture-png.ts';
import { pictureSvg } from './picture/picture-svg.ts';
import { readKnownCard } from './read-card.ts';
import { answerQuestions } from './threads.ts';

export interface PictureQuestion extends ExportQuestion {
  readonly format: PictureFormat;
}

/** A file and what could not be set in it, in sentences; or why there is none. */
export type PictureAnswer =
  | { readonly content: string | Uint8Array; readonly notes: readonly string[] }
  | { readonly refused: string };

answerQuestions(({ path, name, id, format }: PictureQuestion): PictureAnswer => {
  const card = readKnownCard(path, name, id);
  if (typeof card === 'string') {
    return { refused: card };
  }
  const whole = readWholeCard({ ...card, nonce: '' });
  const { picture, notes } = headPicture(stated(whole, card));
  return { content: format === 'picture-svg' ? pictureSvg(picture) : picturePng(picture), notes };
});
