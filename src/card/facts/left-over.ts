import { inferLibrary } from '../../hub/libraries.ts';
import { inferTask } from '../../hub/tasks.ts';
import { baseModelTag } from '../base-model-tags.ts';
import { type Metadata, textsOf } from '../metadata.ts';
import type { HeaderChip } from './facts.ts';

/** `license:mit`, `dataset:owner/name`: the Hub makes such tags of fields. */
const TAG_OF_FIELD = /^(?:license|dataset):(.+)$/;

/** What the chips leave to the panel: each value is said once. */
export function leftOver(
  values: ReadonlyMap<string, unknown>,
  chips: readonly HeaderChip[],
  metadata: Metadata,
): ReadonlyMap<string, unknown> {
  const said = new Set(chips.map(({ field, value }) => `${field} ${value}`));
  const isRepeated = repeatedTags(chips, metadata);
  const isLeft = (key: string, value: unknown): boolean =>
    typeof value === 'object' ||
    !(said.has(`${key} ${String(value).trim()}`) || (key === 'tags' && isRepeated(String(value))));
  const left = [...values].map(([key, value]): [string, unknown] => {
    const parts = Array.isArray(value) ? value : [value];
    const rest = parts.filter((part) => isLeft(key, part));
    return [key, rest.length === parts.length ? value : rest];
  });
  const relations = chips.filter(({ relation }) => relation?.isSaid);
  return new Map(left.filter(([key]) => key !== 'base_model_relation' || relations.length === 0));
}

/** Does a tag say what another field says, or was it shown as a task or a library? */
function repeatedTags(
  chips: readonly HeaderChip[],
  { datasets, libraryName, license, pipelineTag, tags }: Metadata,
): (tag: string) => boolean {
  const tagTexts = textsOf(tags);
  const [task = null] = textsOf([pipelineTag]);
  const [library = null] = textsOf([libraryName]);
  const asField = [inferTask(task, tagTexts), inferLibrary(library, tagTexts)];
  const inFields = new Set(textsOf([...datasets, ...license]));
  const bases = new Set(chips.flatMap(({ relation, text }) => (relation ? text : [])));
  return (tag) =>
    asField.includes(tag) ||
    inFields.has(TAG_OF_FIELD.exec(tag)?.[1] ?? '') ||
    bases.has(baseModelTag(tag)?.id ?? '');
}
