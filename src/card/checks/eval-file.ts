import { isRepositoryId } from '../../hub/hub-links.ts';
import type { Found } from '../finding.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import { EVAL_RESULTS } from './eval-schema.ts';
import { asPlain, at, pairOf, putInQuotes, quote, replaceBy, takeAway } from './fields.ts';
import { isPageOfHub, meantIds } from './meant-ids.ts';
import { numberIn } from './model-index-values.ts';
import type { Rule } from './rule.ts';
import { listFaults, renamed, type SchemaFault } from './schema.ts';

/** A file of the folder `.eval_results`. */
export interface EvalFileView {
  readonly source: string;
  /** The items of its list. */
  readonly results: readonly YamlNode[];
}

export const DATE = /^\d{4}-\d\d(?:-\d\d)?(?:[T ]|$)/;
export const LINK = /^https?:\/\/\S+$/i;

/** The file that was seen: a null (huggingface_hub#4924). */
const ANSWER = ' (“expected string, received null”)';

/** What a result must have the Hub asks for; the rest it may mind. */
function foundOf(fault: SchemaFault, source: string): Found {
  const { kind, field, path, line, pair } = fault;
  const where = pair === undefined ? { line } : at(pair.place);
  const isNeeded = field.isRequired === true || kind === 'item';
  const severity = isNeeded ? 'error' : 'warning';
  const does = `the Hub ${isNeeded ? 'leaves' : 'may leave'} out all results of this file`;
  const meant = field.meaning === undefined ? '' : ` What is meant is ${field.meaning}.`;
  const value = pair?.value;
  switch (kind) {
    case 'item':
      return {
        ...where,
        severity,
        message: `“${path}” is no result, with “dataset” and “value”: ${does}.`,
      };
    case 'missing':
      return { ...where, severity, message: `“${path}” is missing: ${does}.${meant}` };
    case 'misspelt': {
      const message = `${quote(pair?.key ?? '')} is no field of these files: “${path}” is meant${isNeeded ? `, without which ${does}` : ''}.${meant}`;
      return { ...where, severity, message, fix: renamed(fault) };
    }
    case 'null': {
      const answer = isNeeded && field.kind === 'text' ? ANSWER : '';
      const fix = isNeeded || pair === undefined ? undefined : takeAway(source, pair);
      return {
        ...where,
        severity,
        message: `“${path}” has no value: ${does}${answer}.${meant}`,
        fix,
      };
    }
    case 'shape': {
      const isScalar = value?.kind === 'scalar' && field.kind === 'text';
      const message = isScalar
        ? `“${path}” is ${quote(value.text)} without quotes, which is no text: ${does}. Put it in quotes.`
        : `“${path}” must be ${field.kind === 'text' ? 'a text' : '“key: value” lines'}: ${does}.${meant}`;
      return { ...where, severity, message, fix: isScalar ? putInQuotes(value) : undefined };
    }
  }
}

function isWholeId(text: string): boolean {
  return isRepositoryId(text) && text.includes('/') && !isPageOfHub(text);
}

/**
 * The texts and the value of a result, with their paths, which may still be wrong in themselves.
 */
function* valueFindings(result: YamlNode, path: string): Generator<Found> {
  const id = pairOf(pairOf(result, 'dataset')?.value, 'id')?.value;
  if (id?.kind === 'scalar' && id.type === 'text' && !isWholeId(id.text)) {
    const [meant = null] = isRepositoryId(id.text) ? [] : meantIds(id.text, 'dataset');
    const severity = isRepositoryId(id.text) ? 'warning' : 'error';
    const message = `“${path}.dataset.id” is ${quote(id.text)}, which is no id of a dataset (owner/name): the result belongs to no benchmark.`;
    yield { ...at(id), severity, message, fix: replaceBy(id, meant) };
  }
  const value = pairOf(result, 'value')?.value;
  if (value && !(value.kind === 'scalar' && /^(?:number|null)$/.test(value.type))) {
    const isText = value.kind === 'scalar' && value.type === 'text';
    const message = `“${path}.value” is no number, by which a leaderboard could sort. Write a plain one.`;
    const number = isText ? numberIn(value.text) : null;
    yield {
      ...at(value),
      severity: 'warning',
      message,
      fix: replaceBy(value, number ?? null, asPlain),
    };
  }
  const date = pairOf(result, 'date')?.value;
  if (date?.kind === 'scalar' && date.type === 'text' && !DATE.test(date.text)) {
    const message = `“${path}.date” is ${quote(date.text)}, and not of the form “2026-01-31”.`;
    yield { ...at(date), severity: 'warning', message };
  }
  const url = pairOf(pairOf(result, 'source')?.value, 'url')?.value;
  if (url?.kind === 'scalar' && url.type === 'text' && !LINK.test(url.text)) {
    const message = `“${path}.source.url” is ${quote(url.text)}, which is no address: nothing is linked. Write one that begins with https://.`;
    yield { ...at(url), severity: 'warning', message };
  }
}

const SOURCE = 'hub-docs, eval-results.md; huggingface_hub, _eval_results.py';

export const EVAL_FILE_RULES: readonly Rule<EvalFileView>[] = [
  {
    id: 'eval-result-schema',
    severity: 'error',
    about:
      'A result in a file of “.eval_results” lacks what each must have, or has it in another shape. One such result is enough: the Hub leaves the whole file out.',
    evidence: {
      kind: 'seen',
      source: `answer of the Hub, as reported (huggingface_hub#4924); ${SOURCE}`,
    },
    *find({ results, source }) {
      for (const fault of listFaults(results, EVAL_RESULTS, '')) {
        yield foundOf(fault, source);
      }
    },
  },
  {
    id: 'eval-result-value',
    severity: 'error',
    about:
      'A field of a result is there, and says what a leaderboard cannot use: an id that is none, a value that is no number, a date or an address of another form.',
    evidence: { kind: 'documented', source: SOURCE },
    *find({ results }) {
      for (const [index, result] of results.entries()) {
        yield* valueFindings(result, `[${index}]`);
      }
    },
  },
];
