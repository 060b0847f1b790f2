import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/**
 * A unified diff of a file, whose path has slashes, as `git apply` and `patch -p1` take it; empty where nothing differs.
 * A byte order mark is a part of the text, and so is the carriage return of a line end.
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  const path = name.replace(/^(?:\.?\/)+/, '');
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
  });
  const written = patch.hunks.length === 0 ? '' : formatPatch(patch, FILE_HEADERS_ONLY);
  // Of a name with blanks `patch` knows the end by a tab, as Git writes it.
  return path.includes(' ') ? written.replace(/^(.*)\n(.*)\n/, '$1\t\n$2\t\n') : written;
}
