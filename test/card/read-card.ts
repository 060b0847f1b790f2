import { cardKind } from '../../src/card/card-kind.ts';
import type { FrontMatter } from '../../src/card/model-card.ts';
import { parseModelCard } from '../../src/card/parse-model-card.ts';
import type { ReadCard } from '../../src/card/summary/sections.ts';
import { renderBody } from '../../src/html/markdown/render-body.ts';
import { createPartsCollector } from '../../src/html/parts/collect-parts.ts';

/** A card with the parts that the renderer finds in its body. */
export function readCard(text: string): ReadCard & { readonly frontMatter: FrontMatter } {
  const { frontMatter, body, bodyLine } = parseModelCard(text);
  const collector = createPartsCollector(body, { bodyLine, gallery: [], linkBase: null });
  const options = { nonce: '', gallery: [], bodyLine, onBlock: collector.add };
  for (const _ of renderBody(body, options)) {
    // Only its parts matter here.
  }
  const kind = cardKind(frontMatter.entries);
  return { kind, frontMatter, parts: collector.finish(true).parts };
}
