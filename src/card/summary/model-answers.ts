import { currentTask, findTask } from '../../hub/tasks.ts';
import { isMap, normalizeMetadata, textsOf } from '../metadata.ts';
import {
  type Answer,
  type Answers,
  isInside,
  licenseAnswer,
  MAX_INTRODUCTION,
  MAX_SEARCHED,
  type Reading,
  sentence,
  TABLE,
  taskName,
  titled,
  type Ways,
  waysOf,
} from './answers.ts';
import { dataAnswer } from './data-answer.ts';
import { POINTS } from './says-data.ts';
import {
  IS_LEGAL,
  LISTS_LIMITS,
  NAMES_NONE,
  NO_LIMIT,
  NO_RISK_OF_MODEL,
  NO_WARNING,
  SAYS_LIMIT,
  WARNS,
  WARNS_PLAINLY,
} from './says-limits.ts';
import {
  DOES,
  DOES_ITSELF,
  IS_A,
  IS_BUILD,
  IS_FOR,
  IS_WORK,
  NAMES_TYPE,
  NAMES_USE,
  NAMES_WORK,
  NO_TASK,
  SAYS_USE,
  STATES_TASK,
  TITLE_TASK,
  VAGUE_TYPE,
} from './says-task.ts';
import {
  ARCHITECTURE,
  DATA,
  DESCRIPTION,
  LICENSE,
  LIMITS,
  MAKING,
  MIXED_LIMITS,
  OUT_OF_SCOPE,
  RISKS,
  TASK,
  TYPE,
  USES,
} from './section-names.ts';
import { type ReadCard, rangesUnder } from './sections.ts';
import { useAnswer } from './use-answer.ts';

/** What is said there is not what a model is for. */
const SAYS_NO_TASK = [
  ...LIMITS,
  ...RISKS,
  ...OUT_OF_SCOPE,
  ...DATA.slice(0, 1),
  ...LICENSE,
  ...MAKING,
];

/** The Hub's word for none of its tasks. */
const isTask = (id: string): boolean => id.toLowerCase() !== 'other';

const SAYS_WHAT = /^(?:\S+ ){1,4}?(?:is|are) an? /i;

/** Names a use, without a verb. */
const PLAIN_USE = [/^(?:direct|primary(?: intended)?) uses?$/i];
const MAX_USE = 160;

/** What stands under the title, in characters. */
const MAX_FIRST = 1200;

/** Task, data, use, limits and license, in this order. */
export function modelAnswers(card: ReadCard): Answers {
  const ways = waysOf(card);
  return [
    ['task', taskAnswer(card, ways)],
    ['data', dataAnswer(card, ways)],
    ['use', useAnswer(card, ways)],
    ['limits', limitsAnswer(ways)],
    ['license', licenseAnswer(card, ways)],
  ];
}

