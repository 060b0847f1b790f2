import { findLibrary } from '../hub/libraries.ts';
import { findTask } from '../hub/tasks.ts';
import { baseModelTag } from './base-model-tags.ts';
import { hasLanguage } from './has-language.ts';

/** What the front matter says, as far as it tells which fields a model needs. */
export interface SaidInFields {
  /** The texts of a field; none where it says nothing. */
  texts(key: string): readonly string[];
  has(key: string): boolean;
}

/** Tags of models that are made from another one, and of those that nobody trained. */
const DERIVED =
  /^(?:gguf|gptq|awq|exl[23]|lora|adapter|peft|merge|mergekit|quantized|[234568]-?bit)$/i;
const NOT_TRAINED =
  /^(?:gguf|gptq|awq|exl[23]|mlx|merge|mergekit|quantized|[234568]-?bit|imatrix|onnx|ctranslate2)$/i;

/**
 * In which cards the absence of a field means something; in all, if not given. A tag may stand for
 * the task and the library (hub-docs, model-cards.md).
 */
export const NEEDS_FIELD: Readonly<Record<string, (said: SaidInFields) => boolean>> = {
  pipeline_tag: ({ texts }) => !texts('tags').some((tag) => findTask(tag) !== null),
  library_name: ({ texts }) => !texts('tags').some((tag) => findLibrary(tag) !== null),
  language: ({ texts }) => hasLanguage([...texts('pipeline_tag'), ...texts('tags')]),
  datasets: ({ texts, has }) =>
    texts('base_model').length === 0 ||
    !(
      texts('tags').some((tag) => NOT_TRAINED.test(tag)) ||
      has('quantized_by') ||
      texts('base_model_relation').some((relation) => /^(?:quantized|merge)$/.test(relation))
    ),
  base_model: ({ texts, has }) =>
    texts('tags').some((tag) => DERIVED.test(tag) || baseModelTag(tag)) ||
    ['quantized_by', 'base_model_sources'].some(has),
};
