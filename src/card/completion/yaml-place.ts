/** Where in a front matter a cursor is. */
export interface YamlPlace {
  /** The keys around it, from the outside in; lists have no name. */
  readonly path: readonly string[];
  /** A value of the last key of `path`, an item of its list, or a key in its map. */
  readonly kind: 'value' | 'item' | 'key';
  /** What is written before the cursor, without the quote. */
  readonly written: string;
  /** The quote that it begins with. */
  readonly quote: string;
}

interface Row {
  /** The columns of the first dash, or else of the key. */
  readonly indent: number;
  readonly hasDash: boolean;
  readonly keyColumn: number;
  readonly key: string | null;
  readonly rest: string;
}

const KEY = /^(?:"([^"]+)"|'([^']+)'|([\w$.-][^:#]*?))\s*:(?:\s+|$)/;

/**
 * Looks only at the lines and their indentation: what is being written is seldom whole. Null
 * outside the front matter, in comments, and in texts of several lines.
 */
export function yamlPlaceAt(text: string, offset: number): YamlPlace | null {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  const [opening = '', ...inside] = lines;
  const last = inside.pop();
  const isInside =
    /^---\s*$/.test(opening) && !inside.some((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  if (last === undefined || !isInside || /(?:^|\s)#/.test(last)) {
    return null;
  }
  const row = rowOf(last);
  const path = pathAbove(inside, row);
  if (path === null) {
    return null;
  }
  if (row.key !== null) {
    return { path: [...path, row.key], kind: 'value', ...writtenIn(row.rest) };
  }
  const kind = row.hasDash ? 'item' : 'key';
  return { path, kind, ...writtenIn(row.rest) };
}

function rowOf(line: string): Row {
  const [, blank = '', dashes = '', rest = ''] = /^( *)((?:-(?: +|$))*)(.*)$/.exec(line) ?? [];
  const [all = '', ...keys] = KEY.exec(rest) ?? [];
  return {
    indent: blank.length,
    hasDash: dashes !== '',
    keyColumn: blank.length + dashes.length,
    key: keys.find((key) => key !== undefined) ?? null,
    rest: rest.slice(all.length),
  };
}

/** The keys under which a row stands; null in a text of several lines. */
function pathAbove(lines: readonly string[], row: Row): readonly string[] | null {
  const path: string[] = [];
  let { indent: level, hasDash: isItem } = row;
  for (const line of lines.toReversed()) {
    const above = rowOf(line);
    if (line.trim() === '' || line.trimStart().startsWith('#')) {
      continue;
    }
    const isParent =
      above.keyColumn < level || (isItem && above.keyColumn === level && !above.hasDash);
    if (above.key !== null && isParent) {
      if (/^[|>]/.test(above.rest)) {
        return null;
      }
      path.unshift(above.key);
      level = above.indent;
      isItem = above.hasDash;
    } else if (above.hasDash && above.keyColumn === level) {
      // The first line of the item in whose map this is.
      level = above.indent;
      isItem = true;
    }
  }
  return path;
}

/** The item of a list in brackets, or all. */
function writtenIn(rest: string): Pick<YamlPlace, 'written' | 'quote'> {
  const item = rest.startsWith('[') ? rest.replace(/^.*[[,]\s*/, '') : rest;
  const quote = /^["']/.exec(item)?.[0] ?? '';
  return { written: item.slice(quote.length), quote };
}
