import { datasetUrl, modelUrl } from '../../hub/hub-links.ts';
import { type Metadata, textsOf } from '../metadata.ts';
import type { Lineage } from './facts.ts';
import { valueItem } from './field-items.ts';

const QUANTIZED = /^(?:gguf|gptq|awq|exl[23]|quantized|bitsandbytes|[234568]-?bit|q[2-8]_.*)$/i;
const ADAPTER = /^(?:adapter|lora|peft|adapters)$/i;

const RELATION_TEXTS: ReadonlyMap<string, string> = new Map([
  ['finetune', 'finetuned from'],
  ['adapter', 'adapter for'],
  ['merge', 'merged from'],
  ['quantized', 'quantized from'],
]);

/** What the model was made from, how, from which data, and what has replaced it. */
export function lineage(metadata: Metadata): Lineage {
  const { baseModel, baseModelRelation, datasets, newVersion } = metadata;
  const said = baseModelRelation === null ? null : valueItem(baseModelRelation, () => null).text;
  const relation = said ?? inferredRelation(metadata);
  return {
    baseModels: baseModel.map((value) => valueItem(value, modelUrl)),
    relation:
      baseModel.length === 0 && said === null
        ? null
        : { text: RELATION_TEXTS.get(relation) ?? relation, isSaid: said !== null },
    datasets: datasets.map((value) => valueItem(value, datasetUrl)),
    newVersion: newVersion === null ? null : valueItem(newVersion, modelUrl),
  };
}

/** As the Hub infers it where the card does not say it. */
function inferredRelation({ baseModel, libraryName, tags }: Metadata): string {
  const labels = textsOf([...tags, libraryName]);
  if (labels.some((label) => ADAPTER.test(label))) {
    return 'adapter';
  }
  if (labels.some((label) => QUANTIZED.test(label))) {
    return 'quantized';
  }
  return baseModel.length > 1 ? 'merge' : 'finetune';
}
