import { withoutDisabled } from '../../../card/disabling.ts';
import { aboutCard, countFindings, withoutVague } from '../../../card/finding.ts';
import { type ListedCard, listedCard } from '../../../card/list/listed-card.ts';
import { parseModelCard } from '../../../card/parse-model-card.ts';
import { LIMITS } from '../../../limits.ts';
import type { CardText } from '../../../source/card-source.ts';
import { loadFile, refuseUnreadable } from '../../../source/open-files.ts';
import type { CardJobs, CheckedCard, FileBytes, Listed } from '../jobs.ts';
import { folderOfFiles, readBytes } from './folder-of-files.ts';
import { readWholeCard } from './render-card-job.ts';

/** The quick part: by its metadata, and the headings that are seen at once. */
export function listCard(file: CardJobs['list-card']['in']): Listed<ListedCard> {
  return read(file, ({ text }) => listedCard(parseModelCard(text), file.path));
}

/** As the page that shows the card checks it, but for its formulas. */
export function checkListed(file: CardJobs['check-listed']['in']): Listed<CheckedCard> {
  const { path, evalFiles, folder } = file;
  return read(file, ({ text, hasInvalidBytes }) => {
    const results = evalFiles.flatMap((one) => {
      const listed = read(readNow(one), (found) => ({ name: one.name, text: found.text }));
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
function read<Card>(file: FileBytes, as: (card: CardText) => Card): Listed<Card> {
  const loaded = file.bytes === undefined ? refuseUnreadable(file) : loadFile(file, file.bytes);
  if (loaded.kind === 'loaded') {
    return { card: as(loaded.card) };
  }
  return { refused: loaded.kind === 'refused' ? loaded.refusal.reason : '' };
}

function readNow(file: File): FileBytes {
  const { name, size } = file;
  try {
    return { name, size, bytes: size > LIMITS.fileBytes.most ? null : readBytes(file) };
  } catch {
    // It has been moved or taken away, or may not be read.
    return { name, size, bytes: undefined };
  }
}
