import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { CARD } from './cards.js';
import { table } from './table.js';

const COMMAND = fileURLToPath(new URL('../bin/model-card-viewer.js', import.meta.url));

/** As many cards as are checked in one run, and so many times their memory is looked at. */
const CARDS = 5000;
const PARTS = 5;

/** The bars: cards a second, and the memory of the last part over that of the first. */
const LEAST = 100;
const GROWTH = 1.25;

/**
 * How fast the command checks many cards, and whether its memory stays flat.
 * @param {(line: string) => void} progress
 * @returns {Promise<string>} the report
 */
export async function measureCards(progress) {
  const cards = makeCards();
  const command = spawn(process.execPath, [COMMAND, 'check', '-', '--input', 'ndjson'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(command, 'close');
  const start = performance.now();
  /** @type {number[]} */
  const peaks = [];
  let bytes = 0;
  for (let part = 0; part < PARTS; part++) {
    let peak = 0;
    for (let index = 0; index < CARDS / PARTS; index++) {
      const id = part * (CARDS / PARTS) + index;
      const line = `${JSON.stringify({ id, card: cards(id) })}\n`;
      bytes += line.length;
      // The command takes no more than it can check.
      if (!command.stdin.write(line)) {
        await once(command.stdin, 'drain');
        peak = Math.max(peak, residentMegabytes(command.pid));
      }
    }
    peaks.push(peak);
    progress(`cards: part ${part + 1} of ${PARTS}, ${peak} MB`);
  }
  command.stdin.end();
  await ended;
  const rate = CARDS / ((performance.now() - start) / 1000);
  const growth = (peaks.at(-1) ?? 0) / (peaks[0] ?? 0);
  /** @param {boolean} isKept */
  const missed = (isKept) => (isKept ? '' : ' (missed)');
  return `CARDS: ${CARDS} cards of ${(bytes / CARDS / 1000).toFixed(1)} kB in one run, on ${availableParallelism()} cores at load ${loadavg()[0]?.toFixed(1)}

${table(
  ['', 'measured', 'bar'],
  [
    ['cards a second', `${rate.toFixed(0)}${missed(rate >= LEAST)}`, `≥ ${LEAST}`],
    [
      'memory, last part to first',
      `${growth.toFixed(2)}${missed(growth <= GROWTH)}`,
      `≤ ${GROWTH}`,
    ],
    ['memory at most, MB', String(Math.max(...peaks)), ''],
  ],
)}`;
}

/**
 * Cards of many lengths, no two alike: parts of the hosted one, under its metadata.
 * @returns {(index: number) => string}
 */
function makeCards() {
  const text = readFileSync(CARD, 'utf8');
  const [frontMatter = ''] = text.match(/^---\n[\s\S]*?\n---\n/) ?? [];
  const sections = text.slice(frontMatter.length).split(/^(?=## )/m);
  return (index) => {
    const kept = sections.filter((_, section) => (index + section * 7) % 3 === 0);
    return `${frontMatter}# Model ${index}\n\n${kept.join('')}`;
  };
}

/**
 * Of a process, where Linux tells; else 0.
 * @param {number | undefined} pid
 */
function residentMegabytes(pid) {
  try {
    const [, kilobytes] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/) ?? [];
    return Math.round(Number(kilobytes) / 1000);
  } catch {
    return 0;
  }
}
