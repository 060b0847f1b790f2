/** A tag that names a base model: the Hub makes such, and PEFT writes them into cards. */
export interface BaseModelTag {
  /** Not all have one. */
  readonly relation: string | null;
  readonly id: string;
}

const TAG = /^base_model:(?:(adapter|finetune|merge|quantized):)?(\S.*)$/;

/** Reads `base_model:adapter:owner/name`; null for other tags. */
export function baseModelTag(tag: string): BaseModelTag | null {
  const [, relation = null, id] = TAG.exec(tag) ?? [];
  return id === undefined ? null : { relation, id };
}
