import type { CodeToken } from '../html/code/token-emitter.ts';
import type { Ask } from '../html/jobs/jobs.ts';
import { codeNodes } from './code-block.ts';
import { replaceRows } from './source-blocks.ts';
import type { SourceText } from './source-text.ts';

/** Colours the front matter of a source once the worker has read it; until then it is plain. */
export async function colourFrontMatter(
  source: SourceText,
  text: string,
  ask: Ask,
  signal: AbortSignal,
): Promise<void> {
  const answer = await ask('front-matter', text);
  if (signal.aborted || !answer.ok || answer.value.tokens === null) {
    return;
  }
  const { line: first, tokens } = answer.value;
  const lines = tokenLines(tokens);
  source.onBlock((block) => {
    if ((block.rows[0]?.line ?? 0) < first + lines.length) {
      replaceRows(block, ({ line, text: written }) => {
        const coloured = lines[(line ?? 0) - first] ?? [];
        const isWhole = coloured.map((token) => token.text).join('') === written;
        return isWhole ? codeNodes(coloured) : [written];
      });
    }
  });
}

function tokenLines(tokens: readonly CodeToken[]): readonly (readonly CodeToken[])[] {
  const lines: CodeToken[][] = [[]];
  for (const { scope, text } of tokens) {
    for (const [index, part] of text.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) {
        lines.push([]);
      }
      lines.at(-1)?.push({ scope, text: part });
    }
  }
  return lines;
}
