import { lineAt, lineNumberAt, type TextLine } from '../text/text-lines.ts';
import type { Finding } from './finding.ts';
import { explainMissingFrontMatter } from './missing-front-matter.ts';

interface SplitCard {
  /** The YAML between the fences as it stands; null when the Hub finds no block. */
  readonly raw: string | null;
  readonly offset: number;
  /** 1-based line in the file of the first line of `raw`; 1 without a block. */
  readonly line: number;
  /** The Markdown after the block, or the whole text; with `\n` line ends and without a BOM. */
  readonly body: string;
  /** 1-based line in the file of the first line of `body`. */
  readonly bodyLine: number;
  /** Why no block was found; empty when there is one. */
  readonly findings: readonly Finding[];
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** `---` and blanks, ended by `\n`, `\r\n` or the end of the file, not by a lone `\r`. */
function isClosingFence(text: string, { start, end, next }: TextLine): boolean {
  const isFence = text.startsWith('---', start) && /^[ \t]*$/.test(text.slice(start + 3, end));
  return isFence && (next === end || text[next - 1] === '\n');
}

/** The block whose YAML starts there, up to the first closing fence behind a line end. */
function closeBlock(text: string, yamlStart: number) {
  let line = lineAt(text, yamlStart);
  while (line.next > line.end) {
    const yamlEnd = line.end;
    line = lineAt(text, line.next);
    if (isClosingFence(text, line)) {
      return { yamlStart, yamlEnd, bodyStart: line.next };
    }
  }
  return null;
}

/**
 * Finds the block as the Hub's server does, whose expression (huggingface_hub, `repocard.py`) is
 * `^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(\r\n|\n|$))`,
 * but in one pass over the lines: the expression backtracks over long runs of blanks.
 */
function findBlock(text: string): ReturnType<typeof closeBlock> {
  const fence = text.search(/\S/);
  if (fence === -1 || !text.startsWith('---', fence)) {
    return null;
  }
  const opener = lineAt(text, fence);
  if (opener.end !== fence + 3 || opener.next === opener.end) {
    return null;
  }
  const isPair = opener.next === opener.end + 2;
  // Without a closing fence the expression tries again with `\r` alone as the opener's line end,
  // so that `---\r\n---\r\n` is an empty block while `---\n---\n` is none.
  return closeBlock(text, opener.next) ?? (isPair ? closeBlock(text, opener.end + 1) : null);
}

/** Cuts a card's text into front matter and body, at the fences that the Hub recognises. */
export function splitFrontMatter(text: string): SplitCard {
  const block = findBlock(text);
  if (block === null) {
    const body = withLineFeeds(text.replace(/^\uFEFF/, ''));
    const findings = [explainMissingFrontMatter(text)];
    return { raw: null, offset: 0, line: 1, body, bodyLine: 1, findings };
  }
  const { yamlStart, yamlEnd, bodyStart } = block;
  const line = lineNumberAt(text, yamlStart);
  return {
    raw: text.slice(yamlStart, yamlEnd),
    offset: yamlStart,
    line,
    body: withLineFeeds(text.slice(bodyStart)),
    bodyLine: line + lineNumberAt(text.slice(yamlStart, bodyStart), bodyStart - yamlStart) - 1,
    findings: [],
  };
}
