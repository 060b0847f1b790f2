import { nearestOf } from '../text/near-match.ts';
import { findTask, TASK_IDS, taskOfSubtask } from './tasks.ts';

function byName(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(names).flatMap(([task, all]) => all.split('|').map((name) => [name, task])),
  );
}

/** Other names of one task, each for the whole of it. */
const SAME = byName({
  'automatic-speech-recognition': 'asr|stt|speech recognition|speech to text|speech2text',
  'document-question-answering': 'docvqa|document qa',
  'fill-mask': 'mlm|masked lm|masked language modeling|masked language model',
  'image-to-image': 'img2img|image2image|i2i',
  'image-to-text': 'img2text|image2text',
  'image-to-video': 'img2vid|img2video|image2video|i2v',
  'question-answering': 'qa',
  'reinforcement-learning': 'rl|deep reinforcement learning',
  'sentence-similarity': 'semantic textual similarity|sts',
  summarization: 'summarisation|text summarization|text summarisation',
  'tabular-classification': 'structured data classification',
  'text-classification': 'sentiment analysis',
  'text-ranking': 'rerank|reranker|reranking|text reranking',
  'text-to-audio': 'text2audio|t2a',
  'text-to-image': 'text2image|text2img|txt2img|t2i',
  'text-to-speech': 'tts|text2speech|speech synthesis',
  'text-to-video': 'text2video|txt2vid|t2v',
  'token-classification': 'ner|named entity recognition',
  translation: 'mt|nmt|machine translation|neural machine translation',
  'visual-question-answering': 'vqa',
  'voice-activity-detection': 'vad',
});

/** What is near to a task, or to more than one. */
const NEAR = byName({
  'text-generation':
    'conversational|chat|chatbot|llm|causal lm|causal language modeling|language model|text completion|code generation|instruction following',
  // The first was a task of the Hub until 2025: for all that reads a text and writes another.
  'text-generation translation summarization':
    'text2text generation|text2text|text to text|seq2seq|sequence to sequence|encoder decoder',
  'feature-extraction sentence-similarity':
    'embedding|embeddings|text embedding|text embeddings|sentence embedding|sentence embeddings|sentence transformers',
  'text-to-image unconditional-image-generation': 'image generation',
  'text-to-video image-to-video': 'video generation',
  'text-to-audio': 'music generation|text to music|audio generation',
  'image-to-text image-text-to-text': 'ocr|optical character recognition|captioning',
  'image-text-to-text': 'vlm|vision language|vision language model|image text generation',
  'image-text-to-text any-to-any': 'multimodal',
  'image-segmentation': 'segmentation',
  'object-detection': 'detection',
  'text-classification image-classification': 'classification|classifier',
  'zero-shot-classification zero-shot-image-classification': 'zero shot',
  'time-series-forecasting': 'time series|forecasting',
  'token-classification': 'pos|pos tagging|tagging',
  'audio-classification': 'speech emotion recognition|speaker recognition|speaker verification',
  'text-retrieval text-ranking': 'retrieval|information retrieval',
});

export interface TaskReading {
  /** The likeliest first. */
  readonly tasks: readonly string[];
  /** Only the spelling differs, or it is another name of the same task. */
  readonly isCertain: boolean;
}

/** The tasks that a text may mean that is no id of one; null if none is near. */
export function readTask(text: string): TaskReading | null {
  const name = text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const same =
    nearestOf(text, TASK_IDS, 0) ??
    TASK_IDS.find((id) => findTask(id)?.name.toLowerCase() === text.trim().toLowerCase()) ??
    SAME.get(name);
  if (same !== undefined) {
    return { tasks: [same], isCertain: true };
  }
  const near =
    NEAR.get(name) ?? taskOfSubtask(name.replaceAll(' ', '-')) ?? nearestOf(text, TASK_IDS);
  return near === null ? null : { tasks: near.split(' '), isCertain: false };
}
