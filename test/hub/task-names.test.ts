import { expect, test } from 'vitest';
import { readTask } from '../../src/hub/task-names.ts';
import { findTask, SUBTASK_IDS } from '../../src/hub/tasks.ts';

test.each([
  ['ner', 'token-classification'],
  ['ASR', 'automatic-speech-recognition'],
  ['speech_recognition', 'automatic-speech-recognition'],
  ['tts', 'text-to-speech'],
  ['vqa', 'visual-question-answering'],
  ['sentiment-analysis', 'text-classification'],
  ['summarisation', 'summarization'],
  ['txt2img', 'text-to-image'],
  ['Text Generation', 'text-generation'],
  ['fillmask', 'fill-mask'],
  ['Graph Machine Learning', 'graph-ml'],
  ['structured-data-classification', 'tabular-classification'],
])('%s is another name of %s', (text, task) => {
  expect(readTask(text)).toEqual({ tasks: [task], isCertain: true });
});

test.each([
  ['text-generatoin', ['text-generation']],
  ['text2text-generation', ['text-generation', 'translation', 'summarization']],
  ['conversational', ['text-generation']],
  ['embeddings', ['feature-extraction', 'sentence-similarity']],
  ['ocr', ['image-to-text', 'image-text-to-text']],
  ['semantic-segmentation', ['image-segmentation']],
  ['image-captioning', ['image-to-text']],
])('%s may mean %j', (text, tasks) => {
  expect(readTask(text)).toEqual({ tasks, isCertain: false });
});

test.each(['', 'protein-folding', 'constructor', '__proto__', 'x'.repeat(100_000)])(
  '%s means none',
  (text) => {
    expect(readTask(text)).toBeNull();
  },
);

test('all that is meant is a task', () => {
  const meant = [...SUBTASK_IDS, 'ocr', 'chat', 'embedding', 'zero shot', 'multimodal']
    .map(readTask)
    .flatMap((read) => read?.tasks ?? ['']);
  expect(meant.filter((task) => findTask(task) === null)).toEqual([]);
});
