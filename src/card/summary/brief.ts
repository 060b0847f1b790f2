import { currentTask, findTask } from '../../hub/tasks.ts';
import type { CardKind } from '../card-kind.ts';
import { isMap, normalizeMetadata, textsOf } from '../metadata.ts';
import {
  type Answer,
  type Answers,
  type BriefLine,
  licenseAnswer,
  MAX_INTRODUCTION,
  MAX_SEARCHED,
  type Reading,
  sentence,
  taskName,
  waysOf,
} from './answers.ts';
import { datasetAnswers, spaceAnswers } from './kind-answers.ts';
import {
  DATA,
  DESCRIPTION,
  LIMITS,
  MIXED_LIMITS,
  OUT_OF_SCOPE,
  PROMPT,
  RISKS,
  START,
  TASK,
  TRAINING,
  TYPE,
  USES,
} from './section-names.ts';
import type { ReadCard } from './sections.ts';
import {
  COUNTS_DATA,
  DOES,
  IS_A,
  IS_WORK,
  LISTS_LIMITS,
  NAMES_NONE,
  NAMES_WORK,
  NO_DATA,
  NO_LIMIT,
  NO_TASK,
  POINTS,
  SAYS_DATA,
  SAYS_LIMIT,
  SAYS_USE,
  TITLE_TASK,
  WARNS,
} from './sentence-patterns.ts';
import {
  commandIn,
  DEMO,
  knownLibraryIn,
  libraryIn,
  loadsModel,
  NEEDS,
  NO_TOOL,
  RUNS,
  TOOL,
} from './usage.ts';

const MAX_TEXT = 200;
/** What stands under the title. */
const MAX_FIRST = 1200;

/** What readers ask for first, in the card's own words (hub-docs, model-cards-user-studies.md). */
export function brief(card: ReadCard): readonly BriefLine[] {
  const answers = ANSWERS[card.kind](card);
  return answers.map(([topic, answer]) => ({
    topic,
    text: answer && shorten(answer.text),
    place: answer?.place ?? null,
  }));
}

const ANSWERS: Readonly<Record<CardKind, (card: ReadCard) => Answers>> = {
  model: modelAnswers,
  dataset: datasetAnswers,
  space: spaceAnswers,
};

type Ways = ReturnType<typeof waysOf>;

function modelAnswers(card: ReadCard): Answers {
  const ways = waysOf(card);
  return [
    ['task', taskAnswer(card, ways)],
    ['data', dataAnswer(card, ways)],
    ['use', useAnswer(card, ways)],
    ['limits', limitsAnswer(ways)],
    ['license', licenseAnswer(card)],
  ];
}

function taskAnswer(card: ReadCard, { field, anywhere, inOriginal, section }: Ways): Answer | null {
  const { pipelineTag, tags } = normalizeMetadata(card.frontMatter.entries);
  const tagged = textsOf(tags);
  const tag = tagged.find(findTask) ?? tagged.find(currentTask);
  const isA = sentence(IS_A, NO_TASK);
  const mayDo = sentence([...DOES, ...NAMES_WORK], NO_TASK);
  const first = sentence(NAMES_WORK, NO_TASK);
  const does: Reading = (said) =>
    said.kind === 'sentence' || said.lead ? sentence(DOES, NO_TASK)(said) : null;
  return (
    field('pipeline_tag', textsOf([pipelineTag]).map(taskName)) ??
    field('tags', tag ? [taskName(tag)] : []) ??
    field('model-index', resultTask(card).map(taskName)) ??
    section(TASK, sentence(IS_WORK, NO_TASK)) ??
    section(TYPE, isA, mayDo) ??
    anywhere(MAX_INTRODUCTION, isA) ??
    section(DESCRIPTION, isA) ??
    section(USES, sentence([SAYS_USE], NO_TASK)) ??
    anywhere(MAX_FIRST, first) ??
    anywhere(MAX_INTRODUCTION, does) ??
    section(DESCRIPTION, mayDo) ??
    inOriginal(MAX_INTRODUCTION, isA, does) ??
    titleTask(card)
  );
}

