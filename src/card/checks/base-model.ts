import { mapsOf, onTexts, pairOf, quote, textOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

export const BASE_MODEL_RULES: readonly FrontMatterRule[] = [
  {
    id: 'base-model-self',
    severity: 'hint',
    find({ root }) {
      const names = new Set(mapsOf(root, 'model-index').map((model) => textOf(model, 'name')));
      names.add(textOf(root, 'model_name'));
      // A quantized model's card often has the names and results of the original.
      const isCopy = pairOf(root, 'quantized_by') !== undefined;
      return onTexts(root, 'base_model', (text) =>
        text.includes('/') && names.has(text) && !isCopy
          ? [
              `${quote(text)} is the name of this model as well. Write the model that it was made from.`,
            ]
          : null,
      );
    },
  },
  {
    id: 'base-model-several',
    severity: 'hint',
    *find({ root }) {
      const models = new Set<string>();
      yield* onTexts(root, 'base_model', (text) =>
        models.size === models.add(text).size ? [`${quote(text)} stands twice: keep one.`] : null,
      );
      yield* onTexts(root, 'base_model_relation', (text) =>
        models.size > 1 && text !== 'merge'
          ? [
              `The Hub takes several base models for a merge, and not for ${quote(text)}. Write “merge”, or keep one.`,
            ]
          : null,
      );
    },
  },
];
