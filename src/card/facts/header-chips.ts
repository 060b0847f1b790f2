import {
  arxivUrl,
  datasetUrl,
  languageFilterUrl,
  libraryFilterUrl,
  licenseFilterUrl,
  pipelineTagFilterUrl,
  tagFilterUrl,
} from '../../hub/hub-links.ts';
import { languageName, threeLetterLanguageName } from '../../hub/languages.ts';
import { findLibrary, inferLibrary } from '../../hub/libraries.ts';
import { findTask, inferTask, type Modality } from '../../hub/tasks.ts';
import { type Metadata, textsOf } from '../metadata.ts';
import type { HeaderChip } from './facts.ts';

/** Labels that the Hub gives to tags (captured pages). */
const TAG_LABELS: ReadonlyMap<string, string> = new Map([
  ['moe', 'Mixture of Experts'],
  ['4-bit', '4-bit precision'],
  ['8-bit', '8-bit precision'],
  ['eval-results', 'Eval Results'],
  ['custom_code', 'Custom code'],
  ['not-for-all-audiences', 'Not for all audiences'],
]);

/** Links to papers on the Hub and arXiv: the Hub makes a tag of each (hub-docs, model-cards.md). */
const PAPER =
  /(?:arxiv\.org\/(?:abs|pdf|html)|(?:huggingface|hf)\.(?:co|com)\/papers)\/(\d{4}\.\d{4,5})(?!\d)/gi;

/** Lacoste et al., whom the Hub's template cites: it stands in every card that was made from it. */
const TEMPLATE_PAPER = '1910.09700';

/** More are no list of papers but a bibliography. */
const MAX_PAPERS = 100;

/** The Hub's names of its groups of tasks (`MODALITY_LABELS` in @huggingface/tasks). */
const MODALITY_LABELS: Readonly<Record<Modality, string>> = {
  multimodal: 'Multimodal',
  nlp: 'Natural Language Processing',
  cv: 'Computer Vision',
  audio: 'Audio',
  tabular: 'Tabular',
  rl: 'Reinforcement Learning',
  other: 'Other',
};

/** In the Hub's order. */
export function modelChips(metadata: Metadata, body: string): readonly HeaderChip[] {
  const tags = textsOf(metadata.tags);
  const [task = null] = textsOf([metadata.pipelineTag]);
  const [library = null] = textsOf([metadata.libraryName]);
  const taskId = inferTask(task, tags);
  const libraryKey = inferLibrary(library, tags);
  const otherTags = tags.filter(
    (tag) =>
      tag !== taskId &&
      tag !== libraryKey &&
      !/^(?:arxiv|region|license|dataset|base_model):/i.test(tag),
  );
  return [
    ...(taskId === null ? [] : [taskChip(taskId, task === null)]),
    ...(libraryKey === null ? [] : [libraryChip(libraryKey, library === null)]),
    ...chips('dataset', textsOf(metadata.datasets), datasetUrl),
    ...chips('language', textsOf(metadata.language), languageFilterUrl, languageLabel),
    ...chips('tag', otherTags, tagFilterUrl, (tag) => TAG_LABELS.get(tag)),
    ...papers(tags, body),
    ...licenseChips(metadata, licenseFilterUrl),
  ];
}

export function chips(
  kind: HeaderChip['kind'],
  ids: readonly string[],
  url: (id: string) => string | null,
  label: (id: string) => string | null | undefined = () => null,
): readonly HeaderChip[] {
  return ids.map((id) => ({ kind, text: label(id) ?? id, url: url(id) }));
}

/** The English name of a language code; null for a text that is none. */
export function languageLabel(code: string): string | null {
  return languageName(code) ?? threeLetterLanguageName(code);
}

export function taskChip(
  id: string,
  isFromTags: boolean,
  url: (id: string) => string | null = pipelineTagFilterUrl,
): HeaderChip {
  const task = findTask(id);
  return {
    kind: 'task',
    text: task?.name ?? id,
    url: url(id),
    ...(task && { modality: task.modality, note: MODALITY_LABELS[task.modality] }),
    ...(isFromTags && { note: 'from the tags' }),
  };
}

function libraryChip(key: string, isFromTags: boolean): HeaderChip {
  return {
    kind: 'library',
    text: findLibrary(key)?.label ?? key,
    url: libraryFilterUrl(key),
    ...(isFromTags && { note: 'from the tags' }),
  };
}

export function papers(tags: readonly string[], body: string): readonly HeaderChip[] {
  const ids = new Set(tags.flatMap((tag) => /^arxiv:(\d{4}\.\d{4,5})$/i.exec(tag)?.[1] ?? []));
  for (const [, id = ''] of body.matchAll(PAPER)) {
    ids.add(id);
    if (ids.size >= MAX_PAPERS) {
      break;
    }
  }
  return [...ids].map((id) => ({
    kind: 'arxiv',
    text: `arXiv: ${id}`,
    url: arxivUrl(id),
    ...(id === TEMPLATE_PAPER && { note: 'cited by the template, not about this model' }),
  }));
}

export function licenseChips(
  { license, licenseName }: Metadata,
  url: (id: string) => string | null,
): readonly HeaderChip[] {
  const [name] = textsOf([licenseName]);
  const ids = textsOf(license);
  const shown = ids.length === 0 && name !== undefined ? ['other'] : ids;
  return chips('license', shown, url, (id) =>
    id === 'other' && name !== undefined ? `License: ${name}` : `License: ${id}`,
  );
}
