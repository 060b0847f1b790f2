import { isRepositoryId, modelIdOfAddress } from '../../hub/hub-links.ts';
import { inferLibrary } from '../../hub/libraries.ts';
import { type Snippet, useSnippet } from '../../hub/snippets.ts';
import { inferTask } from '../../hub/tasks.ts';
import { type CardKind, cardKind } from '../card-kind.ts';
import type { EvalGroup } from '../eval-results.ts';
import { isEmpty, isMap, type Metadata, normalizeMetadata, textsOf } from '../metadata.ts';
import type { FrontMatterEntry } from '../model-card.ts';
import { ACCESS_FORM_KEYS, accessForm } from './access-form.ts';
import type { CardFacts, Field, Lineage } from './facts.ts';
import { anyContent } from './field-items.ts';
import { headerChips, textsAt } from './kind-chips.ts';
import { FORMS_BY_KIND } from './kind-forms.ts';
import { lineage } from './lineage.ts';

const NAME_KEYS: Readonly<Record<CardKind, string>> = {
  model: 'model_name',
  dataset: 'pretty_name',
  space: 'title',
};

const LINEAGE_KEYS = ['base_model', 'base_model_relation', 'datasets', 'new_version'];

const NO_LINEAGE: Lineage = { baseModels: [], relation: null, datasets: [], newVersion: null };

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
  const kind = cardKind(entries, linkBase, body);
  const isModel = kind === 'model';
  const addressId = modelIdOfAddress(linkBase);
  const namedId = modelId(values.get('model-index'));
  // These have a place of their own; the others are shown as they stand.
  const known = new Set([
    ...FORMS_BY_KIND[kind].keys(),
    ...ACCESS_FORM_KEYS,
    ...(isModel ? LINEAGE_KEYS : []),
  ]);
  return {
    kind,
    modelName: textsAt(values, NAME_KEYS[kind])[0] ?? null,
    modelId: addressId ?? namedId,
    namedId: namedId === addressId ? null : namedId,
    chips: headerChips(kind, metadata, values, body),
    lineage: isModel ? lineage(metadata) : NO_LINEAGE,
    snippet: isModel ? snippet(metadata) : null,
    fields: [
      ...knownFields(FORMS_BY_KIND[kind], values, linkBase),
      ...entries
        .filter(({ key }) => !known.has(key))
        .map(({ key, value }) => ({ key, label: key, content: anyContent(value) })),
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
  const fields = [...forms].flatMap(([key, { label, content }]): readonly Field[] =>
    isEmpty(values.get(key)) ? [] : [{ key, label, content: content(values.get(key), linkBase) }],
  );
  const form = accessForm(values);
  return form === null
    ? fields
    : [...fields, { key: 'extra_gated', label: 'Access form', content: { kind: 'form', form } }];
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
