import { DATE, LINK } from '../../src/card/checks/eval-file.ts';
import { EVAL_RESULTS } from '../../src/card/checks/eval-schema.ts';
import { ADDRESS, DIALECT, type JsonSchema, NUMBER, patternOf, schemaOf } from './json-schema.ts';
import { BENCHMARK_ID } from './repository-ids.ts';

/** The schema of a file in `.eval_results`. */
export function evalResultsSchema(): JsonSchema {
  return {
    $schema: DIALECT,
    $id: `${ADDRESS}eval-results.schema.json`,
    title: 'Evaluation results',
    ...schemaOf(EVAL_RESULTS, '.eval_results', {
      '.eval_results.dataset.id': BENCHMARK_ID,
      '.eval_results.value': NUMBER,
      '.eval_results.date': { type: 'string', pattern: DATE.source },
      '.eval_results.source.url': { type: 'string', pattern: patternOf(LINK) },
    }),
  };
}
