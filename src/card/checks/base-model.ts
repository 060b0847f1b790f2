import { mapsOf, pairOf, quote, textOf, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

export const BASE_MODEL_RULES: readonly FrontMatterRule[] = [
  {
    id: 'base-model-self',
    severity: 'hint',
    *find({ root }) {
      const names = new Set(mapsOf(root, 'model-index').map((model) => textOf(model, 'name')));
      names.add(textOf(root, 'model_name'));
      for (const value of textsOf(root, 'base_model')) {
        // A quantized model's card often has the names and results of the original.
        const isCopy = pairOf(root, 'quantized_by') !== null;
        if (value.text.includes('/') && names.has(value.text) && !isCopy) {
          const message = `${quote(value.text)} is the name of this model as well. Write the model that it was made from.`;
          yield { line: value.line, message };
        }
      }
    },
  },
  {
    id: 'base-model-several',
    severity: 'hint',
    *find({ root }) {
      const models = new Set<string>();
      for (const value of textsOf(root, 'base_model')) {
        if (models.has(value.text)) {
          yield { line: value.line, message: `${quote(value.text)} stands twice: keep one.` };
        }
        models.add(value.text);
      }
      for (const value of textsOf(root, 'base_model_relation')) {
        if (models.size > 1 && value.text !== 'merge') {
          const message = `The Hub takes several base models for a merge, and not for ${quote(value.text)}. Write “merge”, or keep one.`;
          yield { line: value.line, message };
        }
      }
    },
  },
];
