import type { FrontMatter } from '../../../src/card/model-card.ts';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';
import type { ReadCard } from '../../../src/card/summary/sections.ts';
import { createSlugger } from '../../../src/text/slugger.ts';

/** A card whose headings are those that begin with `#` at the margin. */
export function readCard(text: string): ReadCard & { readonly frontMatter: FrontMatter } {
  const { frontMatter, body, bodyLine } = parseModelCard(text);
  const slugger = createSlugger();
  let counted = { index: 0, line: bodyLine };
  const lineAt = (index: number): number => {
    const line = counted.line + body.slice(counted.index, index).split('\n').length - 1;
    counted = { index, line };
    return line;
  };
  const headings = Array.from(
    body.matchAll(/^(#{1,6}) (.*)$/gm),
    ({ 0: source, 1: marks = '', 2: title = '', index }) => ({
      level: marks.length,
      text: title,
      id: slugger.slug(title),
      line: lineAt(index),
      start: index,
      end: index + source.length,
    }),
  );
  return { frontMatter, body, bodyLine, headings };
}
