import type { EvalFile } from '../source/card-source.ts';
import { lineNumberAt } from '../text/text-lines.ts';
import { type EvalGroup, normalizeEvalFile } from './eval-results.ts';
import type { Finding } from './finding.ts';
import { readYamlValue } from './yaml/load-yaml.ts';

interface EvalFileReading {
  readonly groups: readonly EvalGroup[];
  readonly findings: readonly Finding[];
}

/** The evaluation results in a YAML file that was opened together with the card. */
export function parseEvalFile({ name, text }: EvalFile): EvalFileReading {
  const reading = readYamlValue(text);
  if ('reason' in reading) {
    const line = reading.offset === null ? '' : ` (its line ${lineNumberAt(text, reading.offset)})`;
    return refused(
      `${name} is not valid YAML: ${reading.reason}${line}. Its results are not shown.`,
    );
  }
  const groups = normalizeEvalFile(reading.value);
  return groups === null
    ? refused(
        `${name} holds no evaluation results: a list of items with “dataset” and “value” is meant. It is not shown.`,
      )
    : { groups, findings: [] };
}

function refused(message: string): EvalFileReading {
  return {
    groups: [],
    findings: [{ rule: 'eval-file', severity: 'warning', message, line: null }],
  };
}
