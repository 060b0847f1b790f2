import { httpsUrl, modelUrl } from '../../hub/hub-links.ts';
import { baseModelTag } from '../base-model-tags.ts';
import { type Metadata, type Source, textsOf } from '../metadata.ts';
import type { HeaderChip, Item } from './facts.ts';
import { valueItem } from './field-items.ts';

const QUANTIZED = /^(?:gguf|gptq|awq|exl[23]|mlx|quantized|bitsandbytes|[234568]-?bit|q[2-8]_.*)$/i;
const ADAPTER = /^(?:adapter|lora|peft|adapters)$/i;

const RELATION_TEXTS: ReadonlyMap<string, string> = new Map([
  ['finetune', 'finetuned from'],
  ['adapter', 'adapter for'],
  ['merge', 'merged from'],
  ['quantized', 'quantized from'],
]);

/** A chip for each model that it was made from, and how. */
export function baseModelChips(metadata: Metadata): readonly HeaderChip[] {
  const { baseModelRelation } = metadata;
  const said = baseModelRelation && valueItem(baseModelRelation, () => null).text;
  const models = baseModels(metadata);
  const relation = said ?? inferredRelation(metadata, models.length);
  const shown = { text: RELATION_TEXTS.get(relation) ?? relation, isSaid: said !== null };
  const title = said === null ? 'The card does not say how: inferred' : undefined;
  return models.map((model) => ({ kind: 'model', relation: shown, title, ...model }));
}

/** Those of `base_model`; else those that the tags name, or the fields of llama.cpp. */
function baseModels({
  baseModel,
  baseModelSources,
  tags,
}: Metadata): readonly (Item & Pick<HeaderChip, 'field' | 'value'>)[] {
  if (baseModel.length > 0) {
    const ids = textsOf(baseModel);
    return ids.map((text) => ({ field: 'base_model', value: text, text, url: modelUrl(text) }));
  }
  const tagged = new Set(textsOf(tags).flatMap((tag) => baseModelTag(tag)?.id ?? []));
  return tagged.size > 0
    ? [...tagged].map((text) => ({
        field: 'tags',
        text,
        url: modelUrl(text),
        note: 'from the tags',
      }))
    : baseModelSources.map((source) => ({ field: 'base_model_sources', ...sourceItem(source) }));
}

export function sourceItem({ name, url }: Source): Item {
  return { text: name, url: url === null ? null : httpsUrl(url) };
}

/** As the Hub infers it where the card does not say it. */
function inferredRelation(
  { libraryName, quantizedBy, tags }: Metadata,
  baseModelCount: number,
): string {
  const labels = textsOf([...tags, libraryName]);
  const [tagged] = labels.flatMap((label) => baseModelTag(label)?.relation ?? []);
  if (tagged !== undefined) {
    return tagged;
  }
  if (labels.some((label) => ADAPTER.test(label))) {
    return 'adapter';
  }
  if (quantizedBy !== null || labels.some((label) => QUANTIZED.test(label))) {
    return 'quantized';
  }
  return baseModelCount > 1 ? 'merge' : 'finetune';
}
