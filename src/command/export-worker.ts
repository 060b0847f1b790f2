import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { exportCard } from '../prerender/export-card.ts';
import { resolveHubCard } from '../source/card-address.ts';
import { FOLDER_BASE, folderImages } from './folder-images.ts';
import type { OneAnswer } from './one-answer.ts';
import { evalFilesBeside, readCard } from './read-card.ts';

/** What is to be exported. */
export interface ExportQuestion {
  readonly path: string;
  /** As the user called it. */
  readonly name: string;
  /** Hub id of the model, to which relative links lead; empty: nowhere. */
  readonly id: string;
}

// The thread in which a card is rendered: one that takes for ever is ended with it.
parentPort?.once('message', async (question: ExportQuestion) => {
  parentPort?.postMessage(await answer(question));
});

async function answer({ path, name, id }: ExportQuestion): Promise<OneAnswer<string>> {
  const links = resolveHubCard(id)?.base?.links ?? null;
  const card = readCard(path, name, { links, files: FOLDER_BASE });
  if (typeof card === 'string') {
    return { reason: card };
  }
  const text = { ...card, evalFiles: evalFilesBeside(path) };
  return { value: await exportCard(text, folderImages(dirname(path))) };
}
