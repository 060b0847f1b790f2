import { baseModelTag } from '../base-model-tags.ts';
import type { Fix } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import { asYaml, itemsOf, pairOf, textOf, textsOf } from './fields.ts';
import { meantIds } from './meant-ids.ts';
import type { FrontMatterView } from './rule.ts';

/** The base models that a card names elsewhere: in tags, and as llama.cpp has them. */
function otherBases(root: YamlMap): readonly string[] {
  const ofTags = textsOf(root, 'tags').flatMap(({ text }) => baseModelTag(text)?.id ?? []);
  const sources = itemsOf(pairOf(root, 'base_model_sources')?.value);
  const ofSources = sources.map((source) => textOf(source, 'repo_url'));
  return [...new Set([...ofTags, ...ofSources].flatMap((text) => meantIds(text, 'model')))];
}

/** A line for the base models that are named elsewhere, before the tags or what is first. */
export function nameBase({ root, source }: FrontMatterView): Fix | undefined {
  const ids = otherBases(root).map(asYaml);
  const start = (pairOf(root, 'tags') ?? root.pairs[0])?.place.start ?? 0;
  const isLine = start === 0 || source.charAt(start - 1) === '\n';
  if (ids.length === 0 || !isLine || source.charAt(root.start) === '{') {
    return undefined;
  }
  const lineEnd = /\r?\n/.exec(source.slice(start))?.[0] ?? '\n';
  const value = ids.length === 1 ? ids[0] : `[${ids.join(', ')}]`;
  const label = `Write “base_model: ${value}”`;
  return { label, edits: [{ start, end: start, text: `base_model: ${value}${lineEnd}` }] };
}
