import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The hosted card: Marin 8B Base. */
export const CARD = fileURLToPath(new URL('../public/card.md', import.meta.url));

/** Text of the hosted card's last heading: with it in the page the card is complete. */
export const LAST_HEADING = 'Model Card Contact';

const FOLDER = fileURLToPath(new URL('dist/cards/', import.meta.url));

/** Sizes of the scaled cards in bytes; the names stand in the report. */
const SIZES = [
  { name: '100 KB', bytes: 100_000 },
  { name: '1 MB', bytes: 1_000_000 },
  { name: '4 MB', bytes: 4_000_000 },
];

/**
 * A real card with 1,333 metrics; measured where the folder of real cards stands beside the
 * project.
 */
const METRICS_CARD = fileURLToPath(
  new URL('../../shared/cards/intfloat-multilingual-e5-large-instruct.md', import.meta.url),
);

/** As many as the largest of 5,381 real cards has. */
const MOST_METRICS = 11_129;

/**
 * As many rows, and as many columns, as the largest tables of 5,381 real cards have; and a table of
 * 20,000 cells.
 */
const TABLES = [
  { name: '332 rows × 12 columns', rows: 332, columns: 12 },
  { name: '332 rows × 72 columns', rows: 332, columns: 72 },
  { name: '2,000 rows × 10 columns', rows: 2000, columns: 10 },
];

/** Metrics of one result; MTEB's retrieval tasks have about so many. */
const METRICS_PER_RESULT = 30;

/**
 * @typedef {object} PickedCard
 * @property {string} name
 * @property {string} path of the file
 * @property {number} bytes
 * @property {string} firstHeading text that only this card's first heading has
 * @property {string} lastHeading text that only this card's last heading has
 */

/**
 * @typedef {object} TableCard
 * @property {string} name
 * @property {string} path of the file
 * @property {string} firstHeading
 * @property {string} open what a page evaluates to bring up the tools of its table
 * @property {string} filter what is typed to filter it
 */

/**
 * Writes the cards to pick: Marin's own, told from the hosted one by its headings, and longer ones
 * of the same body.
 * @returns {{ small: PickedCard, scaled: PickedCard[], metrics: PickedCard[], tables: TableCard[]
 *   }}
 */
export function writeCards() {
  mkdirSync(FOLDER, { recursive: true });
  const text = readFileSync(CARD, 'utf8');
  const bodyAt = text.match(/^---\n[\s\S]*?\n---\n/)?.[0].length ?? 0;
  const frontMatter = text.slice(0, bodyAt);
  const body = `${text.slice(bodyAt).trimEnd()}\n`;
  const mostMetrics = writeCard('11,129 metrics', `---\n${modelIndex(MOST_METRICS)}---\n`, body);
  return {
    small: writeCard('picked', frontMatter, body),
    scaled: SIZES.map(({ name, bytes }) => {
      const copies = Math.max(1, Math.round(bytes / Buffer.byteLength(`${body}\n`)));
      return writeCard(name, frontMatter, Array(copies).fill(body).join('\n'));
    }),
    metrics: [
      ...(existsSync(METRICS_CARD)
        ? [
            {
              name: '1,333 metrics',
              path: METRICS_CARD,
              bytes: statSync(METRICS_CARD).size,
              firstHeading: 'Multilingual-E5-large-instruct',
              lastHeading: 'Limitations',
            },
          ]
        : []),
      mostMetrics,
    ],
    tables: [
      ...TABLES.map(writeTable),
      {
        name: mostMetrics.name,
        path: mostMetrics.path,
        firstHeading: mostMetrics.firstHeading,
        open: 'document.querySelector(".results-button").click()',
        filter: 'set30 9',
      },
    ],
  };
}

/**
 * @param {string} name
 * @param {string} frontMatter
 * @param {string} body
 * @returns {PickedCard}
 */
function writeCard(name, frontMatter, body) {
  const firstHeading = `First heading (${name})`;
  const lastHeading = `${LAST_HEADING} (${name})`;
  const lastAt = body.lastIndexOf(`## ${LAST_HEADING}`);
  const text =
    frontMatter +
    body.slice(0, lastAt).replace(/^## .*$/m, `## ${firstHeading}`) +
    body.slice(lastAt).replace(`## ${LAST_HEADING}`, `## ${lastHeading}`);
  const path = `${FOLDER}${name.toLowerCase().replace(/[ ,]/g, '-')}.md`;
  writeFileSync(path, text);
  return { name, path, bytes: Buffer.byteLength(text), firstHeading, lastHeading };
}

/**
 * @param {{ name: string, rows: number, columns: number }} size
 * @returns {TableCard}
 */
function writeTable({ name, rows, columns }) {
  /** @param {(column: number) => string} cell */
  const line = (cell) => `| ${Array.from({ length: columns }, (_, at) => cell(at)).join(' | ')} |`;
  const lines = [
    line((column) => (column === 0 ? 'Model' : `Benchmark ${column}`)),
    line(() => '---'),
    ...Array.from({ length: rows }, (_, row) =>
      line((column) =>
        column === 0 ? `Model-${row}-7B` : `${(row * 37 + column * 11) % 100}.${row % 10}`,
      ),
    ),
  ];
  const path = `${FOLDER}table-${rows}-${columns}.md`;
  writeFileSync(path, `# ${name}\n\n${lines.join('\n')}\n`);
  return {
    name,
    path,
    firstHeading: name,
    open: 'document.querySelector(".table-frame").focus()',
    filter: '-1 7b',
  };
}

/** @param {number} count of metrics */
function modelIndex(count) {
  const lines = ['model-index:', '- name: model', '  results:'];
  for (let index = 0; index < count; index++) {
    if (index % METRICS_PER_RESULT === 0) {
      const set = index / METRICS_PER_RESULT;
      lines.push(
        '  - task:',
        '      type: Retrieval',
        '    dataset:',
        `      type: mteb/set-${set}`,
        `      name: MTEB Set${set}`,
        '      config: default',
        '      split: test',
        '      revision: 6f7a2b2ba1aa5a7ca1c0b7a2d8f9e2b3c4d5e6f7',
        '    metrics:',
      );
    }
    lines.push(
      `    - type: ndcg_at_${index}`,
      `      value: ${(index * 37) % 100}.${index % 1000}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
