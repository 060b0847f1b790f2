import { expect, test } from 'vitest';
import { renderCardJob } from '../../../src/html/jobs/worker/render-card-job.ts';

test('files of .eval_results that are opened with a card are checked, and a fix is the card’s alone', () => {
  const evalFiles = [
    { name: 'good.yaml', text: '- {dataset: {id: lab/bench, task_id: a}, value: 1}\n' },
    { name: 'bad.yaml', text: '- {dataset: {id: lab/bench, task_id: 5}, value: 2}\n' },
  ];
  const text = '---\nlicense: MIT\n---\n# Tiny\n';
  const input = { text, hasInvalidBytes: false, nonce: '', linkBase: null, evalFiles };
  const { value: step } = renderCardJob(input).next();
  const { facts, findings } = Object(step).card;
  expect(facts.fields.at(-1)).toMatchObject({ key: '.eval_results' });
  const ofFiles = findings.filter(({ file }: { file?: string }) => file !== undefined);
  expect(ofFiles).toMatchObject([{ rule: 'eval-result-schema', file: 'bad.yaml', line: 1 }]);
  expect(ofFiles[0]).toMatchObject({ fix: undefined });
  expect(findings.some(({ fix }: { fix?: object }) => fix !== undefined)).toBe(true);
});
