import { basename, resolve } from 'node:path';
import { resolveHubCard } from '../source/card-address.ts';
import type { ExportAnswer, ExportQuestion } from './export-worker.ts';
import { isSameFile, writeOutput } from './output-file.ts';
import { cardPath } from './read-card.ts';
import { refuse } from './refuse.ts';
import type { SaveFlags } from './save.ts';
import { askThread } from './threads.ts';

/** A card that takes longer is given up; milliseconds. */
const TIME = 120_000;

interface ExportFlags extends Partial<Omit<SaveFlags, 'format'>> {
  readonly format: 'html' | SaveFlags['format'];
  /** Where it is written; `-` is standard output. */
  readonly output?: string;
  readonly id?: string;
}

/** Writes a card in another form; 2 when that cannot be done. */
export async function exportFile(name: string, flags: ExportFlags): Promise<0 | 2> {
  const { format, output, id = '' } = flags;
  if (id !== '' && resolveHubCard(id) === null) {
    return refuse(`${id} is no id of the Hub: give owner/name.`);
  }
  const path = cardPath(resolve(name));
  if (output !== undefined && isSameFile(output, path)) {
    return refuse(`${output} is the card itself: name another file.`);
  }
  if (format !== 'html' && (format !== 'picture-png' || output !== undefined)) {
    const { saveFile } = await import('./save.ts');
    return saveFile({ path, name: basename(path), id }, { ...flags, format });
  }
  return output === undefined
    ? refuse('Give the file to write by --output; - is standard output.')
    : exportHtml({ path, name: basename(path), id }, output);
}

async function exportHtml(question: ExportQuestion, output: string): Promise<0 | 2> {
  const answer = await render(question);
  return 'reason' in answer ? refuse(answer.reason) : await writeOutput(output, answer.html);
}

/** In a thread of its own: a card may be made to take for ever. */
async function render(question: ExportQuestion): Promise<ExportAnswer> {
  const program = new URL('./export-worker.js', import.meta.url);
  const answer = await askThread<ExportQuestion, ExportAnswer>(program, question, TIME);
  return typeof answer === 'string'
    ? { reason: `${question.name} was not exported: ${answer}.` }
    : answer;
}
