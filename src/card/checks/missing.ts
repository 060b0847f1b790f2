import { NEEDS_FIELD } from '../field-needs.ts';
import { at, isEmpty, isNull, pairOf, quote, textsOf } from './fields.ts';
import { FIELD_SHAPES, misspeltKeys, nestedKeys } from './keys.ts';
import { nameBase } from './other-bases.ts';
import type { FrontMatterRule, FrontMatterView } from './rule.ts';

interface MissingField {
  readonly key: string;
  /** What the Hub cannot do without it. */
  readonly why: string;
}

/** https://huggingface.co/docs/hub/model-release-checklist; `NEEDS_FIELD` says in which cards. */
const FIELDS: readonly MissingField[] = [
  {
    key: 'license',
    why: 'nobody may use the model for certain, and it is in no search for a license',
  },
  {
    key: 'pipeline_tag',
    why: 'the Hub guesses the task from the files; where it cannot, the model is not found by it',
  },
  {
    key: 'library_name',
    why: 'the Hub guesses the library from the files, for repositories since August 2024 not “transformers”; without one there is no code under “Use this model”',
  },
  {
    key: 'language',
    why: 'the model is not found by its language',
  },
  {
    key: 'datasets',
    why: 'the model is not found by what it was trained on',
  },
  {
    key: 'base_model',
    why: 'the model is not in the tree of the model that it was made from, as other fields say it was',
  },
];

/** A null of these is a finding of its own (`key-null`). */
const NULL_TOLD: readonly string[] = ['license', 'language', 'datasets', 'base_model'];

/** The fields of which a rule tells that they are not there, or say nothing. */
function isTold({ key }: MissingField, { root, misplaced }: FrontMatterView): boolean {
  const pair = pairOf(root, key);
  const isOwn = NULL_TOLD.includes(key) && pair !== undefined && isNull(pair.value);
  // A misspelt one, or one in the wrong place, is a finding of its own.
  const isElsewhere =
    misplaced?.has(key) ||
    [...misspeltKeys(root).values()].includes(key) ||
    [...nestedKeys(root).values()].some((keys) => keys.includes(key));
  const isThere = !isEmpty(pair?.value) || isElsewhere;
  const said = {
    texts: (name: string) => textsOf(root, name).map(({ text }) => text),
    has: (name: string) => pairOf(root, name) !== undefined,
  };
  return !isThere && !isOwn && (NEEDS_FIELD[key]?.(said) ?? true);
}

/** A null is one of their values (huggingface.js, api-model.ts), or emptiness means “not”. */
const MAY_BE_EMPTY: readonly string[] =
  'thumbnail instance_prompt mask_token inference gated model_name model-index'.split(' ');

export const MISSING_RULES: readonly FrontMatterRule[] = [
  ...FIELDS.map(
    (field): FrontMatterRule => ({
      id: `missing-${field.key.replace('_', '-')}`,
      severity: field.key === 'license' ? 'warning' : 'hint',
      about: `Without “${field.key}”, or with nothing behind it, ${field.why}.`,
      evidence: {
        kind: 'documented',
        source: 'hub-docs, model-release-checklist.md, model-cards.md',
      },
      *find(view) {
        const { root } = view;
        if (isTold(field, view)) {
          const pair = pairOf(root, field.key);
          const { line } = (pair ?? root.pairs[0])?.place ?? root;
          const what = pair ? `“${field.key}” is empty` : `There is no “${field.key}”`;
          const isBase = field.key === 'base_model' && pair === undefined;
          yield {
            line,
            message: `${what}: ${field.why}.`,
            fix: isBase ? nameBase(view) : undefined,
          };
        }
      },
    }),
  ),
  {
    id: 'key-empty',
    severity: 'hint',
    about:
      'A field of the Hub has nothing behind its colon, or an empty list: it says as much as no field.',
    evidence: { kind: 'assumed', source: 'programs write fields that they have no value for' },
    *find(view) {
      const told = FIELDS.filter((field) => isTold(field, view)).map(({ key }) => key);
      for (const { key, place, value } of view.root.pairs) {
        const shapes = FIELD_SHAPES.get(key) ?? [];
        const isOwn =
          told.includes(key) ||
          (isNull(value) ? NULL_TOLD.includes(key) : !shapes.includes(value.kind));
        if (shapes.length > 0 && isEmpty(value) && !isOwn && !MAY_BE_EMPTY.includes(key)) {
          const message = `${quote(key)} is empty, and says as much as no field. Write a value, or take the line away.`;
          yield { ...at(place), message };
        }
      }
    },
  },
];
