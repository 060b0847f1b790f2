import { lineNumberAt } from '../text/text-lines.ts';
import type { FrontMatterView } from './checks/rule.ts';
import type { Finding } from './finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { ModelCard } from './model-card.ts';
import { NOTHING_READ, parseFrontMatter } from './parse-front-matter.ts';
import { findSecondBlock } from './second-block.ts';

interface ParsedModelCard extends ModelCard {
  /** For the checks; null when it is broken, no map, or not there. */
  readonly yaml: FrontMatterView | null;
}

function invalidBytesFinding(text: string): Finding {
  const offset = text.indexOf('\uFFFD');
  const line = offset === -1 ? null : lineNumberAt(text, offset);
  const message =
    'The file has bytes that are not valid UTF-8; they are shown as “\uFFFD”. Save the file as UTF-8: the Hub reads nothing else.';
  return { rule: 'text-invalid-bytes', severity: 'warning', message, line };
}

/**
 * Whatever the text, it returns: what is wrong with it is among `findings`. `hasInvalidBytes`: the
 * decoder put U+FFFD in place of bytes that it could not read.
 */
export function parseModelCard(text: string, { hasInvalidBytes = false } = {}): ParsedModelCard {
  const { raw, offset, line, body, bodyLine, findings } = splitFrontMatter(text);
  const read = raw === null ? NOTHING_READ : parseFrontMatter(raw, line, offset);
  const second = raw === null ? null : findSecondBlock(text, raw, offset);
  // An empty block before another one is no fault of its own.
  const ofYaml = read.findings.filter(
    ({ rule }) => second === null || rule !== 'front-matter-empty',
  );
  const bytes = hasInvalidBytes ? [invalidBytesFinding(text)] : [];
  return {
    frontMatter: { raw, line, entries: read.entries },
    body,
    bodyLine,
    findings: [...bytes, ...findings, ...ofYaml, ...(second === null ? [] : [second.finding])],
    yaml: read.yaml && second ? { ...read.yaml, misplaced: second.keys } : read.yaml,
  };
}