/** The task of all results: a card of the Trainer says it nowhere else. */
function resultTask(card: ReadCard): readonly string[] {
  const index = card.frontMatter.entries.find(({ key }) => key === 'model-index')?.value;
  const [model] = Array.isArray(index) ? index : [];
  const results = isMap(model) && Array.isArray(model['results']) ? model['results'] : [];
  const tasks = results.map((one) =>
    isMap(one) && isMap(one['task']) ? one['task']['type'] : null,
  );
  const [task] = tasks;
  return typeof task === 'string' && findTask(task) !== null && new Set(tasks).size === 1
    ? [task]
    : [];
}

function titleTask({ parts: { headings } }: ReadCard): Answer | null {
  const [title] = headings;
  return title !== undefined && / .* /.test(title.text) && TITLE_TASK.test(title.text)
    ? { text: title.text, place: { line: title.line, headingId: title.id } }
    : null;
}

function dataAnswer(card: ReadCard, { field, anywhere, ownSection }: Ways): Answer | null {
  const { datasets } = normalizeMetadata(card.frontMatter.entries);
  const says = sentence(SAYS_DATA, NO_DATA);
  const table: Reading = ({ kind, text }) => (kind === 'table' ? text : null);
  const unfit = RegExp(`${NO_DATA.source}|${POINTS.source}`, 'i');
  const itself = sentence([/\p{L}/u], unfit);
  const counts = sentence(COUNTS_DATA, unfit);
  const listed: Reading = (said) => itself(said) ?? table(said);
  return (
    field('datasets', textsOf(datasets)) ??
    ownSection(DATA, sentence(SAYS_DATA, unfit), listed) ??
    ownSection(TRAINING, says, (said) => (said.kind === 'list' ? null : counts(said))) ??
    anywhere(MAX_SEARCHED, says)
  );
}

function useAnswer(card: ReadCard, { anywhere, section }: Ways): Answer | null {
  const { libraryName } = normalizeMetadata(card.frontMatter.entries);
  const [library = null] = textsOf([libraryName]);
  const tool = sentence([TOOL], NO_TOOL);
  const needs = sentence([NEEDS], NO_TOOL);
  const known: Reading = ({ kind, text }) =>
    kind === 'code' ? knownLibraryIn(text, library) : null;
  const code: Reading = ({ kind, text }) => (kind === 'code' ? libraryIn(text) : null);
  const command: Reading = ({ kind, text }) => (kind === 'code' ? commandIn(text) : null);
  const prompt: Reading = ({ kind, text }) => (kind === 'code' ? firstLine(text) : null);
  const ifLoads =
    (reading: Reading): Reading =>
    (said) =>
      loadsModel(said.text) ? reading(said) : null;
  return (
    section(START, (said) => tool(said) ?? known(said), code, command, needs) ??
    anywhere(MAX_SEARCHED, ifLoads(known), ifLoads(code), ifLoads(command)) ??
    anywhere(MAX_SEARCHED, sentence([RUNS], NO_TOOL)) ??
    section(PROMPT, needs, prompt) ??
    section(START, sentence([DEMO], NO_TOOL))
  );
}

function firstLine(text: string): string | null {
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? null
  );
}

function limitsAnswer({ anywhere, section }: Ways): Answer | null {
  const unfit = RegExp(`${POINTS.source}|${NAMES_NONE.source}`, 'i');
  const list: Reading = ({ lead, text }) => (lead && LISTS_LIMITS.test(lead) ? text : null);
  const says = sentence([SAYS_LIMIT], RegExp(`${NO_LIMIT.source}|${unfit.source}`, 'i'));
  const warns = sentence([WARNS], unfit);
  return (
    section(LIMITS, (said) => list(said) ?? says(said), warns, sentence([/\p{L}/u], unfit)) ??
    section(OUT_OF_SCOPE, sentence([/\p{L}/u], unfit)) ??
    section(RISKS, says, warns) ??
    section(
      MIXED_LIMITS,
      says,
      sentence([WARNS], RegExp(`${unfit.source}|licen[sc]e|\\byou can\\b`, 'i')),
    ) ??
    anywhere(MAX_SEARCHED, says)
  );
}

function shorten(text: string): string {
  return text.length > MAX_TEXT
    ? `${text.slice(0, MAX_TEXT).replace(/\s\S{0,30}$|[\ud800-\udbff]$/, '')} …`
    : text;
}
