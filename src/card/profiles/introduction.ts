import type { BriefLine } from '../summary/answers.ts';
import { saidIn } from '../summary/said.ts';
import { type Place, placeOf, type ReadCard } from '../summary/sections.ts';

const MAX_INTRODUCTION = 6000;

/**
 * What stands under the title describes the model, in many cards without a heading of its own; so
 * does a sentence of the body that tells its task.
 */
export function introduction(card: ReadCard, told: readonly BriefLine[]): Place | null {
  const { headings } = card.parts;
  const next = headings[headings[0]?.level === 1 ? 1 : 0];
  const to = Math.min(MAX_INTRODUCTION, next?.start ?? MAX_INTRODUCTION);
  const said = saidIn(card, { from: 0, to }).find(({ kind }) => kind !== 'code');
  const task = told.find(({ topic }) => topic === 'task')?.place ?? null;
  const isField = card.frontMatter.entries.some(({ line }) => line === task?.line);
  return said ? placeOf(card, said) : isField ? null : task;
}
