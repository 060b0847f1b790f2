import type { BodyParts } from '../../card/body-parts.ts';
import { parseEvalFile } from '../../card/eval-file.ts';
import { type EvalGroup, normalizeModelIndex } from '../../card/eval-results.ts';
import type { ModelCard } from '../../card/model-card.ts';
import { readNumber } from '../../card/tables/read-number.ts';
import type { EvalFile } from '../../source/card-source.ts';
import { createTableReader, type ReadTable } from '../parts/read-tables.ts';
import { renderCardWith } from './worker/render-card-job.ts';

/** Marks the renderer's own lines; nothing of the HTML that has it is shown to anybody. */
const NONCE = 'card-data';

/** A card as data, see `docs/json.md`; a change that breaks its readers has another `version`. */
export interface CardData {
  readonly version: 1;
  /** What YAML reads, by key; dates as they are written. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly sections: readonly CardSection[];
  readonly tables: readonly CardTable[];
  readonly results: readonly CardResult[];
  readonly links: readonly CardLink[];
}

/** From a heading to the next one, whatever its level. */
interface CardSection {
  /** 0 before the first heading. */
  readonly level: number;
  readonly title: string | null;
  /** The anchor that the Hub gives it. */
  readonly id: string | null;
  readonly line: number;
  /** What stands below the heading. */
  readonly markdown: string;
  /** Its paragraphs, list items and code, without markup, one a line. */
  readonly text: string;
}

interface CardTable {
  readonly line: number | null;
  /** The section that it is in. */
  readonly section: string | null;
  readonly header: readonly string[];
  /** What is a number is one: `69.5%` is 69.5, `7B` is 7e9. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** The same as it is written. */
  readonly texts: readonly (readonly string[])[];
}

interface CardResult {
  /** `model-index`, or the name of a file of `.eval_results`. */
  readonly from: string;
  readonly model: string | null;
  readonly task: string;
  readonly dataset: string;
  readonly datasetUrl: string | null;
  readonly metric: string;
  readonly value: number | string;
  /** Splits, settings and what else is said of it. */
  readonly details: readonly string[];
  readonly source: EvalGroup['source'];
  readonly verified: boolean;
}

interface CardLink {
  readonly kind: 'link' | 'image';
  readonly target: string;
  /** What a link says, or an image's description; null without one. */
  readonly text: string | null;
  readonly line: number;
}

/** Reads a card as data. `evalFiles` are those beside it. */
export function cardData(text: string, evalFiles: readonly EvalFile[]): CardData {
  const input = { text, hasInvalidBytes: false, nonce: NONCE, linkBase: null, evalFiles };
  const steps = renderCardWith(input);
  const reader = createTableReader();
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    if (step.value.kind === 'slice') {
      reader.add(step.value.slice);
    }
  }
  const { card, parts } = step.value;
  const { entries } = card.frontMatter;
  return {
    version: 1,
    metadata: Object.fromEntries(entries.map(({ key, value }) => [key, readable(value)])),
    sections: sectionsOf(card, parts),
    tables: reader.tables().map((table) => tableOf(table, parts)),
    results: [
      ...normalizeModelIndex(entries.find(({ key }) => key === 'model-index')?.value).flatMap(
        (group) => resultsOf(group, 'model-index'),
      ),
      ...evalFiles.flatMap((file) =>
        parseEvalFile(file).groups.flatMap((group) => resultsOf(group, file.name)),
      ),
    ],
    links: [
      ...parts.links.map(({ target, text, line }): CardLink => {
        return { kind: 'link', target, text, line };
      }),
      ...parts.images.map(({ target, alt, line }): CardLink => {
        return { kind: 'image', target, text: alt, line };
      }),
    ].toSorted((a, b) => a.line - b.line),
  };
}

/** JSON has no `.nan` and no `.inf`: as text rather than as null. */
function readable(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return String(value);
  }
  if (Array.isArray(value)) {
    return value.map(readable);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, readable(one)]))
    : value;
}

function sectionsOf({ body, bodyLine }: ModelCard, parts: BodyParts): readonly CardSection[] {
  const first = { level: 0, text: null, id: null, line: bodyLine, start: 0, end: 0 };
  const openings = [first, ...parts.headings];
  let at = 0;
  return openings.flatMap(({ level, text: title, id, line, end }, index) => {
    const next = openings[index + 1]?.start ?? body.length;
    const said: string[] = [];
    for (let one = parts.texts[at]; one !== undefined && one.start < next; one = parts.texts[at]) {
      said.push(one.key === null ? one.text : `${one.key}: ${one.text}`);
      at += 1;
    }
    const markdown = body.slice(end, next).trim();
    const section = { level, title, id, line, markdown, text: said.join('\n') };
    // Most cards begin with a heading.
    return level === 0 && markdown === '' ? [] : section;
  });
}

function tableOf({ line, header, rows }: ReadTable, { headings }: BodyParts): CardTable {
  const heading = headings.findLast((one) => one.line <= (line ?? 0));
  return {
    line,
    section: heading?.id ?? null,
    header,
    rows: rows.map((cells) => cells.map((cell) => readNumber(cell) ?? cell)),
    texts: rows,
  };
}

function resultsOf(group: EvalGroup, from: string): readonly CardResult[] {
  const { model, task, dataset, datasetUrl, details, source, metrics } = group;
  return metrics.map(({ name, value, details: more, isVerified, note }) => ({
    from,
    ...{ model, task, dataset, datasetUrl, metric: name, value: readNumber(value) ?? value },
    details: [...details, more, note].filter(Boolean),
    ...{ source, verified: isVerified || group.isVerified },
  }));
}
