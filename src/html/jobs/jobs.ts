import type { Board } from '../../card/board/board.ts';
import type { BoardCard } from '../../card/board/board-card.ts';
import type { NamedCard } from '../../card/board/read-board-card.ts';
import type { BodyFormula } from '../../card/body-parts.ts';
import type { About } from '../../card/checks/rule.ts';
import type { Citation } from '../../card/citations/read-citations.ts';
import type { CardComparison } from '../../card/compare/compare-cards.ts';
import type { Completions } from '../../card/completion/completion.ts';
import type { Disabling } from '../../card/disabling.ts';
import type { EditOutcome, FrontMatterEdit } from '../../card/edits/edit.ts';
import type { CardFacts } from '../../card/facts/facts.ts';
import type { Finding, Fix, Severity } from '../../card/finding.ts';
import type { CardParts } from '../../card/folder/card-parts.ts';
import type { CardForm, NamedId, VocabularyName } from '../../card/form/form.ts';
import type { ListedCard } from '../../card/list/listed-card.ts';
import type { ModelCard } from '../../card/model-card.ts';
import type { WrittenSection } from '../../card/new-card/write-section.ts';
import type { ProfileName } from '../../card/profiles/profile-names.ts';
import type { Requirement } from '../../card/profiles/requirements.ts';
import type { CardResults, ResultsRequest } from '../../card/results/card-results.ts';
import type { BriefLine } from '../../card/summary/answers.ts';
import type { CellChange } from '../../card/tables/compare-cells.ts';
import type { TableFormat } from '../../card/tables/export-table.ts';
import type { PlainTable } from '../../card/tables/plain-table.ts';
import type { TableModel, TableText } from '../../card/tables/table-model.ts';
import type { TwinDifference } from '../../card/twins/compare-twins.ts';
import type { DatedCard, VersionOrder } from '../../card/version-order.ts';
import type { HostDialect } from '../../hub/host-constructs.ts';
import type { CardFolder, EvalFile, FolderCard } from '../../source/card-source.ts';
import type { BlockPair } from '../../text/align-blocks.ts';
import type { TextChanges } from '../../text/compare-texts.ts';
import type { WordChanges } from '../../text/compare-words.ts';
import type { CodeBlock } from '../code/highlight.ts';
import type { CodeToken } from '../code/token-emitter.ts';
import type { EditedBlocks, EditedBody } from '../markdown/render-blocks.ts';
import type { Formula, FormulaResult } from '../math/math.ts';
import type { BodySlice, BodySummary } from '../slices/rendered-body.ts';
import type { TablePlace } from './card-results.ts';
import type { TwoCards } from './compare-cards.ts';
import type { ReviewJobs } from './review-jobs.ts';
import type { CardToSave, SavedCard } from './save-card.ts';

/** What a job is given and what it answers. Both are posted between page and worker: plain data. */
export interface Job<In, Out> {
  readonly in: In;
  readonly out: Out;
}

