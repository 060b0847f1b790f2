import type { Found } from '../../finding.ts';
import { normalizeTextList, textsOf } from '../../metadata.ts';
import { asYaml, quote } from '../fields.ts';
import type { BodyRule, BodyView } from './body-rule.ts';
import { basesNamed, type Named, newerNamed, trainingDataNamed } from './named-in-text.ts';

/** Whether the metadata have a field, be it empty or misspelt: that is a finding of its own. */
function hasField({ entries }: BodyView, name: RegExp): boolean {
  return entries.some(({ key }) => name.test(key));
}

function fieldOf({ entries }: BodyView, name: string): unknown {
  return entries.find(({ key }) => key === name)?.value;
}

const COPY =
  /"(?:gguf|gptq|awq|exl[23]|mlx|quantized|merge|mergekit|onnx|openvino|ctranslate2|[2-8]-?bit)"/i;

function nameOf(id: string): string {
  return id.replace(/^.*\//, '').toLowerCase();
}

/** `Llama-3-8B-bnb-4bit` is made of `Llama-3-8B`, whoever has put it there. */
function isVariant(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** One finding on what the metadata lack, where it is said first. */
function lacking(
  { metadataEnd }: BodyView,
  found: readonly Named[],
  message: (ids: string, isOne: boolean) => string,
  yaml: ((ids: readonly string[]) => string) | null,
): readonly Found[] {
  const ids = [...new Set(found.map(({ id }) => id))];
  const [first] = found;
  if (first === undefined) {
    return [];
  }
  const fix =
    yaml === null || metadataEnd === null
      ? undefined
      : {
          label: `Add “${yaml(ids).split('\n').join(' ')}”`,
          edits: [{ start: metadataEnd, end: metadataEnd, text: `\n${yaml(ids)}` }],
        };
  const names = ids.slice(0, 3).map(quote).join(', ') + (ids.length > 3 ? ' …' : '');
  return [{ line: first.line, message: message(names, ids.length === 1), fix }];
}

export const LINEAGE_RULES: readonly BodyRule[] = [
  {
    id: 'base-model-in-text',
    severity: 'hint',
    about:
      'The text says from which model this one was made, and the metadata do not: it is not in that model’s tree, and not found from its page.',
    evidence: { kind: 'documented', source: 'hub-docs, model-cards.md (Specifying a base model)' },
    find(view) {
      const { entries } = view;
      const isTagged = JSON.stringify(fieldOf(view, 'tags') ?? '').includes('"base_model:');
      if (
        entries.length === 0 ||
        isTagged ||
        hasField(view, /^(?:base[ _-]?models?|models?[ _-]base|finetuned_from|base_model_.*)$/i)
      ) {
        return [];
      }
      const found = basesNamed(view);
      const isOne = new Set(found.map(({ id }) => id)).size === 1;
      return lacking(
        view,
        found,
        (ids, isOne) =>
          `The text says that this model was made from ${ids}, the metadata do not: the Hub does not show it in the tree of ${isOne ? 'that model' : 'one of them'}. Write “base_model:” in the metadata.`,
        isOne ? ([id = '']) => `base_model: ${asYaml(id)}` : null,
      );
    },
  },
  {
    id: 'base-model-differs',
    severity: 'hint',
    about:
      'The text says that this model was made from one model, and the metadata say from another: it is in the tree of the wrong one, or the text is another card’s.',
    evidence: { kind: 'assumed', source: 'a card says one thing' },
    find(view) {
      const known = textsOf(normalizeTextList(fieldOf(view, 'base_model')));
      // A quantized model’s card often has that of the original in it.
      const isCopy =
        hasField(view, /^quantized_by$/) || COPY.test(JSON.stringify(fieldOf(view, 'tags') ?? ''));
      // Weights in another format are not made from the model whose files they were.
      const found =
        known.length === 0 || isCopy
          ? []
          : basesNamed(view).filter(({ lead }) => !/\bconver(?:ted|sion)\b/i.test(lead));
      const isSame = ({ id }: Named): boolean =>
        known.some((other) => isVariant(nameOf(id), nameOf(other)));
      return found.some(isSame)
        ? []
        : lacking(
            view,
            found.slice(0, 1),
            (id) =>
              `The text says that this model was made from ${id}, the metadata say from ${quote(known.join(', '))}. Correct the wrong one.`,
            null,
          );
    },
  },
  {
    id: 'datasets-in-text',
    severity: 'hint',
    about:
      'The text links the datasets of the Hub that the model was trained on, and the metadata do not name them: the model is not found from their pages.',
    evidence: { kind: 'documented', source: 'hub-docs, model-cards.md (Specifying a dataset)' },
    find(view) {
      if (view.entries.length === 0 || hasField(view, /^data[ _-]?sets?$/i)) {
        return [];
      }
      const found = trainingDataNamed(view);
      return lacking(
        view,
        found,
        (ids) =>
          `The text says that the model was trained on ${ids}, the metadata do not: the Hub does not show it, and nobody finds the model from there. Write “datasets:” in the metadata.`,
        (ids) => ['datasets:', ...ids.map((id) => `- ${asYaml(id)}`)].join('\n'),
      );
    },
  },
  {
    id: 'new-version-in-text',
    severity: 'hint',
    about:
      'The text names a newer version, and the metadata do not: the Hub shows no banner that leads there.',
    evidence: { kind: 'documented', source: 'hub-docs, model-cards.md (Specifying a new version)' },
    find(view) {
      if (view.entries.length === 0 || hasField(view, /^new[ _-]?version$/i)) {
        return [];
      }
      return lacking(
        view,
        newerNamed(view).slice(0, 1),
        (ids) =>
          `The text names ${ids} as a newer version. If it takes this model’s place, write “new_version:” in the metadata: the Hub then shows the way there.`,
        null,
      );
    },
  },
];
