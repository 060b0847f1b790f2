import { datasetUrl, modelUrl } from '../../hub/hub-links.ts';
import type { FieldValue, Metadata } from '../metadata.ts';
import type { Lineage } from './facts.ts';
import { valueItem } from './field-items.ts';

const QUANTIZED = /^(?:gguf|gptq|awq|exl[23]|quantized|bitsandbytes|[234568]-?bit|q[2-8]_.*)$/i;
const ADAPTER = /^(?:adapter|lora|peft|adapters)$/i;

/** How a relation reads before the base model's name. */
const RELATION_TEXTS: ReadonlyMap<string, string> = new Map([
  ['finetune', 'finetuned from'],
  ['adapter', 'adapter for'],
  ['merge', 'merged from'],
  ['quantized', 'quantized from'],
]);

/** The declared tree: what the model was made from, how, from which data, and what has replaced it. */
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

/** As the Hub infers it where the card does not say it: of several models a merge, else by its tags. */
function inferredRelation({ baseModel, libraryName, tags }: Metadata): string {
  const isLike = (pattern: RegExp): boolean =>
    [...tags, libraryName].some((value) => isText(value) && pattern.test(value.text));
  if (isLike(ADAPTER)) {
    return 'adapter';
  }
  if (isLike(QUANTIZED)) {
    return 'quantized';
  }
  return baseModel.length > 1 ? 'merge' : 'finetune';
}

function isText(value: FieldValue | null): value is FieldValue & { kind: 'text' } {
  return value?.kind === 'text';
}
