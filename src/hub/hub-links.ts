import { SIZES } from './dataset-fields.ts';

const HUB = 'https://huggingface.co';

/** One part of a repository id; no dots alone, so that a URL parser cannot climb with it. */
const ID_PART = '[A-Za-z0-9_][\\w.-]*';

/** `name` (the Hub's first repositories) or `owner/name`. */
export const REPOSITORY_ID = new RegExp(`^${ID_PART}(?:/${ID_PART})?$`);

/** License, language, task and library ids: `openrail++` and `c++` are real ones. */
const VOCABULARY_ID = /^[A-Za-z0-9_][\w.+-]*$/;

/** Longer values are no ids; the Hub's own limit for a repository name is 96. */
export const LONGEST_ID = 200;

/** Controls and halves of surrogate pairs, which `encodeURIComponent` throws on. */
const UNENCODABLE = /[\p{Cc}\p{Cs}]/u;

/** True for `name` or `owner/name`, as the Hub writes the ids of models and datasets. */
export function isRepositoryId(id: string): boolean {
  return id.length <= LONGEST_ID && REPOSITORY_ID.test(id) && !id.includes('..');
}

/** The normalised URL, if the text is an https URL without a user part; else null. */
export function httpsUrl(text: string): string | null {
  if (!/^https:\/\/\S+$/i.test(text) || UNENCODABLE.test(text) || !URL.canParse(text)) {
    return null;
  }
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url.href : null;
}

type Page = 'models' | 'datasets';

function searchUrl(page: Page, parameter: string, value: string): string {
  // The Hub writes spaces of a query as `+`.
  return `${HUB}/${page}?${parameter}${encodeURIComponent(value).replaceAll('%20', '+')}`;
}

/** Makes the address of the models, or datasets, with an id; null if the text is none. */
function idFilter(parameter: string, page: Page = 'models'): (id: string) => string | null {
  return (id) =>
    id.length <= LONGEST_ID && VOCABULARY_ID.test(id) ? searchUrl(page, parameter, id) : null;
}

export const licenseFilterUrl = idFilter('license=license:');
export const languageFilterUrl = idFilter('language=');
export const pipelineTagFilterUrl = idFilter('pipeline_tag=');
export const libraryFilterUrl = idFilter('library=');

export const datasetLicenseUrl = idFilter('license=license:', 'datasets');
export const datasetLanguageUrl = idFilter('language=language:', 'datasets');
export const datasetTaskUrl = idFilter('task_categories=task_categories:', 'datasets');

/** Models with this tag, a free text; null if it is empty, too long or cannot stand in a URL. */
export function tagFilterUrl(tag: string): string | null {
  return tagUrl('models', tag);
}

export function datasetTagUrl(tag: string): string | null {
  return tagUrl('datasets', tag);
}

function tagUrl(page: Page, tag: string): string | null {
  const isTag = tag.trim() !== '' && tag.length <= LONGEST_ID && !UNENCODABLE.test(tag);
  return isTag ? searchUrl(page, 'other=', tag) : null;
}

/** Datasets of this size, one of the Hub's. */
export function datasetSizeUrl(size: string): string | null {
  return SIZES.includes(size)
    ? searchUrl('datasets', 'size_categories=size_categories:', size)
    : null;
}

/** The dataset's page; an https URL stands for itself; null for prose and anything else. */
export function datasetUrl(id: string): string | null {
  return isRepositoryId(id) ? `${HUB}/datasets/${id}` : httpsUrl(id);
}

/** The model's page; an https URL stands for itself; null for local paths and anything else. */
export function modelUrl(id: string): string | null {
  return isRepositoryId(id) ? `${HUB}/${id}` : httpsUrl(id);
}

/** The metric's page in https://huggingface.co/metrics; null if the text is no id. */
export function metricUrl(id: string): string | null {
  return isRepositoryId(id) ? `${HUB}/metrics/${id}` : null;
}

export function arxivUrl(id: string): string {
  return `${HUB}/papers/${id}`;
}

/** A file below `base`, the repository's address, or an address; null for a file without a base. */
export function repositoryFileUrl(target: string, base: string | null): string | null {
  const isFile = base !== null && !/^[a-z][a-z\d+.-]*:/i.test(target);
  return httpsUrl(isFile && URL.canParse(target, base) ? new URL(target, base).href : target);
}

/** The id of the model whose files have this address (`…/owner/name/blob/main/`); else null. */
export function modelIdOfAddress(address: string | null): string | null {
  const id = /^https:\/\/huggingface\.co\/([^/]+\/[^/]+)\/blob\//.exec(address ?? '')?.[1];
  const isModel = id !== undefined && isRepositoryId(id) && !/^(?:datasets|spaces)\//.test(id);
  return isModel ? id : null;
}

/** What the repository is whose files have this address; null elsewhere than on the Hub. */
export function kindOfAddress(address: string | null): 'model' | 'dataset' | 'space' | null {
  const [, folder] =
    /^https:\/\/huggingface\.co\/(?:(datasets|spaces)\/[^/]+\/[^/]+|[^/]+\/[^/]+)\/blob\//.exec(
      address ?? '',
    ) ?? [];
  if (folder !== undefined) {
    return folder === 'datasets' ? 'dataset' : 'space';
  }
  return modelIdOfAddress(address) === null ? null : 'model';
}

/** The id in the address of a model's or a dataset's page; else null. */
export function repositoryIdOfPage(address: string, kind: 'model' | 'dataset'): string | null {
  const [, folder, id = ''] =
    /^https?:\/\/(?:www\.)?(?:huggingface|hf)\.co\/(datasets\/|spaces\/)?([^?#]+?)\/?$/i.exec(
      address,
    ) ?? [];
  const isOfKind = folder === (kind === 'dataset' ? 'datasets/' : undefined);
  return isOfKind && id.includes('/') && isRepositoryId(id) ? id : null;
}
