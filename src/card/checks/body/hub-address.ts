import { isRepositoryId } from '../../../hub/hub-links.ts';

export interface HubRepository {
  readonly kind: 'model' | 'dataset';
  readonly id: string;
}

const ADDRESS =
  /^https?:\/\/(?:www\.)?(?:huggingface|hf)\.co\/(datasets\/)?([\w.-]+(?:\/[\w.-]+)?)(?:\/(?:tree|blob|resolve)\/[^\s]*)?\/?(?:[?#]\S*)?$/i;

/** First parts of addresses that are no owner's name. */
const PAGES =
  /^(?:api|blog|chat|collections|datasets|docs|enterprise|inference|join|kernels|learn|login|metrics|models|new|organizations|papers|posts|pricing|search|settings|spaces|storage|tasks|users)(?:\/|$)/i;

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

/** The rest of the path where a repository shows its card at a revision. */
const CARD_VIEW = /^(?:tree\/([\w.-]+)|blob\/([\w.-]+)\/README\.md)$/;

/** The card that a page of the Hub shows, as `?card=` names it; null for all other pages. */
export function cardOfPage(address: string): string | null {
  const repository = repositoryOf(address);
  if (repository === null) {
    return null;
  }
  const view = /\/((?:tree|blob|resolve)\/.+?)\/?$/.exec(new URL(address).pathname)?.[1];
  const shown = CARD_VIEW.exec(view ?? 'tree/main');
  const revision = shown?.[1] ?? shown?.[2];
  const id = (repository.kind === 'dataset' ? 'datasets/' : '') + repository.id;
  return revision === undefined ? null : revision === 'main' ? id : `${id}@${revision}`;
}