/** What the page asks of the worker for cards, by the name of the job. */
export interface CardJobs extends ReviewJobs {
  /** Of an edit; null where the whole card has to be rendered for it. */
  readonly 'render-blocks': Job<EditedBody, EditedBlocks | null>;
  /** Of an edited card, if the version before was rendered; null where this one has to be. */
  readonly 'review-card': Job<CardInput, ReviewedCard | null>;
  readonly 'compare-texts': Job<{ readonly before: string; readonly now: string }, TextChanges>;
  /** What changed between two cards, by their texts, and what it means. */
  readonly 'compare-cards': Job<TwoCards, CardComparison>;
  /** What a board shows of a card, by its text. */
  readonly 'board-card': Job<NamedCard & { readonly text: string }, BoardCard>;
  readonly 'make-board': Job<readonly BoardCard[], Board>;
  /** Which of two cards is the earlier one. */
  readonly 'order-versions': Job<readonly [DatedCard, DatedCard], VersionOrder>;
  /** Of each pair of texts what is in one of them alone. */
  readonly 'compare-words': Job<readonly (readonly [string, string])[], readonly WordChanges[]>;
  /** Where two versions of a table, by the texts of their cells, differ. */
  readonly 'compare-cells': Job<
    {
      readonly old: readonly (readonly string[])[];
      readonly new: readonly (readonly string[])[];
    },
    readonly CellChange[] | null
  >;
  /** Which blocks of two cards stand beside each other, by their texts. */
  readonly 'align-blocks': Job<
    { readonly old: readonly string[]; readonly new: readonly string[] },
    readonly BlockPair[]
  >;
  /** The text of the card's file. */
  readonly 'front-matter': Job<string, RawFrontMatter>;
  /** Of the fixes that a card's text is offered, those that lead to no new error or warning. */
  readonly 'safe-fixes': Job<Pick<CardInput, 'text' | 'folder' | 'depth'>, readonly Fix[]>;
  /** Which of a folder's Markdown files belong to its card, by their paths. */
  readonly 'card-parts': Job<readonly string[], CardParts>;
  /** Where two texts that say the same in two languages do not. */
  readonly 'compare-twins': Job<
    { readonly text: string; readonly other: string },
    readonly TwinDifference[]
  >;
  /** What may be written at an offset of a card's text, in its front matter. */
  readonly complete: Job<{ readonly text: string; readonly offset: number }, Completions | null>;
  /** What of a profile a card's text states. */
  readonly requirements: Job<
    { readonly text: string; readonly linkBase: string | null; readonly profile: ProfileName },
    readonly Requirement[]
  >;
  /** The front matter as a form. */
  readonly 'card-form': Job<ReadInput, CardForm>;
  readonly 'edit-front-matter': Job<
    { readonly text: string; readonly edit: FrontMatterEdit },
    EditOutcome
  >;
  readonly vocabulary: Job<VocabularyName, readonly NamedId[]>;
  /** The text of a card to begin with. */
  readonly 'new-card': Job<null, string>;
  /** What is said under the heading of a template’s item: null where its section says something. */
  readonly 'write-section': Job<
    ReadInput & { readonly id: string; readonly content: string | null },
    WrittenSection | null
  >;
  /** The tokens of each block; null where one stays plain. */
  readonly highlight: Job<readonly CodeBlock[], readonly (readonly CodeToken[] | null)[]>;
  /** The entries of BibTeX in each text, as many as a text has tools for. */
  readonly 'read-citations': Job<readonly string[], readonly (readonly Citation[])[]>;
  readonly 'read-table': Job<TableText, TableModel>;
  readonly 'write-table': Job<{ readonly table: PlainTable; readonly format: TableFormat }, string>;
  /** What a list says of a card, before all of it is read. */
  readonly 'list-card': Job<FileBytes & Pick<FolderCard, 'path'>, Listed<ListedCard>>;
  /** What a list says of it, and how many findings it has. */
  readonly 'check-listed': Job<FileBytes & Omit<FolderCard, 'file'>, Listed<CheckedCard>>;
  /** The results in one of a card’s tables, as files that the Hub takes, and what is to be asked. */
  readonly 'card-results': Job<
    { readonly text: string; readonly request: ResultsRequest; readonly place: TablePlace },
    CardResults
  >;
  /** The text of a card with results in its metadata. */
  readonly 'add-results': Job<
    { readonly text: string; readonly edits: CardResults['edits'] },
    EditOutcome
  >;
  /** A card as data or as a dossier, for a file. */
  readonly 'save-card': Job<CardToSave, SavedCard>;
}

/** A card that is read, and not shown. */
export type ReadInput = Pick<CardInput, 'text' | 'linkBase' | 'hasInvalidBytes'>;

/** What a file holds: null where that is too much, undefined where it cannot be read. */
export interface FileBytes extends Pick<File, 'name' | 'size'> {
  readonly bytes: Uint8Array | null | undefined;
}

/** A card of a list, or why it cannot be read. */
export type Listed<Card> = { readonly card: Card } | { readonly refused: string };

export interface CheckedCard extends ListedCard {
  readonly counts: Readonly<Record<Severity, number>>;
}

/** What the page asks of the worker for formulas: another one, because Temml comes with it. */
export interface MathJobs {
  readonly math: Job<readonly Formula[], readonly FormulaResult[]>;
}

