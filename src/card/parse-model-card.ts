import { lineNumberAt } from '../text/text-lines.ts';
import type { FrontMatterView } from './checks/rule.ts';
import type { Finding } from './finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { ModelCard } from './model-card.ts';
import { NO_FRONT_MATTER, parseFrontMatter } from './parse-front-matter.ts';

interface ParsedModelCard extends ModelCard {
  readonly yaml: FrontMatterView | null;
}

interface ParseOptions {
  /** True when the decoder put U+FFFD in place of bytes that it could not read. */
  readonly hasInvalidBytes?: boolean;
}

function invalidBytesFinding(text: string): Finding {
  const offset = text.indexOf('\uFFFD');
  return {
    rule: 'text-invalid-bytes',
    severity: 'warning',
    message:
      'The file has bytes that are not valid UTF-8; they are shown as “\uFFFD”. Save the file as UTF-8: the Hub reads nothing else.',
    line: offset === -1 ? null : lineNumberAt(text, offset),
  };
}

/**
 * Parses a model card's text into metadata, body and findings.
 * Whatever the text, it returns: what is wrong with it is among `findings`.
 */
export function parseModelCard(text: string, options: ParseOptions = {}): ParsedModelCard {
  const { raw, offset, line, body, bodyLine, findings } = splitFrontMatter(text);
  const bytes = options.hasInvalidBytes ? [invalidBytesFinding(text)] : [];
  if (raw === null) {
    return {
      frontMatter: NO_FRONT_MATTER,
      body,
      bodyLine,
      findings: [...bytes, ...findings],
      yaml: null,
    };
  }
  const { entries, findings: found, yaml } = parseFrontMatter(raw, line, offset);
  return {
    frontMatter: { raw, line, entries },
    body,
    bodyLine,
    findings: [...bytes, ...findings, ...found],
    yaml,
  };
}
