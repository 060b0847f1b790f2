import type { CardKind } from '../card-kind.ts';
import type { Answers, BriefLine } from './answers.ts';
import { datasetAnswers, spaceAnswers } from './kind-answers.ts';
import { modelAnswers } from './model-answers.ts';
import type { ReadCard } from './sections.ts';

const MAX_TEXT = 200;

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

function shorten(text: string): string {
  return text.length > MAX_TEXT
    ? `${text.slice(0, MAX_TEXT).replace(/\s\S{0,30}$|[\ud800-\udbff]$/, '')} …`
    : text;
}
