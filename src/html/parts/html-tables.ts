import type { BodyHtmlTable, BodyParts } from '../../card/body-parts.ts';
import { createLineIndex } from '../../text/text-lines.ts';
import { createTableReader } from './read-tables.ts';

/** Of more tables of HTML in one body the rest is text. */
const MOST_TABLES = 300;

/** The tables of a body that are HTML. */
export function htmlTables(
  body: string,
  bodyLine: number,
  { verbatim }: Pick<BodyParts, 'verbatim'>,
): readonly BodyHtmlTable[] {
  const found = Array.from(tagged(body)).filter(
    ({ start }) => !verbatim.some((code) => code.start <= start && start < code.end),
  );
  const lineOf = found.length === 0 ? () => 0 : createLineIndex(body);
  return found.flatMap(({ source, start }): readonly BodyHtmlTable[] => {
    const reader = createTableReader();
    reader.add({ html: source, depth: 0 });
    const [read] = reader.tables();
    // A row that is commented out is none.
    const tags = Array.from(source.matchAll(/<!--[\s\S]*?(?:-->|$)|<tr\b/gi));
    const lines = tags
      .filter(({ 0: tag }) => tag[1] !== '!')
      .map(({ index }) => lineOf(start + index) + bodyLine - 1);
    const rowLines = read?.header.length === 0 ? lines : lines.slice(1);
    const line = lines[0] ?? lineOf(start) + bodyLine - 1;
    return read ? [{ ...read, source, start, line, rowLines }] : [];
  });
}

/** From a start tag to the next end tag. */
function* tagged(body: string): Generator<{ readonly source: string; readonly start: number }> {
  const tags = /<table\b|<\/table\s*>/gi;
  let start: number | null = null;
  let count = 0;
  for (const { 0: tag, index } of body.matchAll(tags)) {
    if (tag[1] !== '/') {
      start ??= index;
    } else if (start !== null && count < MOST_TABLES) {
      yield { source: body.slice(start, index + tag.length), start };
      start = null;
      count += 1;
    }
  }
}
