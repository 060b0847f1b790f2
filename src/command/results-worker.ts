import type { CardResults, ResultsRequest } from '../card/results/card-results.ts';
import { resultsOfCard } from '../html/jobs/card-results.ts';
import { answerQuestions } from './threads.ts';

export interface ResultsQuestion {
  readonly text: string;
  readonly request: ResultsRequest;
}

answerQuestions(({ text, request }: ResultsQuestion): CardResults => resultsOfCard(text, request));