function taskAnswer(card: ReadCard, { field, anywhere, inOriginal, section }: Ways): Answer | null {
  const { pipelineTag, tags } = normalizeMetadata(card.frontMatter.entries);
  const tagged = textsOf(tags).filter(isTask);
  const tag = tagged.find(findTask) ?? tagged.find(currentTask);
  const isElsewhere = isInside(rangesUnder(card, SAYS_NO_TASK));
  const ifIntroduces =
    (reading: Reading): Reading =>
    (said) =>
      isElsewhere(said.at) && !SAYS_WHAT.test(said.text) ? null : reading(said);
  const isA = ifIntroduces(sentence(IS_A, NO_TASK));
  const mayDo = ifIntroduces(sentence(DOES, NO_TASK));
  const work = sentence(IS_WORK, NO_TASK);
  const names = sentence([...NAMES_WORK, ...IS_FOR], NO_TASK);
  const first = ifIntroduces((said) =>
    said.kind === 'sentence' ? names(said) : sentence(STATES_TASK, NO_TASK)(said),
  );
  const hub: Reading = ({ text }) =>
    taskOf(text.trim().toLowerCase().replace(/\W+/g, '-')) ? text : null;
  const does: Reading = (said) => (said.kind === 'sentence' || said.lead ? mayDo(said) : null);
  return (
    field('pipeline_tag', textsOf([pipelineTag]).filter(isTask).map(taskName)) ??
    field('tags', tag ? [taskName(tag)] : []) ??
    field('model-index', resultTask(card).map(taskName)) ??
    section(TASK, work) ??
    section(TYPE, hub, isA, sentence(NAMES_TYPE, NO_TASK, VAGUE_TYPE, IS_BUILD), mayDo) ??
    anywhere(MAX_FIRST, isA, first, ifIntroduces(namesake(card))) ??
    anywhere(MAX_INTRODUCTION, isA) ??
    section(DESCRIPTION, isA, sentence(IS_FOR, NO_TASK)) ??
    section(USES, sentence([SAYS_USE, ...NAMES_WORK], NO_TASK), sentence([NAMES_USE], NO_TASK)) ??
    anywhere(MAX_INTRODUCTION, does) ??
    section(DESCRIPTION, mayDo) ??
    section(PLAIN_USE, (said) => (said.text.length > MAX_USE ? null : work(said))) ??
    section([...TYPE, ...ARCHITECTURE], sentence(NAMES_TYPE, IS_BUILD)) ??
    inOriginal(MAX_INTRODUCTION, isA, does) ??
    titled(card, TITLE_TASK)
  );
}

/** What the model of the title does: “Quillfish suggests the next move”. */
function namesake({ parts: { headings } }: ReadCard): Reading {
  const [name = ''] = /[\p{L}\d][^\s:—–(]{2,}/u.exec(headings[0]?.text ?? '') ?? [];
  const does = sentence([/./], NO_TASK);
  return (said) =>
    said.kind === 'sentence' &&
    name &&
    said.text.startsWith(name) &&
    DOES_ITSELF.test(said.text.slice(name.length))
      ? does(said)
      : null;
}

const taskOf = (id: string): unknown => findTask(id) ?? currentTask(id);

/** The task of all results: a card of the Trainer says it nowhere else. */
function resultTask(card: ReadCard): readonly string[] {
  const index = card.frontMatter.entries.find(({ key }) => key === 'model-index')?.value;
  const [model] = Array.isArray(index) ? index : [];
  const results = isMap(model) && Array.isArray(model['results']) ? model['results'] : [];
  const tasks = results.map((one) =>
    isMap(one) && isMap(one['task']) ? one['task']['type'] : null,
  );
  const [task] = tasks;
  return typeof task === 'string' &&
    isTask(task) &&
    findTask(task) !== null &&
    new Set(tasks).size === 1
    ? [task]
    : [];
}

function limitsAnswer({ anywhere, section }: Ways): Answer | null {
  const list: Reading = ({ lead, text }) => (lead && LISTS_LIMITS.test(lead) ? text : null);
  const says = sentence([SAYS_LIMIT], NO_LIMIT, POINTS, NAMES_NONE);
  const warns = sentence([WARNS], POINTS, NAMES_NONE);
  const singly =
    (reading: Reading): Reading =>
    (said) =>
      said.kind === 'list' && !said.lead ? null : reading(said);
  const any = sentence(
    [/\p{L}/u],
    POINTS,
    NAMES_NONE,
    /\b(?:was|were) (?:pre-?)?trained on\b|^trained on\b(?!.*(?:[,;—]|\bso\b))/i,
  );
  return (
    section(LIMITS, (said) => list(said) ?? says(said), TABLE, warns, any) ??
    section(OUT_OF_SCOPE, any) ??
    section(
      RISKS,
      says,
      singly(sentence([WARNS], POINTS, NAMES_NONE, NO_WARNING, IS_LEGAL, NO_RISK_OF_MODEL)),
    ) ??
    section(
      MIXED_LIMITS,
      says,
      singly(sentence([WARNS_PLAINLY], POINTS, NAMES_NONE, NO_WARNING)),
    ) ??
    anywhere(MAX_SEARCHED, says)
  );
}
