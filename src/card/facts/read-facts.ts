import {
  isRepositoryId,
  modelIdOfAddress,
  modelUrl,
  pipelineTagFilterUrl,
} from '../../hub/hub-links.ts';
import { languageTags } from '../../hub/language-tags.ts';
import { inferLibrary } from '../../hub/libraries.ts';
import { type Snippet, useSnippet } from '../../hub/snippets.ts';
import { findTask, inferTask } from '../../hub/tasks.ts';
import { type CardKind, cardKind } from '../card-kind.ts';
import type { EvalGroup } from '../eval-results.ts';
import { isEmpty, isMap, type Metadata, normalizeMetadata, textsOf } from '../metadata.ts';
import type { FrontMatterEntry } from '../model-card.ts';
import { ACCESS_FORM_KEYS, accessForm } from './access-form.ts';
import type { CardFacts, Field } from './facts.ts';
import { lines } from './field-forms.ts';
import { anyContent, named, valueItem } from './field-items.ts';
import { headerChips, textsAt } from './kind-chips.ts';
import { FORMS_BY_KIND } from './kind-forms.ts';
import { leftOver } from './left-over.ts';
import { ownLicense } from './own-license.ts';

/** Where a card names what it is of. */
export const NAME_KEYS: Readonly<Record<CardKind, string>> = {
  model: 'model_name',
  dataset: 'pretty_name',
  space: 'title',
};

const EVAL_FILES = { key: '.eval_results', label: 'Evaluation results in files' };

/** `linkBase` is where files such as `license_link: LICENSE` are; null when they lead nowhere. */
export function readFacts(
  entries: readonly FrontMatterEntry[],
  body: string,
  linkBase: string | null,
  evalFileGroups: readonly EvalGroup[] = [],
): CardFacts {
  const metadata = normalizeMetadata(entries);
  const values = new Map(entries.map(({ key, value }) => [key, value]));
  const lineOf = new Map(entries.map(({ key, line }) => [key, line]));
  const kind = cardKind(entries, linkBase, body);
  const isModel = kind === 'model';
  const addressId = modelIdOfAddress(linkBase);
  const namedId = modelId(values.get('model-index'));
  const chips = headerChips(kind, metadata, values, body);
  const left = leftOver(values, chips, metadata);
  // These have a place of their own; the others are shown as they stand.
  const known = new Set([
    ...FORMS_BY_KIND[kind].keys(),
    ...ACCESS_FORM_KEYS,
    ...(isModel ? ['new_version'] : []),
  ]);
  return {
    kind,
    modelName: textsAt(values, NAME_KEYS[kind])[0] ?? null,
    modelId: addressId ?? namedId,
    namedId: namedId === addressId ? null : namedId,
    chips,
    languages: languageTags(textsOf(metadata.language)),
    newVersion: isModel && metadata.newVersion ? valueItem(metadata.newVersion, modelUrl) : null,
    snippet: isModel ? snippet(metadata) : null,
    fields: [
      ...[
        ...(isModel ? taskOfTags(metadata) : []),
        ...knownFields(FORMS_BY_KIND[kind], left, linkBase),
      ].map((field) => ({ ...field, line: lineOf.get(field.key) })),
      ...entries
        .filter(({ key }) => !known.has(key))
        .map(({ key, value, line }) => ({ key, label: key, line, content: anyContent(value) })),
      // Files are no part of the front matter; their field is named after their folder.
      ...(evalFileGroups.length === 0
        ? []
        : [{ ...EVAL_FILES, content: { kind: 'results' as const, groups: evalFileGroups } }]),
    ],
  };
}

function knownFields(
  forms: (typeof FORMS_BY_KIND)[CardKind],
  values: ReadonlyMap<string, unknown>,
  linkBase: string | null,
): readonly Field[] {
  const license = ownLicense(values, linkBase);
  const saidByIt = license === null ? [] : [license.key, ...(license.also ?? [])];
  const fields = [...forms].flatMap(([key, { label, topic, content }]): readonly Field[] => {
    if (saidByIt.includes(key)) {
      return license?.key === key ? [license] : [];
    }
    const value = values.get(key);
    const shown = isEmpty(value) ? null : content(value, linkBase);
    return shown === null ? [] : [{ key, label, topic, content: shown }];
  });
  const form = accessForm(values);
  return form === null
    ? fields
    : [...fields, { key: 'extra_gated', label: 'Access form', content: { kind: 'form', form } }];
}

/** A tag that stands for `pipeline_tag`. */
function taskOfTags({ pipelineTag, tags }: Metadata): readonly Field[] {
  const id = pipelineTag === null ? inferTask(null, textsOf(tags)) : null;
  if (id === null) {
    return [];
  }
  const { text } = named(id, findTask(id)?.name);
  const item = { text, url: pipelineTagFilterUrl(id), note: 'from the tags' };
  return [{ key: 'tags', label: 'Task', topic: 'task', content: lines([item]) }];
}

function snippet({ baseModel, libraryName, pipelineTag, tags }: Metadata): Snippet | null {
  const tagTexts = textsOf(tags);
  const library = inferLibrary(textsOf([libraryName])[0] ?? null, tagTexts);
  const task = inferTask(textsOf([pipelineTag])[0] ?? null, tagTexts);
  const base = textsOf(baseModel)[0] ?? '';
  return library === null
    ? null
    : useSnippet(library, task, tagTexts, isRepositoryId(base) ? base : null);
}

/** The first name in `model-index` that is a whole id; mostly it is the id's last part. */
function modelId(index: unknown): string | null {
  const names = (Array.isArray(index) ? index : []).flatMap((entry: unknown) =>
    isMap(entry) && typeof entry['name'] === 'string' ? entry['name'] : [],
  );
  return names.find((name) => name.includes('/') && isRepositoryId(name)) ?? null;
}
