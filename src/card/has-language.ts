import { findTask } from '../hub/tasks.ts';

/** Tags of models that have nothing to do with a language. */
const WORDLESS =
  /^(?:image|vision|computer[- ]vision|timm|tabular|time[- ]?series|robotics|lerobot|stable-baselines3|deep-reinforcement-learning|ml-agents|protein|dna|chemistry|audio-codec)$/i;
const WORDLESS_TASK =
  /^(?!image-to-text|tabular-to-text|other).*(?:image|video|3d|object|mask|depth|keypoint|tabular|time-series|graph|robotics|reinforcement|audio-class|audio-to-audio|voice-act)/;

/**
 * Not of images, numbers or moves alone, as far as its `pipeline_tag` and its tags say what it
 * does.
 */
export function hasLanguage(tags: readonly string[]): boolean {
  const tasks = tags.filter(findTask);
  const isWordless = (id: string): boolean =>
    findTask(id)?.modality !== 'multimodal' && WORDLESS_TASK.test(id);
  return tasks.length > 0 ? !tasks.every(isWordless) : !tags.some((tag) => WORDLESS.test(tag));
}
