import type { BodyParts } from '../../../card/body-parts.ts';
import { checkBody, endOfMetadata } from '../../../card/checks/check-body.ts';
import { checkFolder } from '../../../card/checks/check-folder.ts';
import { checkFrontMatter } from '../../../card/checks/check-front-matter.ts';
import { generatorsOf, nameGenerator } from '../../../card/checks/generators.ts';
import {
  type CardComment,
  inFile,
  readDirectives,
  yamlDirectives,
} from '../../../card/disable-comments.ts';
import type { Disabling } from '../../../card/disabling.ts';
import { parseEvalFile } from '../../../card/eval-file.ts';
import { readFacts } from '../../../card/facts/read-facts.ts';
import type { Finding } from '../../../card/finding.ts';
import type { Folder } from '../../../card/folder/folder.ts';
import { normalizeMetadata } from '../../../card/metadata.ts';
import type { ModelCard } from '../../../card/model-card.ts';
import { parseModelCard } from '../../../card/parse-model-card.ts';
import { profileFindings } from '../../../card/profiles/not-stated.ts';
import { USUAL_PROFILE } from '../../../card/profiles/profile-names.ts';
import { requirementsOf } from '../../../card/profiles/requirements.ts';
import { brief } from '../../../card/summary/brief.ts';
import type { ReadCard } from '../../../card/summary/sections.ts';
import type { YamlMap } from '../../../card/yaml/yaml-node.ts';
import { folderBase } from '../../../source/folder-place.ts';
import { type RenderOptions, renderBody } from '../../markdown/render-body.ts';
import { createPartsCollector } from '../../parts/collect-parts.ts';
import { hiddenInMetadata } from '../../parts/hidden-in-metadata.ts';
import { linksInMetadata } from '../../parts/links-in-metadata.ts';
import type { BodySummary } from '../../slices/rendered-body.ts';
import type { CardInput, CardReview, CardStart, CardStep, RenderedCard } from '../jobs.ts';
import { measured } from '../measured.ts';
import { RULE_IDS, rulesOf } from '../rule-book.ts';

/** What a card is read from, with a folder whose files can be read at once. */
export interface FolderInput extends Omit<CardInput, 'folder'> {
  readonly folder?: Folder | undefined;
}

/**
 * Reads a card, renders its body and checks both, step by step. No DOM: runs in the worker, in the
 * build for the hosted card, and in the command that checks cards.
 */
export function* renderCardJob(input: FolderInput): Generator<CardStep, RenderedCard> {
  const { start, parts, known, summary, disablings } = yield* renderCardWith(input);
  const answers = start.isDocument ? [] : brief(known);
  const review = {
    disablings,
    brief: answers,
    completeness: start.isDocument
      ? []
      : requirementsOf(known, input.profile ?? USUAL_PROFILE, answers),
    formulas: parts.formulas,
    rules: rulesOf([...start.findings, ...summary.findings]),
  };
  return { summary, review };
}

/** A card, and what it is made of. */
export interface WholeCard {
  readonly card: ModelCard;
  readonly parts: BodyParts;
  readonly start: CardStart;
  /** For what readers are told. */
  readonly known: ReadCard;
  readonly summary: RenderedCard['summary'];
  readonly disablings: readonly Disabling[];
}

