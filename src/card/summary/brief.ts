import { currentTask, findTask } from '../../hub/tasks.ts';
import type { CardKind } from '../card-kind.ts';
import { normalizeMetadata, textsOf } from '../metadata.ts';
import {
  ANY,
  type Answers,
  type BriefLine,
  licenseAnswer,
  MAX_INTRODUCTION,
  MAX_SEARCHED,
  MUST,
  NONE,
  taskName,
  WARNS,
  waysOf,
} from './answers.ts';
import { DATA, LIMITS, MIXED_LIMITS, OUT_OF_SCOPE, START, TYPE, USES } from './completeness.ts';
import { datasetAnswers, spaceAnswers } from './kind-answers.ts';
import type { ReadCard } from './sections.ts';

const MAX_TEXT = 140;

/** Words that tell a task. */
const TASK =
  '(language|text|transl|summar|classif|recogni|question|generat|detect|segment|transcri|retriev|speech|image|video|chat|instruct|tasks|masked)';
const SAYS_WHAT = RegExp(
  `${TASK}.{0,40}\\bmodels?\\b|\\bmodels?\\b.{0,80} (for|to|that|can)\\b.*${TASK}`,
  'i',
);
const SAYS_USE = /(used?|intended|designed|suitable)\b.* (for|to|as)\b/i;
/** Says what a model was trained on; not on which machines. */
const SAYS_DATA =
  /(train(ed)?|tuned) (\S+ ){0,3}on (?!.{0,60}([GT]PU|your)).{0,150}(\bdata|corpus|corpora|tokens|hours|images|videos|sentences|samples|pairs|books)/i;
/** Not one that only points elsewhere. */
const SAYS_ITSELF = /^(?!see |please|details|more |for )/i;
const SAYS_MODEL = /\bmodel|weights/i;
/** Of all code in a card, that which loads something. */
const LOADS = /\bimport |pip3? install|from_pretrained/;

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

function modelAnswers(card: ReadCard): Answers {
  const { pipelineTag, tags, datasets } = normalizeMetadata(card.frontMatter.entries);
  const { field, read, section } = waysOf(card);
  const tagged = textsOf(tags);
  const tag = tagged.find(findTask) ?? tagged.find(currentTask);
  return [
    [
      'task',
      field('pipeline_tag', textsOf([pipelineTag]).map(taskName)) ??
        field('tags', tag ? [taskName(tag)] : []) ??
        section([/^(supported )?tasks?$/i], ANY) ??
        section(TYPE, RegExp(TASK, 'i'), MUST) ??
        section(USES, SAYS_USE, MUST) ??
        read({ from: 0, to: MAX_INTRODUCTION }, SAYS_WHAT, MUST),
    ],
    [
      'data',
      field('datasets', textsOf(datasets)) ??
        section(DATA, SAYS_ITSELF) ??
        read({ from: 0, to: MAX_SEARCHED }, SAYS_DATA, MUST),
    ],
    [
      'use',
      section(START, ANY, MUST, ANY) ?? read({ from: 0, to: MAX_SEARCHED }, NONE, MUST, LOADS),
    ],
    ['limits', section([...LIMITS, ...OUT_OF_SCOPE], WARNS) ?? section(MIXED_LIMITS, WARNS, MUST)],
    ['license', licenseAnswer(card, SAYS_MODEL)],
  ];
}

function shorten(text: string): string {
  return text.length > MAX_TEXT
    ? `${text.slice(0, MAX_TEXT).replace(/\s\S{0,30}$|[\ud800-\udbff]$/, '')} …`
    : text;
}
