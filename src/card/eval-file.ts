import { datasetUrl } from '../hub/hub-links.ts';
import type { EvalFile } from '../source/card-source.ts';
import { applyRules } from './checks/apply-rules.ts';
import { EVAL_FILE_RULES } from './checks/eval-file.ts';
import { quote } from './checks/fields.ts';
import type { Rule } from './checks/rule.ts';
import { yamlDirectives } from './disable-comments.ts';
import {
  type EvalGroup,
  isVerified,
  metric,
  resultGroup,
  sourceOf,
  UNNAMED,
} from './eval-results.ts';
import { lines, listOf, saidText, type YamlMap } from './eval-text.ts';
import type { Finding, Found } from './finding.ts';
import { isMap } from './metadata.ts';
import { findFaults } from './yaml/find-faults.ts';
import { readYaml, type YamlReading } from './yaml/read-yaml.ts';
import type { YamlNode } from './yaml/yaml-node.ts';

const LEFT_OUT = 'The Hub leaves out what such a file holds.';
const WANTED = 'It must be a list of results (“- ”), each with “dataset” and “value”.';

interface ReadFile {
  readonly name: string;
  /** Without a byte order mark. */
  readonly source: string;
  readonly reading: YamlReading;
}

/** Why a file cannot be read, or holds no list of results. */
function* fileFaults({ reading, source }: ReadFile): Generator<Found> {
  switch (reading.kind) {
    case 'list':
      for (const { key, firstLine, line } of reading.duplicates) {
        const message = `The key ${quote(key)} stands twice, at lines ${firstLine} and ${line}. Keep one of them. ${LEFT_OUT}`;
        yield { line, message };
      }
      break;
    case 'error': {
      const { faults } = findFaults({ source, firstLine: 1, offset: 0 }, readYaml);
      for (const { what, line, fix, edits } of faults) {
        const label = fix === null ? undefined : { label: fix, edits };
        yield { line, message: `${what} ${LEFT_OUT}`, fix: label };
      }
      if (faults.length > 0) {
        break;
      }
      const { reason, mark, line } = reading.error;
      const place = mark === '' ? '' : ` (${mark})`;
      yield { line, message: `The YAML cannot be read: “${reason}${place}”. ${LEFT_OUT}` };
      break;
    }
    case 'map':
    case 'scalar': {
      const what = reading.kind === 'map' ? 'holds “key: value” lines' : 'is one text';
      yield { line: reading.root.line, message: `The file ${what}. ${WANTED} ${LEFT_OUT}` };
      break;
    }
    case 'empty':
      yield { line: 1, severity: 'warning', message: `The file holds no results. ${WANTED}` };
      break;
    default: {
      const message = 'The file has too many values, aliases or levels to be read here.';
      yield { line: 'line' in reading ? reading.line : 1, severity: 'warning', message };
    }
  }
}

/** For files that cannot be read as a list, or are not looked for. */
export const EVAL_FILE_RULE: Rule<ReadFile> = {
  id: 'eval-file',
  severity: 'error',
  about:
    'A file of “.eval_results” is no YAML, or no list of results: the Hub leaves out what it holds.',
  evidence: { kind: 'documented', source: 'hub-docs, eval-results.md' },
  *find(file) {
    yield* fileFaults(file);
    if (/\.yml$/i.test(file.name)) {
      const message = 'The Hub looks for files that end in “.yaml”: rename this one.';
      yield { line: 1, severity: 'warning', message };
    }
  },
};

/** A result as the file has it, also where the Hub’s API has wrapped it. */
function resultNode(item: YamlNode): YamlNode {
  const data =
    item.kind === 'map' ? item.pairs.find(({ key }) => key === 'data')?.value : undefined;
  return data?.kind === 'map' ? data : item;
}

/**
 * The results in a YAML file of `.eval_results` (hub-docs, eval-results.md), and what the Hub would
 * mind in them. What is no result among them is shown as text.
 */
export function parseEvalFile({ name, text }: EvalFile) {
  // js-yaml counts without a byte order mark.
  const source = text.replace(/^\uFEFF/, '');
  const reading = readYaml(source);
  const results = reading.kind === 'list' && reading.root.kind === 'list' ? reading.root.items : [];
  const view = { source, results: results.map(resultNode) };
  const offset = text.length - source.length;
  const findings = [
    ...applyRules([EVAL_FILE_RULE], { name, source, reading }, offset, source),
    ...applyRules(EVAL_FILE_RULES, view, offset, source),
  ];
  return {
    groups: resultGroups('root' in reading ? reading.root.value : null),
    findings: findings.map((finding): Finding => ({ ...finding, file: name })),
    file: name,
    directives: yamlDirectives(source, 1, 'root' in reading ? reading.root : null),
  };
}

function resultGroups(value: unknown): readonly EvalGroup[] {
  const items = listOf(value).map((item) => {
    const { data, ...wrapper }: YamlMap = isMap(item) ? item : {};
    return isMap(data) ? { ...wrapper, ...data } : item;
  });
  const hasResult = items.some((item) => isMap(item) && 'dataset' in item && 'value' in item);
  return hasResult ? items.map(evalItemGroup) : [];
}

function evalItemGroup(item: unknown): EvalGroup {
  if (!isMap(item)) {
    return resultGroup(item);
  }
  const { dataset, source, value, notes, verified, verifyToken, ...others } = item;
  const { id, task_id, ...more }: YamlMap = isMap(dataset) ? dataset : { id: dataset };
  const name = saidText(id);
  const task = saidText(task_id);
  return {
    model: null,
    task,
    dataset: name || UNNAMED,
    datasetUrl: datasetUrl(name),
    details: [...lines(more), ...lines(others)],
    source: sourceOf(source),
    isVerified: isVerified(verified, verifyToken),
    metrics: [{ ...metric(task, value), note: saidText(notes) }],
  };
}
