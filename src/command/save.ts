import type { SaveFormatName } from '../card/machine/save-formats.ts';
import {
  isProfileName,
  PROFILE_TITLES,
  type ProfileName,
  USUAL_PROFILE,
} from '../card/profiles/profile-names.ts';
import type { ExportQuestion } from './export-worker.ts';
import { STANDARD, writeOutput } from './output-file.ts';
import { isPictureFormat, type PictureFormat } from './picture/picture-formats.ts';
import type { PictureAnswer, PictureQuestion } from './picture-worker.ts';
import { printable } from './printable.ts';
import { refuse } from './refuse.ts';
import type { SaveQuestion } from './save-worker.ts';
import { askThread } from './threads.ts';
import { unknownName } from './unknown-name.ts';
import { UsageError } from './usage-error.ts';

/** A card that takes longer is given up; milliseconds. */
const TIME = 120_000;

export interface SaveFlags {
  readonly format: SaveFormatName | PictureFormat;
  /** Where it is written; without it, to standard output. */
  readonly output?: string;
  readonly profile?: string;
  readonly created?: string;
}

/** Writes a card as data, as a dossier or as a picture, and says on standard error what could not be said in it. */
export async function saveFile(
  card: ExportQuestion,
  { format, output = STANDARD, profile, created }: SaveFlags,
): Promise<0 | 2> {
  const saved = isPictureFormat(format)
    ? await ask<PictureQuestion>('picture', { ...card, format })
    : await ask<SaveQuestion>('save', {
        ...card,
        format,
        profile: profileOf(profile),
        created: timeOf(created, process.env['SOURCE_DATE_EPOCH']),
      });
  if (typeof saved === 'string') {
    return refuse(`${card.name} was not exported: ${saved}.`);
  }
  if ('refused' in saved) {
    return refuse(saved.refused);
  }
  for (const note of saved.notes) {
    process.stderr.write(`${printable(note)}\n`);
  }
  return await writeOutput(output, saved.content);
}

function ask<Question>(worker: string, question: Question): Promise<PictureAnswer | string> {
  return askThread(new URL(`./${worker}-worker.js`, import.meta.url), question, TIME);
}

function profileOf(name: string = USUAL_PROFILE): ProfileName {
  if (!isProfileName(name)) {
    throw new UsageError(unknownName(name, 'profile', Object.keys(PROFILE_TITLES)));
  }
  return name;
}

/** To the second, in UTC; the variable is of reproducible-builds.org. */
function timeOf(text: string | undefined, epoch: string | undefined): string | null {
  const given = text ?? (/^\d{1,11}$/.test(epoch ?? '') ? Number(epoch) * 1000 : null);
  if (given === null) {
    return null;
  }
  const time = new Date(given);
  if (Number.isNaN(time.getTime()) || !/^\d{4}-/.test(time.toISOString())) {
    throw new UsageError(`${text} is no time: give one as 2026-11-30T12:00:00Z.`);
  }
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
