import {
  arxivUrl,
  languageFilterUrl,
  libraryFilterUrl,
  tagFilterUrl,
} from '../../hub/hub-links.ts';
import { languageName, threeLetterLanguageName } from '../../hub/languages.ts';
import { findLibrary, inferLibrary } from '../../hub/libraries.ts';
import { inferTask } from '../../hub/tasks.ts';
import { isEmpty, type Metadata, normalizeTextList, textsOf } from '../metadata.ts';
import { ACCESS_FORM_KEYS } from './access-form.ts';
import { baseModelChips } from './base-model-chips.ts';
import type { HeaderChip } from './facts.ts';
import { named } from './field-items.ts';

/** Labels that the Hub gives to tags (captured pages). */
const TAG_LABELS: ReadonlyMap<string, string> = new Map([
  ['moe', 'Mixture of Experts'],
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

/** By what readers look for models, in the Hub's order; that not all may have it comes first. */
export function modelChips(
  metadata: Metadata,
  values: ReadonlyMap<string, unknown>,
  body: string,
): readonly HeaderChip[] {
  const tags = textsOf(metadata.tags);
  const [task = null] = textsOf([metadata.pipelineTag]);
  const [library = null] = textsOf([metadata.libraryName]);
  const taskId = inferTask(task, tags);
  const libraryKey = inferLibrary(library, tags);
  const otherTags = tags.filter(
    (tag) => tag !== taskId && tag !== libraryKey && !/^base_model:/i.test(tag),
  );
  return [
    ...gatedChips(values),
    ...(libraryKey === null ? [] : [libraryChip(libraryKey, library)]),
    ...chips('language', 'language', textsOf(metadata.language), languageFilterUrl, languageLabel),
    ...baseModelChips(metadata),
    ...tagChips(otherTags, tagFilterUrl),
    ...papers(tags, body),
  ];
}

function chips(
  kind: HeaderChip['kind'],
  field: string,
  ids: readonly string[],
  url: (id: string) => string | null,
  label: (id: string) => string | null | undefined,
): readonly HeaderChip[] {
  return ids.map((value) => ({
    kind,
    field,
    value,
    ...named(value, label(value)),
    url: url(value),
  }));
}

/** All but those that other fields say again, or that only the Hub's servers read. */
export function tagChips(
  tags: readonly string[],
  url: (id: string) => string | null,
): readonly HeaderChip[] {
  const shown = tags.filter((tag) => !/^(?:arxiv|region|license|dataset):/i.test(tag));
  return chips('tag', 'tags', shown, url, (tag) => TAG_LABELS.get(tag));
}

/** One for what the Hub gives out on request only. */
export function gatedChips(values: ReadonlyMap<string, unknown>): readonly HeaderChip[] {
  const [value] = textsOf(normalizeTextList(values.get('gated')));
  const hasForm = ACCESS_FORM_KEYS.some((key) => !isEmpty(values.get(key)));
  if (value === undefined ? !hasForm : value === 'false') {
    return [];
  }
  const text = value === undefined || value === 'true' ? 'Gated' : `Gated: ${value}`;
  const title = 'The Hub gives it to those who ask for access';
  return [{ kind: 'gated', text, title, ...(value !== undefined && { field: 'gated', value }) }];
}

/** The English name of a language code; null for a text that is none. */
export function languageLabel(code: string): string | null {
  return languageName(code) ?? threeLetterLanguageName(code);
}

function libraryChip(key: string, said: string | null): HeaderChip {
  return {
    kind: 'library',
    field: said === null ? 'tags' : 'library_name',
    value: said ?? key,
    ...named(key, findLibrary(key)?.label),
    url: libraryFilterUrl(key),
    ...(said === null && { title: 'from the tags' }),
  };
}

export function papers(tags: readonly string[], body: string): readonly HeaderChip[] {
  const tagged = new Map(
    tags.flatMap((tag) => {
      const id = /^arxiv:(\d{4}\.\d{4,5})$/i.exec(tag)?.[1];
      return id === undefined ? [] : [[id, tag]];
    }),
  );
  const ids = new Set(tagged.keys());
  for (const [, id = ''] of body.matchAll(PAPER)) {
    ids.add(id);
    if (ids.size >= MAX_PAPERS) {
      break;
    }
  }
  return [...ids].map((id) => {
    const tag = tagged.get(id);
    return {
      kind: 'arxiv',
      text: `arXiv: ${id}`,
      url: arxivUrl(id),
      ...(tag !== undefined && { field: 'tags', value: tag }),
      ...(id === TEMPLATE_PAPER && { title: 'cited by the template, not about this model' }),
    };
  });
}
