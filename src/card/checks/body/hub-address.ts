import { isRepositoryId } from '../../../hub/hub-links.ts';

export interface HubRepository {
  readonly kind: 'model' | 'dataset';
  readonly id: string;
}

const ADDRESS =
  /^https?:\/\/(?:www\.)?(?:huggingface|hf)\.co\/(datasets\/)?([\w.-]+(?:\/[\w.-]+)?)(?:\/(?:tree|blob|resolve)\/[^\s]*)?\/?(?:[?#]\S*)?$/i;

/** First parts of addresses that are no owner's name. */
const PAGES =
  /^(?:api|blog|chat|collections|datasets|docs|join|learn|login|metrics|models|new|organizations|papers|posts|pricing|search|settings|spaces|tasks)(?:\/|$)/i;

/** Models of the Hub's first year had no owner; another single name is a user's page. */
const OWNERS: readonly (readonly [models: RegExp, owner: string])[] = [
  [/^bert-(?:base|large)-/, 'google-bert'],
  [/^(?:xlm-)?roberta-(?:base|large)|^xlm-[cm]lm-/, 'FacebookAI'],
  [/^distil(?:bert-base-|roberta-base$|gpt2$)/, 'distilbert'],
  [/^(?:gpt2(?:-medium|-large|-xl)?|openai-gpt)$/, 'openai-community'],
  [/^t5-(?:small|base|large|3b|11b)$/, 'google-t5'],
  [/^albert-\w+-v[12]$/, 'albert'],
  [/^xlnet-(?:base|large)-cased$/, 'xlnet'],
  [/^camembert-base$/, 'almanach'],
];

/** The model or dataset whose page on the Hub an address is; null for all other pages. */
export function repositoryOf(target: string): HubRepository | null {
  const [, datasets, id = ''] = ADDRESS.exec(target) ?? [];
  if (!isRepositoryId(id) || PAGES.test(id)) {
    return null;
  }
  if (datasets !== undefined) {
    return { kind: 'dataset', id };
  }
  if (id.includes('/')) {
    return { kind: 'model', id };
  }
  const owner = OWNERS.find(([models]) => models.test(id))?.[1];
  return owner === undefined ? null : { kind: 'model', id: `${owner}/${id}` };
}
