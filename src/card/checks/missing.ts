import { findLibrary } from '../../hub/libraries.ts';
import { findTask } from '../../hub/tasks.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import { pairOf, textsOf } from './fields.ts';
import { misspeltKeys } from './keys.ts';
import type { FrontMatterRule } from './rule.ts';

interface MissingField {
  readonly key: string;
  /** What the Hub cannot do without it. */
  readonly why: string;
  /** In which cards its absence means something; in all, if not given. */
  readonly applies?: (root: YamlMap) => boolean;
}

/** Tags of models that are made from another one. */
const DERIVED =
  /^(?:gguf|gptq|awq|exl[23]|mlx|lora|adapter|peft|merge|mergekit|quantized|[234568]-?bit)$/i;

function tags(root: YamlMap): readonly string[] {
  return textsOf(root, 'tags').map(({ text }) => text);
}

/**
 * https://huggingface.co/docs/hub/model-release-checklist; a tag may stand for the task and the
 * library (hub-docs, model-cards.md).
 */
const FIELDS: readonly MissingField[] = [
  {
    key: 'license',
    why: 'nobody may use the model for certain, and it is in no search for a license',
  },
  {
    key: 'pipeline_tag',
    why: 'the model is not found by its task, and has no widget',
    applies: (root) => !tags(root).some((tag) => findTask(tag) !== null),
  },
  {
    key: 'library_name',
    why: 'there are no code snippets under “Use this model”',
    applies: (root) => !tags(root).some((tag) => findLibrary(tag) !== null),
  },
  { key: 'language', why: 'the model is not found by its language' },
  { key: 'datasets', why: 'the model is not found by what it was trained on' },
  {
    key: 'base_model',
    why: 'the model is not in the tree of the model that it was made from, as its tags say it was',
    applies: (root) => tags(root).some((tag) => DERIVED.test(tag)),
  },
];

export const MISSING_RULES: readonly FrontMatterRule[] = FIELDS.map(({ key, why, applies }) => ({
  id: `missing-${key.replace('_', '-')}`,
  severity: key === 'license' ? 'warning' : 'hint',
  *find({ root, misplaced }) {
    // A misspelt or misplaced one is a finding of its own.
    const isThere =
      pairOf(root, key) || misplaced?.has(key) || [...misspeltKeys(root).values()].includes(key);
    if (!isThere && (applies?.(root) ?? true)) {
      const { line } = root.pairs[0]?.place ?? root;
      yield { line, message: `There is no “${key}”: ${why}.` };
    }
  },
}));
