import type { SaveFormatName } from '../card/machine/save-formats.ts';
import type { ProfileName } from '../card/profiles/profile-names.ts';
import { checkCardToFix } from '../html/jobs/check-card.ts';
import { type SavedCard, saveCard } from '../html/jobs/save-card.ts';
import { resolveHubCard } from '../source/card-address.ts';
import { openCardFolder } from './card-folder.ts';
import type { ExportQuestion } from './export-worker.ts';
import { asData } from './formats/json-format.ts';
import { placeFindings } from './place-findings.ts';
import { evalFilesBeside, readCard } from './read-card.ts';
import { answerQuestions } from './threads.ts';

/** What is to be written, and how. */
export interface SaveQuestion extends ExportQuestion {
  readonly format: SaveFormatName;
  readonly profile: ProfileName;
  readonly created: string | null;
}

answerQuestions(({ path, name, id, format, profile, created }: SaveQuestion): SavedCard => {
  const card = readCard(path, name);
  if (typeof card === 'string') {
    return { refused: card };
  }
  const { text, hasInvalidBytes } = card;
  const linkBase = resolveHubCard(id)?.base?.links ?? null;
  const known = { text, hasInvalidBytes, linkBase, evalFiles: evalFilesBeside(path) };
  return saveCard({ ...known, name, format, profile, created }, () => {
    const found = checkCardToFix(text, { hasInvalidBytes, folder: openCardFolder(path) });
    return placeFindings(text, found).map((finding) => ({ file: name, ...asData(finding) }));
  });
});