/** As `renderCardJob`, for those who want what the card is made of, and not what a reader is told. */
export function* renderCardWith(input: FolderInput): Generator<CardStep, WholeCard> {
  // Without a nonce nobody will see it.
  const isShown = input.nonce !== '';
  const { card, start, generators, metadataEnd, root, comments } = measured(
    'front matter',
    () => readCard(input),
    isShown,
  );
  yield { kind: 'card', card: start };
  const { body, bodyLine, frontMatter } = card;
  const { gallery } = normalizeMetadata(frontMatter.entries);
  const { nonce, linkBase } = input;
  const targets = linkBase ?? (input.folder ? folderBase(input.folder.name).links : null);
  const collector = createPartsCollector(body, { bodyLine, gallery, linkBase: targets });
  const options = { nonce, gallery, bodyLine, marksLines: isShown, onBlock: collector.add };
  const { dialect = null, require = [] } = input;
  // Whatever a host makes of a card, what is said of it is the same.
  const read = renderSlices(body, options);
  const shown = dialect && renderSlices(body, { ...options, dialect, onBlock: undefined });
  const [summary, asHost] = shown === null ? [yield* read] : yield* renderBoth(read, shown);
  const { parts, findings } = collector.finish(summary.stopped === null);
  const offset = input.text.endsWith(body) ? input.text.length - body.length : null;
  const end = offset === null || metadataEnd === null ? null : metadataEnd - offset;
  const { kind } = start.facts;
  const { entries } = frontMatter;
  const rules = start.isDocument ? 'document' : kind;
  const placed = { offset, metadataEnd: end, depth: input.depth ?? 0 };
  const checked = { kind: rules, body, bodyLine, parts, entries, ...placed } as const;
  const ofBody = [
    ...checkBody(checked),
    ...(input.folder ? checkFolder(checked, root, input.folder) : []),
  ];
  const known = { kind, frontMatter, parts };
  const ofCard = readDirectives([...comments.directives, ...parts.directives], RULE_IDS);
  const notStated = require.flatMap((profile) => profileFindings(known, profile));
  const ofBodyAndCard = [...ofBody, ...ofCard.findings, ...notStated];
  const found = [...summary.findings, ...findings, ...ofBodyAndCard].map((finding) =>
    nameGenerator(finding, generators),
  );
  return {
    card,
    parts,
    start,
    known,
    summary: { ...(asHost ?? summary), findings: found },
    disablings: [...ofCard.disablings, ...comments.disablings],
  };
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

function readCard({ text, hasInvalidBytes, linkBase, evalFiles, depth }: FolderInput): {
  readonly card: ModelCard;
  readonly start: CardStart;
  readonly generators: ReturnType<typeof generatorsOf>;
  /** Offset in the text. */
  readonly metadataEnd: number | null;
  /** Of the front matter, and what those of other files disable. */
  readonly comments: {
    readonly directives: readonly CardComment[];
    readonly disablings: readonly Disabling[];
  };
  /** Null where the metadata cannot be read. */
  readonly root: YamlMap | null;
} {
  const { yaml, ...card } = parseModelCard(text, { hasInvalidBytes });
  const { body, bodyLine, frontMatter } = card;
  const evals = evalFiles.map(parseEvalFile);
  const results = evals.flatMap(({ groups }) => groups);
  const ofEvals = evals.map(({ directives, file }) =>
    inFile(file, readDirectives(directives, RULE_IDS)),
  );
  const generators = generatorsOf(frontMatter.entries, body);
  const facts = readFacts(frontMatter.entries, body, linkBase, results);
  const isDocument = depth !== undefined && frontMatter.raw === null;
  const start = {
    isDocument,
    hasFrontMatter: frontMatter.raw !== null,
    fieldLines: frontMatter.entries.map(({ key, line }) => [key, line] as const),
    facts,
    body,
    bodyLine,
    findings: [
      ...card.findings.filter(({ rule }) => !isDocument || rule === 'text-invalid-bytes'),
      // The card's text is what a fix would change.
      ...[...evals, ...ofEvals].flatMap(({ findings }) =>
        findings.map((found) => ({ ...found, fix: undefined })),
      ),
      ...(yaml === null ? [] : checkFrontMatter(yaml, linkBase, body)),
      ...hiddenInMetadata(frontMatter),
      ...linksInMetadata(facts, frontMatter),
    ].map((finding) => nameGenerator(finding, generators)),
  };
  const root = yaml?.root ?? null;
  const { raw, line } = frontMatter;
  const comments = {
    directives: yamlDirectives(raw ?? '', line, root),
    disablings: ofEvals.flatMap(({ disablings }) => disablings),
  };
  return { card, start, generators, metadataEnd: yaml && endOfMetadata(yaml), root, comments };
}
