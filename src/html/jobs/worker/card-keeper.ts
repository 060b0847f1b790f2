import { type KeptBody, rereadBody } from '../../parts/reread-body.ts';
import type { CardInput, CardStep, RenderedCard, ReviewedCard } from '../jobs.ts';
import { folderOfFiles } from './folder-of-files.ts';
import { judgeCard, reviewOf } from './judge-card.ts';
import { type FolderInput, readMetadata } from './read-metadata.ts';
import { collectorOptions, renderCardJob } from './render-card-job.ts';

/** Renders cards, and keeps what the last one was made of, so that an edit of it costs little. */
export function createCardKeeper() {
  let kept: KeptBody | null = null;
  const keep = (body: KeptBody | null): void => {
    kept = body;
  };
  return {
    render: (input: CardInput): Generator<CardStep, RenderedCard> =>
      renderCardJob(withFolder(input), keep),
    /** All that is said of an edited card; null where it has to be rendered for that. */
    review(given: CardInput): ReviewedCard | null {
      const input = withFolder(given);
      const metadata = kept && readMetadata(input);
      const { card } = metadata ?? {};
      const reread = kept && card && rereadBody(kept, card.body, collectorOptions(input, card));
      if (metadata === null || !reread) {
        return null;
      }
      kept = reread.kept;
      const judged = judgeCard(input, metadata, reread.parts, reread.findings);
      const { start, findings } = judged;
      return { card: start, findings, review: reviewOf(judged, input) };
    },
  };
}

function withFolder({ folder, ...input }: CardInput): FolderInput {
  return { ...input, folder: folder && folderOfFiles(folder) };
}
