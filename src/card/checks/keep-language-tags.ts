import type { TextEdit } from '../finding.ts';
import { pairOf } from './fields.ts';
import type { FrontMatterView } from './rule.ts';
import { separatorBefore } from './split-value.ts';

/**
 * Edits that write tags of BCP 47 into `language_bcp47`, below `language` if it is not there; none
 * if all are `present` there (in lower case), and null where it takes more than a line.
 */
export function keepLanguageTags(
  { root, source }: FrontMatterView,
  tags: readonly string[],
  present: ReadonlySet<string>,
): readonly TextEdit[] | null {
  const missing = tags.filter((tag) => !present.has(tag.toLowerCase()));
  if (missing.length === 0) {
    return [];
  }
  const kept = pairOf(root, 'language_bcp47')?.value;
  if (kept !== undefined) {
    const last = kept.kind === 'list' ? kept.items.at(-1) : undefined;
    if (last?.kind !== 'scalar') {
      return null;
    }
    const separator = separatorBefore(source, kept, last);
    const text = missing.map((tag) => `${separator}${tag}`).join('');
    return [{ start: last.end, end: last.end, text }];
  }
  const field = pairOf(root, 'language');
  const isLine = field && (field.place.start === 0 || source[field.place.start - 1] === '\n');
  if (!isLine || field.value.start < field.place.end) {
    return null;
  }
  const lineEnd = source[source.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
  const next = source.indexOf('\n', field.value.end) + 1;
  const start = next === 0 ? source.length : next;
  const lines = ['language_bcp47:', ...missing.map((tag) => `- ${tag}`)].join(lineEnd);
  const text = next === 0 ? `${lineEnd}${lines}` : `${lines}${lineEnd}`;
  return [{ start, end: start, text }];
}
