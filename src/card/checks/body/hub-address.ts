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

/** Models of the Hub's first year have no owner; another single name is a user's page. */
const OWNERLESS =
  /^(?:(?:distil|xlm-|al|camem)?(?:bert|roberta)|distilgpt2|gpt2|t5|xlm|xlnet|openai-gpt|transfo-xl|ctrl|camembert)\b/;

/** The model or dataset whose page on the Hub an address is; null for all other pages. */
export function repositoryOf(target: string): HubRepository | null {
  const [, datasets, id = ''] = ADDRESS.exec(target) ?? [];
  if (!isRepositoryId(id) || PAGES.test(id)) {
    return null;
  }
  if (datasets !== undefined) {
    return { kind: 'dataset', id };
  }
  return id.includes('/') || OWNERLESS.test(id) ? { kind: 'model', id } : null;
}
