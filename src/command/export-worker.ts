import { dirname } from 'node:path';
import { exportCard } from '../prerender/export-card.ts';
import { resolveHubCard } from '../source/card-address.ts';
import { FOLDER_BASE, folderImages } from './folder-images.ts';
import { evalFilesBeside, readCard } from './read-card.ts';
import { answerQuestions } from './threads.ts';

/** What is to be exported. */
export interface ExportQuestion {
  readonly path: string;
  /** As the user called it. */
  readonly name: string;
  /** Hub id of the model, to which relative links lead; empty: nowhere. */
  readonly id: string;
}

/** The HTML, or why there is none. */
export type ExportAnswer = { readonly html: string } | { readonly reason: string };

answerQuestions(answer);

async function answer({ path, name, id }: ExportQuestion): Promise<ExportAnswer> {
  const links = resolveHubCard(id)?.base?.links ?? null;
  const card = readCard(path, name, { links, files: FOLDER_BASE });
  if (typeof card === 'string') {
    return { reason: card };
  }
  const text = { ...card, evalFiles: evalFilesBeside(path) };
  return { html: await exportCard(text, folderImages(dirname(path))) };
}
