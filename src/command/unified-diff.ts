import { sep } from 'node:path';
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/**
 * A unified diff of a file, as `git apply` and `patch -p1` take it; empty where nothing differs.
 * A byte order mark is a part of the text, and so is the carriage return of a line end.
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  const path = name.replaceAll(sep, '/').replace(/^(?:\.?\/)+/, '');
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
  });
  return patch.hunks.length === 0 ? '' : formatPatch(patch, FILE_HEADERS_ONLY);
}
