import { SIZES } from '../../hub/dataset-fields.ts';
import {
  datasetLanguageUrl,
  datasetLicenseUrl,
  datasetSizeUrl,
  datasetTagUrl,
  datasetTaskUrl,
  datasetUrl,
  modelUrl,
} from '../../hub/hub-links.ts';
import { sdkName } from '../../hub/space-fields.ts';
import type { CardKind } from '../card-kind.ts';
import { type Metadata, normalizeTextList, textsOf } from '../metadata.ts';
import type { HeaderChip } from './facts.ts';
import {
  chips,
  languageLabel,
  licenseChips,
  modelChips,
  papers,
  taskChip,
} from './header-chips.ts';

type Values = ReadonlyMap<string, unknown>;

/** The chips of a card; what it is of comes first, where it is no model's. */
export function headerChips(
  kind: CardKind,
  metadata: Metadata,
  values: Values,
  body: string,
): readonly HeaderChip[] {
  switch (kind) {
    case 'model':
      return modelChips(metadata, body);
    case 'dataset':
      return datasetChips(metadata, values, body);
    case 'space':
      return spaceChips(metadata, values, body);
  }
}

export function textsAt(values: Values, key: string): readonly string[] {
  return values.has(key) ? textsOf(normalizeTextList(values.get(key))) : [];
}

function datasetChips(metadata: Metadata, values: Values, body: string): readonly HeaderChip[] {
  const tags = textsOf(metadata.tags);
  return [
    { kind: 'card', text: 'Dataset', note: 'A dataset’s card, by its metadata' },
    ...textsAt(values, 'task_categories').map((id) => taskChip(id, false, datasetTaskUrl)),
    ...chips('size', textsAt(values, 'size_categories'), datasetSizeUrl, sizeLabel),
    ...chips('language', textsOf(metadata.language), datasetLanguageUrl, languageLabel),
    ...chips('tag', withoutPapers(tags), datasetTagUrl),
    ...papers(tags, body),
    ...licenseChips(metadata, datasetLicenseUrl),
  ];
}

function spaceChips(metadata: Metadata, values: Values, body: string): readonly HeaderChip[] {
  const tags = textsOf(metadata.tags);
  const runsOn = sdkText(values);
  return [
    { kind: 'card', text: 'Space', note: 'A Space’s card, by its metadata' },
    ...(runsOn === null ? [] : [{ kind: 'sdk' as const, text: runsOn }]),
    ...chips('hardware', textsAt(values, 'suggested_hardware'), () => null),
    ...chips('model', textsAt(values, 'models'), modelUrl),
    ...chips('dataset', textsAt(values, 'datasets'), datasetUrl),
    ...chips('tag', withoutPapers(tags), () => null),
    ...papers(tags, body),
    ...licenseChips(metadata, () => null),
  ];
}

/** `Gradio 5.0.1`; null where no SDK is stated. */
export function sdkText(values: Values): string | null {
  const [sdk] = textsAt(values, 'sdk');
  const [version = ''] = textsAt(values, 'sdk_version');
  return sdk === undefined ? null : `${sdkName(sdk) ?? sdk} ${version}`.trim();
}

function sizeLabel(size: string): string {
  return SIZES.slice(0, -2).includes(size)
    ? `${size.replaceAll('<', ' < ').replace('>', ' > ')} examples`
    : size;
}

function withoutPapers(tags: readonly string[]): readonly string[] {
  return tags.filter((tag) => !/^(?:arxiv|region|license|dataset):/i.test(tag));
}
