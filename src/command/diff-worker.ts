import type { CardComparison } from '../card/compare/compare-cards.ts';
import { compareCardTexts, type TwoCards } from '../html/jobs/compare-cards.ts';
import { answerQuestions } from './threads.ts';

answerQuestions((texts: TwoCards): CardComparison => compareCardTexts(texts));
