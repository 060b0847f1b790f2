import { expect, test } from 'vitest';
import { reasonFor, sidesOf } from '../../src/view/compare/sides.ts';

const TWO_MODELS = sidesOf({ by: 'given', isSameModel: false, earlier: 0 });
const VERSIONS = sidesOf({ by: 'given', isSameModel: true, earlier: 0 });

test.each([
  ['A table of results has come.', 3, 'A table of results stands in A only.'],
  ['A table of results is gone.', null, 'A table of results stands in B only.'],
  ['Results are gone: “MMLU”.', null, 'Results stand in B only: “MMLU”.'],
  ['A sentence states a limit now.', 3, 'A sentence states a limit in A.'],
  ['A value in the metadata’s results changed.', 3, 'A value in the metadata’s results differs.'],
  ['The section “What is gone” has come.', 3, 'The section “What is gone” stands in A only.'],
  ['The metadata name another license.', 2, 'The metadata name another license.'],
])('between two models, %j has come to none', (why, line, said) => {
  expect(reasonFor({ why, line }, TWO_MODELS)).toBe(said);
  expect(reasonFor({ why, line }, VERSIONS)).toBe(why);
});
