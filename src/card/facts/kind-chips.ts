import { datasetTagUrl } from '../../hub/hub-links.ts';
import { sdkName } from '../../hub/space-fields.ts';
import type { CardKind } from '../card-kind.ts';
import { type Metadata, normalizeTextList, textsOf } from '../metadata.ts';
import type { HeaderChip } from './facts.ts';
import { gatedChips, modelChips, papers, tagChips } from './header-chips.ts';

type Values = ReadonlyMap<string, unknown>;

/** The chips of a card; what it is of comes first, where it is no model's. */
export function headerChips(
  kind: CardKind,
  metadata: Metadata,
  values: Values,
  body: string,
): readonly HeaderChip[] {
  const tags = textsOf(metadata.tags);
  switch (kind) {
    case 'model':
      return modelChips(metadata, values, body);
    case 'dataset':
      return [
        { kind: 'card', text: 'Dataset', title: 'A dataset’s card, by its metadata' },
        ...gatedChips(values),
        ...tagChips(tags, datasetTagUrl),
        ...papers(tags, body),
      ];
    case 'space':
      return [
        { kind: 'card', text: 'Space', title: 'A Space’s card, by its metadata' },
        ...tagChips(tags, () => null),
        ...papers(tags, body),
      ];
  }
}

export function textsAt(values: Values, key: string): readonly string[] {
  return values.has(key) ? textsOf(normalizeTextList(values.get(key))) : [];
}

/** `Gradio 5.0.1`; null where no SDK is stated. */
export function sdkText(values: Values): string | null {
  const [sdk] = textsAt(values, 'sdk');
  const [version = ''] = textsAt(values, 'sdk_version');
  return sdk === undefined ? null : `${sdkName(sdk) ?? sdk} ${version}`.trim();
}
