const HUB = 'https://huggingface.co';

/** One part of a repository id; no dots alone, so that a URL parser cannot climb with it. */
const ID_PART = '[A-Za-z0-9_][\\w.-]*';

/** `name` (the Hub's first repositories) or `owner/name`. */
const REPOSITORY_ID = new RegExp(`^${ID_PART}(?:/${ID_PART})?$`);

/** License, language, task and library ids: `openrail++` and `c++` are real ones. */
const VOCABULARY_ID = /^[A-Za-z0-9_][\w.+-]*$/;

/** Longer values are no ids; the Hub's own limit for a repository name is 96. */
const LONGEST_ID = 200;

/** Controls and halves of surrogate pairs, which `encodeURIComponent` throws on. */
const UNENCODABLE = /[\p{Cc}\p{Cs}]/u;

interface FilterLink {
  /** Query parameter of the Hub's list of models. */
  readonly parameter: string;
  /** What the Hub puts before the value. */
  readonly prefix: string;
}

/** The filters of https://huggingface.co/models by front matter key. */
const MODEL_FILTERS = {
  license: { parameter: 'license', prefix: 'license:' },
  language: { parameter: 'language', prefix: '' },
  pipeline_tag: { parameter: 'pipeline_tag', prefix: '' },
  library_name: { parameter: 'library', prefix: '' },
  tags: { parameter: 'other', prefix: '' },
} as const satisfies Record<string, FilterLink>;

/** True for `name` or `owner/name`, as the Hub writes the ids of models and datasets. */
export function isRepositoryId(id: string): boolean {
  return id.length <= LONGEST_ID && REPOSITORY_ID.test(id) && !id.includes('..');
}

function modelFilter(key: keyof typeof MODEL_FILTERS, value: string): string {
  const { parameter, prefix } = MODEL_FILTERS[key];
  // The Hub writes spaces of a query as `+`.
  const encoded = encodeURIComponent(value).replaceAll('%20', '+');
  return `${HUB}/models?${parameter}=${prefix}${encoded}`;
}

function vocabularyFilter(key: keyof typeof MODEL_FILTERS, id: string): string | null {
  return id.length <= LONGEST_ID && VOCABULARY_ID.test(id) ? modelFilter(key, id) : null;
}

/** The normalised URL, if the text is an https URL without a user part; else null. */
export function httpsUrl(text: string): string | null {
  if (!/^https:\/\//i.test(text) || UNENCODABLE.test(text) || /\s/.test(text)) {
    return null;
  }
  if (!URL.canParse(text)) {
    return null;
  }
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url.href : null;
}

/** Models with this license; null if the text is no id. */
export function licenseFilterUrl(id: string): string | null {
  return vocabularyFilter('license', id);
}

/** Models for this language; null if the text is no code. */
export function languageFilterUrl(code: string): string | null {
  return vocabularyFilter('language', code);
}

/** Models for this task; null if the text is no id. */
export function pipelineTagFilterUrl(id: string): string | null {
  return vocabularyFilter('pipeline_tag', id);
}

/** Models for this library; null if the text is no id. */
export function libraryFilterUrl(id: string): string | null {
  return vocabularyFilter('library_name', id);
}

/** Models with this tag. Tags are free text; null if it is empty, too long or cannot stand in a URL. */
export function tagFilterUrl(tag: string): string | null {
  if (tag.trim() === '' || tag.length > LONGEST_ID || UNENCODABLE.test(tag)) {
    return null;
  }
  return modelFilter('tags', tag);
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

/** The paper's page on the Hub. */
export function arxivUrl(id: string): string {
  return `${HUB}/papers/${id}`;
}

/** A file of the model's repository, or an address as it stands; null where `base`, the repository's, is not known. */
export function repositoryFileUrl(target: string, base: string | null): string | null {
  if (base === null || /^[a-z][a-z\d+.-]*:/i.test(target) || !URL.canParse(target, base)) {
    return httpsUrl(target);
  }
  return httpsUrl(new URL(target, base).href);
}

/** The id of the model that an address of its files belongs to (`…/owner/name/blob/main/`); null for all others. */
export function modelIdOfAddress(address: string | null): string | null {
  const id = /^https:\/\/huggingface\.co\/([^/]+\/[^/]+)\/blob\//.exec(address ?? '')?.[1];
  return id === undefined || /^(?:datasets|spaces)\//.test(id) ? null : id;
}
