import { isRepositoryId } from '../../hub/hub-links.ts';
import { nearestOf } from '../../text/near-match.ts';
import type { Found } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import { onTexts, pairOf, quote } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** https://huggingface.co/owner/name and …/datasets/owner/name, also of a page below. */
const HUB_PAGE =
  /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/(datasets\/)?([^/?#\s]+\/[^/?#\s]+)/i;
const LOCAL_PATH = /^(?:[.~]{0,2}\/|[A-Za-z]:[\\/])|\\/;

/** https://huggingface.co/docs/hub/model-cards#specifying-a-base-model */
const RELATIONS = ['adapter', 'finetune', 'merge', 'quantized'];

/** The id in the address of a page of the Hub; null if it is none, or one of the other kind. */
function idOfPage(text: string, isDataset: boolean): string | null {
  const [, datasets, id] = HUB_PAGE.exec(text.trim()) ?? [];
  const isOfKind = (datasets !== undefined) === isDataset;
  return id !== undefined && isOfKind && isRepositoryId(id) ? id : null;
}

function whatItIs(text: string): string {
  if (/^https?:/i.test(text)) {
    return 'an address';
  }
  return LOCAL_PATH.test(text) ? 'a path on somebody’s computer' : 'no id';
}

function wrongIds(root: YamlMap, key: string, kind: 'model' | 'dataset'): Iterable<Found> {
  const example = kind === 'model' ? 'allenai/OLMo-2-1124-7B' : 'allenai/dolmino-mix-1124';
  const others = kind === 'model' ? '' : ', and describe other data in the text of the card';
  return onTexts(root, key, (text) =>
    isRepositoryId(text)
      ? null
      : [
          `${quote(text)} is ${whatItIs(text)}: the Hub refuses it (“"${key}" … is not valid”). Write the ${kind}’s id, as in ${example}${others}.`,
          idOfPage(text, kind === 'dataset'),
        ],
  );
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
    find: ({ root }) =>
      onTexts(root, 'base_model', (text) =>
        isRepositoryId(text) && !text.includes('/')
          ? [
              `${quote(text)} has no owner. Only the Hub’s oldest models are found so; their full ids are of the form “google-bert/bert-base-uncased”.`,
            ]
          : null,
      ),
  },
  {
    id: 'base-model-relation',
    severity: 'error',
    *find({ root }) {
      yield* onTexts(root, 'base_model_relation', (text) =>
        RELATIONS.includes(text)
          ? null
          : [
              `${quote(text)} is no relation to a base model: the Hub refuses it. It takes ${RELATIONS.join(', ')}.`,
              nearestOf(text, RELATIONS),
            ],
      );
      const relation = pairOf(root, 'base_model_relation');
      if (relation !== undefined && pairOf(root, 'base_model') === undefined) {
        const message = 'There is a relation, and no “base_model” that it could be to.';
        yield { line: relation.place.line, message };
      }
    },
  },
  {
    id: 'new-version-id',
    severity: 'error',
    find: ({ root }) =>
      onTexts(root, 'new_version', (text) =>
        isRepositoryId(text) && text.includes('/')
          ? null
          : [
              `${quote(text)} is not the id of a model (owner/name): the Hub cannot point readers to the newer version.`,
              idOfPage(text, false),
            ],
      ),
  },
];
