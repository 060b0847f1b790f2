import { checkBody } from '../../card/checks/check-body.ts';
import { checkFrontMatter } from '../../card/checks/check-front-matter.ts';
import { parseEvalFile } from '../../card/eval-results.ts';
import { readFacts } from '../../card/facts/read-facts.ts';
import { normalizeMetadata } from '../../card/metadata.ts';
import { parseModelCard } from '../../card/parse-model-card.ts';
import { brief } from '../../card/summary/brief.ts';
import { completeness } from '../../card/summary/completeness.ts';
import { exportResults } from '../../card/tables/export-results.ts';
import { exportTable } from '../../card/tables/export-table.ts';
import { buildTable } from '../../card/tables/table-model.ts';
import { highlightBlocks, highlightCode } from '../code/highlight.ts';
import { renderBody } from '../markdown/render-body.ts';
import { createPartsCollector } from '../parts/collect-parts.ts';
import { measured } from './measured.ts';
import type { CardJob, RawFrontMatter, WorkerAnswer } from './worker-messages.ts';

/** Time for the code blocks of one job, in ms. */
const HIGHLIGHT_BUDGET = 800;

/** Does a job step by step. No DOM: runs in the worker, and in the build for the hosted card. */
export function* runCardJob(job: CardJob): Generator<WorkerAnswer> {
  switch (job.kind) {
    case 'render':
      yield* renderCardJob(job);
      return;
    case 'highlight': {
      const blocks = measured('enhance', () => highlightBlocks(job.blocks, HIGHLIGHT_BUDGET));
      yield { kind: 'highlighted', blocks };
      return;
    }
    case 'front-matter':
      yield { kind: 'front-matter', frontMatter: rawFrontMatter(job.text) };
      return;
    case 'read-table':
      yield { kind: 'table', table: buildTable(job.table) };
      return;
    case 'write-table':
      yield { kind: 'text', text: exportTable(job.table, job.format) };
      return;
    case 'write-results':
      yield { kind: 'text', text: exportResults(job.results, job.format) };
      return;
  }
}

function* renderCardJob({
  text,
  hasInvalidBytes,
  nonce,
  linkBase,
  evalFiles,
}: CardJob & { kind: 'render' }): Generator<WorkerAnswer> {
  const { card, start } = measured('front matter', () => {
    const { yaml, ...card } = parseModelCard(text, { hasInvalidBytes });
    const { body, bodyLine, frontMatter } = card;
    const evals = evalFiles.map(parseEvalFile);
    const start = {
      hasFrontMatter: frontMatter.raw !== null,
      facts: readFacts(
        frontMatter.entries,
        body,
        linkBase,
        evals.flatMap(({ groups }) => groups),
      ),
      body,
      bodyLine,
      findings: [
        ...card.findings,
        ...evals.flatMap(({ findings }) => findings),
        ...(yaml === null ? [] : checkFrontMatter(yaml)),
      ],
    };
    return { card, start };
  });
  yield { kind: 'card', card: start };
  const { body, bodyLine, frontMatter } = card;
  const { gallery } = normalizeMetadata(frontMatter.entries);
  const collector = createPartsCollector(body, { bodyLine, gallery, linkBase });
  const slices = renderBody(body, { nonce, gallery, bodyLine, onBlock: collector.add });
  for (;;) {
    const next = measured('Markdown', () => slices.next());
    if (next.done === true) {
      const { parts, findings } = collector.finish(next.value.stopped === null);
      const summary = {
        ...next.value,
        findings: [
          ...next.value.findings,
          ...findings,
          ...checkBody({
            body,
            bodyLine,
            parts,
            entries: frontMatter.entries,
            offset: text.endsWith(body) ? text.length - body.length : null,
          }),
        ],
      };
      const known = { frontMatter, parts };
      const review = { brief: brief(known), completeness: completeness(known) };
      yield { kind: 'summary', summary, review };
      return;
    }
    yield { kind: 'slice', slice: next.value };
  }
}

function rawFrontMatter(text: string): RawFrontMatter {
  const { raw, line, entries } = parseModelCard(text).frontMatter;
  const values = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  return {
    raw: raw ?? '',
    line,
    tokens: highlightCode({ code: raw ?? '', language: 'yaml' }),
    json: JSON.stringify(values, readable, 2),
  };
}

/** JSON has no `.nan` and no `.inf`: as text rather than as null. */
function readable(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
