import type { SaveFormatName } from '../card/machine/save-formats.ts';
import type { ProfileName } from '../card/profiles/profile-names.ts';
import { checkCardToFix } from '../html/jobs/check-card.ts';
import { type SavedCard, saveCard } from '../html/jobs/save-card.ts';
import { openCardFolder } from './card-folder.ts';
import type { ExportQuestion } from './export-worker.ts';
import { asData } from './formats/json-format.ts';
import { placeFindings } from './place-findings.ts';
import { readKnownCard } from './read-card.ts';
import { answerQuestions } from './threads.ts';

/** What is to be written, and how. */
export interface SaveQuestion extends ExportQuestion {
  readonly format: SaveFormatName;
  readonly profile: ProfileName;
  readonly created: string | null;
}

answerQuestions(({ path, name, id, format, profile, created }: SaveQuestion): SavedCard => {
  const card = readKnownCard(path, name, id);
  if (typeof card === 'string') {
    return { refused: card };
  }
  return saveCard({ ...card, format, profile, created }, () => {
    const found = checkCardToFix(card.text, {
      hasInvalidBytes: card.hasInvalidBytes,
      folder: openCardFolder(path),
    });
    return placeFindings(card.text, found).map((finding) => ({ file: name, ...asData(finding) }));
  });
});
