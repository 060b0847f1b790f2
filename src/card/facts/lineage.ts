import { datasetUrl, httpsUrl, modelUrl } from '../../hub/hub-links.ts';
import { baseModelTag } from '../base-model-tags.ts';
import { type Metadata, type Source, textsOf } from '../metadata.ts';
import type { Item, Lineage } from './facts.ts';
import { valueItem } from './field-items.ts';

const QUANTIZED = /^(?:gguf|gptq|awq|exl[23]|mlx|quantized|bitsandbytes|[234568]-?bit|q[2-8]_.*)$/i;
const ADAPTER = /^(?:adapter|lora|peft|adapters)$/i;

const RELATION_TEXTS: ReadonlyMap<string, string> = new Map([
  ['finetune', 'finetuned from'],
  ['adapter', 'adapter for'],
  ['merge', 'merged from'],
  ['quantized', 'quantized from'],
]);

/** What the model was made from, how, from which data, and what has replaced it. */
export function lineage(metadata: Metadata): Lineage {
  const { baseModelRelation, datasets, datasetSources, newVersion } = metadata;
  const said = baseModelRelation === null ? null : valueItem(baseModelRelation, () => null).text;
  const baseModels = baseModelItems(metadata);
  const relation = said ?? inferredRelation(metadata, baseModels.length);
  return {
    baseModels,
    relation:
      baseModels.length === 0 && said === null
        ? null
        : { text: RELATION_TEXTS.get(relation) ?? relation, isSaid: said !== null },
    datasets:
      datasets.length === 0
        ? datasetSources.map(sourceItem)
        : datasets.map((value) => valueItem(value, datasetUrl)),
    newVersion: newVersion === null ? null : valueItem(newVersion, modelUrl),
  };
}

/** Those of `base_model`; else those that the tags name, or the fields of llama.cpp. */
function baseModelItems({ baseModel, baseModelSources, tags }: Metadata): readonly Item[] {
  if (baseModel.length > 0) {
    return baseModel.map((value) => valueItem(value, modelUrl));
  }
  const tagged = new Set(textsOf(tags).flatMap((tag) => baseModelTag(tag)?.id ?? []));
  return tagged.size > 0
    ? [...tagged].map((text) => ({ text, url: modelUrl(text), note: 'from the tags' }))
    : baseModelSources.map(sourceItem);
}

function sourceItem({ name, url }: Source): Item {
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
