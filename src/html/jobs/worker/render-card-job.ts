import type { Finding } from '../../../card/finding.ts';
import { normalizeMetadata } from '../../../card/metadata.ts';
import type { ModelCard } from '../../../card/model-card.ts';
import { folderBase } from '../../../source/folder-place.ts';
import { type RenderOptions, renderBody } from '../../markdown/render-body.ts';
import { type CollectorOptions, createPartsCollector } from '../../parts/collect-parts.ts';
import { type KeptBody, keepBody } from '../../parts/reread-body.ts';
import type { BodySummary } from '../../slices/rendered-body.ts';
import type { CardReview, CardStep, RenderedCard } from '../jobs.ts';
import { measured } from '../measured.ts';
import { type JudgedCard, judgeCard, reviewOf } from './judge-card.ts';
import { type FolderInput, readMetadata } from './read-metadata.ts';

/**
 * Reads a card, renders its body and checks both, step by step. No DOM: runs in the worker, in the
 * build for the hosted card, and in the command that checks cards. `keep` is given what an edit of
 * it can go on from.
 */
export function* renderCardJob(
  input: FolderInput,
  keep?: (body: KeptBody | null) => void,
): Generator<CardStep, RenderedCard> {
  const whole = yield* renderCardWith(input, keep);
  return { summary: whole.summary, review: reviewOf(whole, input) };
}

/** A card, and what it is made of. */
export interface WholeCard extends JudgedCard {
  readonly summary: RenderedCard['summary'];
}

/** As `renderCardJob`, for those who want what the card is made of, and not what a reader is told. */
export function* renderCardWith(
  input: FolderInput,
  keep: (body: KeptBody | null) => void = () => {},
): Generator<CardStep, WholeCard> {
  keep(null);
  // Without a nonce nobody will see it.
  const isShown = input.nonce !== '';
  const metadata = measured('front matter', () => readMetadata(input), isShown);
  const { card, start } = metadata;
  yield { kind: 'card', card: start };
  const { body } = card;
  const collecting = collectorOptions(input, card);
  const collector = createPartsCollector(body, collecting);
  const { nonce, dialect = null } = input;
  const { bodyLine, gallery } = collecting;
  const options = { nonce, gallery, bodyLine, marksLines: isShown, onBlock: collector.add };
  // Whatever a host makes of a card, what is said of it is the same.
  const read = renderSlices(body, options);
  const shown = dialect && renderSlices(body, { ...options, dialect, onBlock: undefined });
  const [summary, asHost] = shown === null ? [yield* read] : yield* renderBoth(read, shown);
  const { parts, findings } = collector.finish(summary.stopped === null);
  keep(keepBody(body, collecting, collector.kept(), summary));
  const judged = judgeCard(input, metadata, parts, [...summary.findings, ...findings]);
  const { counts } = summary;
  return { ...judged, summary: { ...(asHost ?? summary), counts, findings: judged.findings } };
}

/** How the parts of a card's body are collected. */
export function collectorOptions(
  { linkBase, folder }: FolderInput,
  { bodyLine, frontMatter }: ModelCard,
): CollectorOptions {
  const { gallery } = normalizeMetadata(frontMatter.entries);
  const targets = linkBase ?? (folder ? folderBase(folder.name).links : null);
  return { bodyLine, gallery, linkBase: targets };
}

function* renderSlices(
  body: string,
  options: RenderOptions,
): Generator<Extract<CardStep, { kind: 'slice' }>, BodySummary> {
  const slices = renderBody(body, options);
  const nextSlice = (): ReturnType<typeof slices.next> =>
    measured('Markdown', () => slices.next(), options.marksLines);
  let next = nextSlice();
  for (; next.done !== true; next = nextSlice()) {
    yield { kind: 'slice', slice: next.value };
  }
  return next.value;
}

/** Both side by side, so that the page never waits long; it sees the second alone. */
function* renderBoth<Step, Last>(
  read: Generator<unknown, Last>,
  shown: Generator<Step, Last>,
): Generator<Step, readonly [Last, Last]> {
  let [unseen, seen] = [read.next(), shown.next()];
  while (!(unseen.done && seen.done)) {
    if (seen.done !== true) {
      yield seen.value;
      seen = shown.next();
    }
    unseen = unseen.done ? unseen : read.next();
  }
  return [unseen.value, seen.value];
}

/** All that is said of a card, but of its formulas: those are read by another program. */
export function cardFindings(
  input: FolderInput,
): Pick<CardReview, 'formulas' | 'disablings'> & { readonly findings: readonly Finding[] } {
  const { start, parts, summary, disablings } = readWholeCard(input);
  const findings = [...start.findings, ...summary.findings];
  return { findings, formulas: parts.formulas, disablings };
}

/** What a card is made of, and is not shown. */
export function readWholeCard(input: FolderInput): WholeCard {
  const steps = renderCardWith(input);
  let step = steps.next();
  while (step.done !== true) {
    step = steps.next();
  }
  return step.value;
}
