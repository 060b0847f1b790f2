import { withoutDisabled } from '../../../card/disabling.ts';
import { aboutCard, countFindings, withoutVague } from '../../../card/finding.ts';
import { type ListedCard, listedCard } from '../../../card/list/listed-card.ts';
import { parseModelCard } from '../../../card/parse-model-card.ts';
import { LIMITS } from '../../../limits.ts';
import type { CardText, FolderCard, LoadResult } from '../../../source/card-source.ts';
import { loadFile, refuseUnreadable } from '../../../source/open-files.ts';
import type { CheckedCard, Listed } from '../jobs.ts';
import { folderOfFiles, readBytes } from './folder-of-files.ts';
import { readWholeCard } from './render-card-job.ts';

/** The quick part: by its metadata, and the headings that are seen at once. */
export function listCard({ file, path }: Pick<FolderCard, 'path' | 'file'>): Listed<ListedCard> {
  return read(file, ({ text }) => listedCard(parseModelCard(text), path));
}

/** As the page that shows the card checks it, but for its formulas. */
export function checkListed({ file, path, evalFiles, folder }: FolderCard): Listed<CheckedCard> {
  return read(file, ({ text, hasInvalidBytes }) => {
    const results = evalFiles.flatMap((one) => {
      const listed = read(one, (found) => ({ name: one.name, text: found.text }));
      return 'card' in listed ? listed.card : [];
    });
    const { card, parts, start, summary, disablings } = readWholeCard({
      ...{ text, hasInvalidBytes, nonce: '', linkBase: null, evalFiles: results },
      folder: folder && folderOfFiles(folder),
    });
    const findings = withoutVague([...start.findings, ...summary.findings]);
    return {
      ...listedCard(card, path, parts.headings),
      counts: countFindings(aboutCard(withoutDisabled(findings, disablings))),
    };
  });
}

/** What a file of the reader's is read as, or why it is not. */
function read<Card>(file: File, as: (card: CardText) => Card): Listed<Card> {
  const loaded = load(file);
  if (loaded.kind === 'loaded') {
    return { card: as(loaded.card) };
  }
  return { refused: loaded.kind === 'refused' ? loaded.refusal.reason : '' };
}

function load(file: File): LoadResult {
  try {
    return loadFile(file, file.size > LIMITS.fileBytes.most ? null : readBytes(file));
  } catch {
    // It has been moved or taken away, or may not be read.
    return refuseUnreadable(file);
  }
}
