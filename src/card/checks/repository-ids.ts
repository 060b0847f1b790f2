import { isRepositoryId } from '../../hub/hub-links.ts';
import { nearestOf } from '../../text/near-match.ts';
import type { Found } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import { pairOf, quote, replaceBy, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** https://huggingface.co/owner/name and https://huggingface.co/datasets/owner/name, also of a page below. */
const HUB_PAGE =
  /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/(datasets\/)?([^/?#\s]+\/[^/?#\s]+)/i;
const LOCAL_PATH = /^(?:[.~]{0,2}\/|[A-Za-z]:[\\/])|\\/;

/** https://huggingface.co/docs/hub/model-cards#specifying-a-base-model */
const RELATIONS = ['adapter', 'finetune', 'merge', 'quantized'] as const;

/** The id in the address of a page of the Hub; null if the text is none, or that of the other kind. */
function idOfPage(text: string, isDataset: boolean): string | null {
  const [, datasets, id] = HUB_PAGE.exec(text.trim()) ?? [];
  return id !== undefined && isRepositoryId(id) && (datasets !== undefined) === isDataset
    ? id
    : null;
}

function whatItIs(text: string): string {
  if (/^https?:/i.test(text)) {
    return 'an address';
  }
  return LOCAL_PATH.test(text) ? 'a path on somebody’s computer' : 'no id';
}

function* wrongIds(root: YamlMap, key: string, kind: 'model' | 'dataset'): Generator<Found> {
  for (const value of textsOf(root, key)) {
    const { text } = value;
    if (isRepositoryId(text)) {
      continue;
    }
    const id = idOfPage(text, kind === 'dataset');
    const example = kind === 'model' ? 'allenai/OLMo-2-1124-7B' : 'allenai/dolmino-mix-1124';
    const message = `${quote(text)} is ${whatItIs(text)}: the Hub refuses it (“"${key}" … is not valid”). Write the ${kind}’s id, as in ${example}${kind === 'dataset' ? ', and describe other data in the text of the card' : ''}.`;
    yield { line: value.line, message, ...replaceBy(value, id) };
  }
}

export const REPOSITORY_ID_RULES: readonly FrontMatterRule[] = [
  {
    id: 'datasets-id',
    severity: 'error',
    find: ({ root }) => wrongIds(root, 'datasets', 'dataset'),
  },
  {
    id: 'base-model-id',
    severity: 'error',
    find: ({ root }) => wrongIds(root, 'base_model', 'model'),
  },
  {
    id: 'base-model-owner',
    severity: 'hint',
    *find({ root }) {
      for (const value of textsOf(root, 'base_model')) {
        if (isRepositoryId(value.text) && !value.text.includes('/')) {
          yield {
            line: value.line,
            message: `${quote(value.text)} has no owner. Only the Hub’s oldest models are found so; their full ids are of the form “google-bert/bert-base-uncased”.`,
          };
        }
      }
    },
  },
  {
    id: 'base-model-relation',
    severity: 'error',
    *find({ root }) {
      for (const value of textsOf(root, 'base_model_relation')) {
        if (!(RELATIONS as readonly string[]).includes(value.text)) {
          const near = nearestOf(value.text, RELATIONS);
          const message = `${quote(value.text)} is no relation to a base model: the Hub refuses it. It takes ${RELATIONS.join(', ')}.`;
          yield { line: value.line, message, ...replaceBy(value, near) };
        }
      }
      const relation = pairOf(root, 'base_model_relation');
      if (relation !== null && pairOf(root, 'base_model') === null) {
        yield {
          line: relation.place.line,
          message: 'There is a relation, and no “base_model” that it could be to.',
        };
      }
    },
  },
  {
    id: 'new-version-id',
    severity: 'error',
    *find({ root }) {
      for (const value of textsOf(root, 'new_version')) {
        if (!isRepositoryId(value.text) || !value.text.includes('/')) {
          const id = idOfPage(value.text, false);
          const message = `${quote(value.text)} is not the id of a model (owner/name): the Hub cannot point readers to the newer version.`;
          yield { line: value.line, message, ...replaceBy(value, id) };
        }
      }
    },
  },
];