export interface Jobs extends CardJobs, MathJobs {}

/** What does the jobs of a table. */
export type Programs<Table extends { readonly [Kind in keyof Table]: Job<unknown, unknown> }> = {
  readonly [Kind in keyof Table]: (input: Table[Kind]['in']) => Table[Kind]['out'];
};

/** Late: it was silent for longer than it may. Failed: the worker could not start, or broke. */
export type NoAnswer = 'late' | 'failed';

export type Answer<Out> =
  | { readonly ok: true; readonly value: Out }
  | { readonly ok: false; readonly reason: NoAnswer };

/** Asks on behalf of one card; rejects with the reason of an abort when another card has come. */
export type Ask = <Kind extends keyof Jobs>(
  kind: Kind,
  input: Jobs[Kind]['in'],
) => Promise<Answer<Jobs[Kind]['out']>>;

/** The message to a worker. */
export interface Question {
  readonly id: number;
  readonly kind: string;
  readonly input: unknown;
}

/** A message from a worker: a step, or (`done`) the answer; `id` is its question's. */
export type Reply<Step, Out> = IteratorResult<Step, Out> & { readonly id: number };

/** What the worker for cards is given to render; it hands over each step before it answers. */
export interface CardInput {
  readonly text: string;
  readonly hasInvalidBytes: boolean;
  /** Marks the renderer's own parts, see `PartKind`. */
  readonly nonce: string;
  /** Base of links to files of the model's repository; null when they lead nowhere. */
  readonly linkBase: string | null;
  readonly evalFiles: readonly EvalFile[];
  /** The folder that the card lies in, where that is known. */
  readonly folder?: CardFolder | undefined;
  /**
   * Of another file than the folder's card, which is none without metadata: how many folders of the
   * opened one it lies in.
   */
  readonly depth?: number | undefined;
  /** How the host reads cards as which this one is shown; absent: this viewer's own way. */
  readonly dialect?: HostDialect | null;
  /** The profile of `completeness`; absent: the usual one. */
  readonly profile?: ProfileName;
  /** The profiles of which what is not stated is a finding. */
  readonly require?: readonly ProfileName[] | undefined;
}

/** First what is known before the body is rendered, then its slices. */
export type CardStep =
  | { readonly kind: 'card'; readonly card: CardStart }
  | { readonly kind: 'slice'; readonly slice: BodySlice };

/** What is known once the body is rendered. */
export interface RenderedCard {
  readonly summary: BodySummary;
  readonly review: CardReview;
}

/** All that is said of a card, whose body is shown already. */
export interface ReviewedCard {
  readonly card: CardStart;
  /** Those of `card` are not among them. */
  readonly findings: readonly Finding[];
  readonly review: CardReview;
}

/** What is known of a card before its body is rendered. */
export interface CardStart {
  /** No card: a text that lies beside one. */
  readonly isDocument: boolean;
  readonly hasFrontMatter: boolean;
  /** The keys of the front matter, each with its line in the file. */
  readonly fieldLines: readonly (readonly [key: string, line: number])[];
  readonly facts: CardFacts;
  readonly body: string;
  /** 1-based line in the file of the first line of `body`. */
  readonly bodyLine: number;
  readonly findings: ModelCard['findings'];
}

/** What is known of a card once its body is rendered. */
export interface CardReview {
  /** In the order in which the page has them. */
  readonly formulas: readonly BodyFormula[];
  /** The rules of the findings, by their ids. */
  readonly rules: Readonly<Record<string, About>>;
  /** What the card’s comments disable. */
  readonly disablings: readonly Disabling[];
  readonly brief: readonly BriefLine[];
  /** After the profile that was asked for, or the usual one. */
  readonly completeness: readonly Requirement[];
}

/** The front matter as it stands, for reading. */
export interface RawFrontMatter {
  readonly raw: string;
  /** 1-based line in the file of its first line. */
  readonly line: number;
  /** Null where it stays plain. */
  readonly tokens: readonly CodeToken[] | null;
  /** What YAML reads, as JSON. */
  readonly json: string;
}
