import { isRepositoryId } from '../../hub/hub-links.ts';
import { baseModelTag } from '../base-model-tags.ts';
import type { YamlScalar } from '../yaml/yaml-node.ts';
import { at, mapsOf, onTexts, pairOf, quote, textOf, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** https://huggingface.co/docs/hub/model-cards#specifying-a-base-model */
export const RELATIONS = ['adapter', 'finetune', 'merge', 'quantized'];

/** Other forms of the same words. */
const FORMS: readonly (readonly [form: RegExp, relation: string])[] = [
  [/^adapt(?:e|o)rs?$/, 'adapter'],
  [/^finetun(?:e|es|ed|ing)$/, 'finetune'],
  [/^merg(?:e|es|ed|ing)$/, 'merge'],
  [/^quanti[sz](?:e|ed|ing|ation)$/, 'quantized'],
];

/** What is done to a model, by how. */
const GUESSES: readonly (readonly [words: RegExp, relation: string])[] = [
  [/lora|peft|ia3/i, 'adapter'],
  [/gguf|gptq|awq|quant|\d-?bit/i, 'quantized'],
  [/sft|dpo|rlhf|tun(?:e|ing)|train/i, 'finetune'],
];

function relationMeant(text: string): string | null {
  const word = text.toLowerCase().replace(/[\s_-]+/g, '');
  return FORMS.find(([form]) => form.test(word))?.[1] ?? null;
}

/** The Hub’s first models had no owner; their names still lead to them. */
export const OLD_NAME =
  /^(?:albert|bert|camembert|ctrl|distil(?:bert|gpt2|roberta)|gpt2|openai-gpt|roberta|t5|transfo-xl|xlm|xlnet)(?:-[\w-]+)?$/i;

export const BASE_MODEL_RULES: readonly FrontMatterRule[] = [
  {
    id: 'base-model-owner',
    severity: 'hint',
    about:
      'An id without an owner (“llama-7b”) is one of the Hub’s oldest models, or none: the Hub looks for no other of that name.',
    evidence: { kind: 'assumed', source: 'ids of the Hub are owner/name but for its first models' },
    *find({ root }) {
      for (const value of textsOf(root, 'base_model')) {
        const { type, text } = value;
        const isName = type === 'text' && isRepositoryId(text) && !text.includes('/');
        if (
          isName &&
          !OLD_NAME.test(text) &&
          !/^(?:none|null|nan|unknown|undefined)$/i.test(text)
        ) {
          const message = `${quote(text)} has no owner. Only the Hub’s oldest models are found so; ids are of the form “google-bert/bert-base-uncased”.`;
          yield { ...at(value), message };
        }
      }
    },
  },
  {
    id: 'base-model-relation',
    severity: 'error',
    about:
      '“base_model_relation” says how a model was made from its base model, in one of four words; the Hub refuses any other.',
    evidence: {
      kind: 'seen',
      source: 'answer of validate-yaml, as reported (quant-fidelity-suite)',
    },
    *find({ root }) {
      yield* onTexts(root, 'base_model_relation', (text) => {
        if (RELATIONS.includes(text)) {
          return null;
        }
        const meant = relationMeant(text);
        const guess = GUESSES.find(([words]) => words.test(text))?.[1];
        const asked = guess === undefined || meant !== null ? '' : ` Did you mean “${guess}”?`;
        const isFormat = /conver|onnx|format|export/i.test(text);
        const wayOut = isFormat ? ' Leave it out where only the format is another.' : asked;
        return [
          `${quote(text)} is no relation to a base model: the Hub refuses it. It takes ${RELATIONS.join(', ')}.${wayOut}`,
          meant,
        ];
      });
      const relation = pairOf(root, 'base_model_relation');
      if (relation !== undefined && pairOf(root, 'base_model') === undefined) {
        const message = 'There is a relation, and no “base_model” that it could be to.';
        yield { ...at(relation.place), severity: 'warning', message };
      }
    },
  },
  {
    id: 'base-model-self',
    severity: 'hint',
    about: 'A base model has the name that the card gives to its own model.',
    evidence: { kind: 'assumed', source: 'a model is not made from itself' },
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
    about:
      'A base model stands several times, or there are several of a model that was made from one.',
    evidence: { kind: 'documented', source: 'hub-docs, model-cards.md: a list is for merges' },
    *find({ root }) {
      const values = textsOf(root, 'base_model');
      const places = new Map<string, YamlScalar[]>();
      for (const value of values) {
        places.get(value.text)?.push(value) ?? places.set(value.text, [value]);
      }
      // A merge may take layers of one model several times.
      const isMerge =
        textOf(root, 'base_model_relation') === 'merge' ||
        textsOf(root, 'tags').some(({ text }) => /^merge(?:kit|d)?$/i.test(text));
      for (const [text, [, again, ...more]] of isMerge ? [] : places) {
        if (again !== undefined) {
          yield {
            ...at(again),
            message: `${quote(text)} stands ${more.length + 2} times: keep one.`,
          };
        }
      }
      // Adapters may work with several models.
      yield* onTexts(root, 'base_model_relation', (text) =>
        places.size > 1 && /^(?:finetune|quantized)$/.test(text)
          ? [
              `A model is ${text === 'finetune' ? 'finetuned' : text} from one base model, and here are ${places.size}. If it is a merge of them, write “merge”.`,
            ]
          : null,
      );
    },
  },
  {
    id: 'base-model-tag',
    severity: 'warning',
    about:
      'A tag of the form “base_model:adapter:…” names a path where the id of a model is meant: it leads nowhere, and tells how somebody’s disk is arranged.',
    evidence: {
      kind: 'assumed',
      source: 'the Hub makes such tags of ids; PEFT writes what it was given',
    },
    find: ({ root }) =>
      onTexts(root, 'tags', (text) => {
        const tag = baseModelTag(text);
        return tag === null || isRepositoryId(tag.id)
          ? null
          : [
              `The tag ${quote(text)} names no model of the Hub: ${quote(tag.id)} is no id. Write the id, or take the tag away.`,
            ];
      }),
  },
];
