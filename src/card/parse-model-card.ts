import { lineNumberAt } from '../text/text-lines.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { ModelCard } from './model-card.ts';
import { NO_FRONT_MATTER, parseFrontMatter, type ReadableYaml } from './parse-front-matter.ts';
import type { Problem } from './problem.ts';

/** A card, and what its checks are made on. */
interface ParsedModelCard extends ModelCard {
  readonly yaml: ReadableYaml | null;
}

interface ParseOptions {
  /** True when the decoder put U+FFFD in place of bytes that it could not read. */
  readonly hasInvalidBytes?: boolean;
}

function invalidBytesProblem(text: string): Problem {
  const offset = text.indexOf('\uFFFD');
  return {
    check: 'text-invalid-bytes',
    severity: 'warning',
    message:
      'The file has bytes that are not valid UTF-8; they are shown as “\uFFFD”. Save the file as UTF-8: the Hub reads nothing else.',
    line: offset === -1 ? null : lineNumberAt(text, offset),
  };
}

/**
 * Parses a model card's text into metadata, body and findings.
 * Whatever the text, it returns: what is wrong with it is among `problems`.
 */
export function parseModelCard(text: string, options: ParseOptions = {}): ParsedModelCard {
  const { raw, offset, line, body, bodyLine, problems } = splitFrontMatter(text);
  const bytes = options.hasInvalidBytes ? [invalidBytesProblem(text)] : [];
  if (raw === null) {
    return {
      frontMatter: NO_FRONT_MATTER,
      body,
      bodyLine,
      problems: [...bytes, ...problems],
      yaml: null,
    };
  }
  const { entries, problems: found, yaml } = parseFrontMatter(raw, line, offset);
  return {
    frontMatter: { raw, line, entries },
    body,
    bodyLine,
    problems: [...bytes, ...problems, ...found],
    yaml,
  };
}
