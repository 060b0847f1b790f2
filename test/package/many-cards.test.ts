import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SHAPES } from '../../bench/growth-shapes.js';
import { run } from './run.ts';

const CARD = '---\nlicense: mit\n---\n# Card\n';
const FAULTY = '---\nlicense: MIT\n---\n# Card\n';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function check(args: readonly string[], input: string | Uint8Array = '') {
  return run(['check', ...args], { cwd: folder, input });
}

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** The files that something is said of, in this order. */
function filesOf(stdout: string): readonly string[] {
  return [...new Set(stdout.match(/^.+?(?=:\d+(?::\d+)?: (?:error|warning|hint): )/gm))];
}

describe('the command checks the cards', () => {
  test('of files, folders and patterns together, each once', () => {
    for (const name of ['a/README.md', 'b/README.md', 'b/c/README.md', 'cards/x.md']) {
      write(name, CARD);
    }
    write('docs/README.md', '# No card\n');
    const { status, stdout, stderr } = check(['cards/*.md', 'b', '.', '**/README.md']);
    expect(filesOf(stdout)).toEqual([
      'cards/x.md',
      'b/README.md',
      'b/c/README.md',
      'a/README.md',
      'docs/README.md',
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('of standard input, also under the name of a file', () => {
    const piped = check(['-'], FAULTY);
    expect(piped.stdout).toMatch(/^-:2.*: error: /);
    expect(piped.status).toBe(1);
    const named = check(
      ['-', '--stdin-filename', 'model/README.md'],
      Buffer.from(FAULTY, 'utf16le'),
    );
    expect(named.stderr).toContain('model/README.md is text in UTF-16 without a byte order mark');
    expect(named.status).toBe(2);
    const marked = check(
      ['-', '--stdin-filename', 'm/README.md'],
      Buffer.from(`\ufeff${FAULTY}`, 'utf16le'),
    );
    expect(marked.stdout).toMatch(/^m\/README\.md:2.*: error: /);
  });

  test('that are there, when others are not', () => {
    write('README.md', FAULTY);
    mkdirSync(join(folder, 'empty'));
    const { status, stdout, stderr } = check(['none.md', 'empty', 'x/**', 'README.md']);
    expect(stderr.split('\n')).toEqual([
      'none.md does not exist.',
      'empty has no card: no README.md that begins with front matter (“---”), and nothing in .eval_results.',
      '“x/**” matches no card.',
      '',
    ]);
    expect(filesOf(stdout)).toEqual(['README.md']);
    expect(status).toBe(2);
  });

  const LINES = [
    { id: 'lab/a', card: FAULTY },
    { modelId: 'lab/b', card: CARD },
    { id: 'lab/c.yaml', text: CARD },
  ];
  const NDJSON = LINES.map((line) => `${JSON.stringify(line)}\n`).join('');

  test('of NDJSON, from a file and from standard input', () => {
    write('cards.jsonl', NDJSON);
    const { status, stdout } = check(['cards.jsonl']);
    expect(filesOf(stdout)).toEqual([
      'cards.jsonl#lab/a',
      'cards.jsonl#lab/b',
      'cards.jsonl#lab/c.yaml',
    ]);
    expect(status).toBe(1);
    const piped = check(['-', '--input', 'ndjson'], NDJSON);
    expect(piped.stdout).toBe(stdout.replaceAll('cards.jsonl#', '-#'));
    expect(piped.status).toBe(1);
  });

  test('of Parquet', () => {
    const columnData = [
      { name: 'modelId', data: ['lab/a', 'lab/b'], type: 'STRING' as const },
      { name: 'card', data: [FAULTY, CARD], type: 'STRING' as const },
    ];
    write('cards.parquet', new Uint8Array(parquetWriteBuffer({ columnData })));
    const { status, stdout } = check(['cards.parquet']);
    expect(filesOf(stdout)).toEqual(['cards.parquet#lab/a', 'cards.parquet#lab/b']);
    expect(status).toBe(1);
    write('broken.parquet', 'PAR1');
    const broken = check(['broken.parquet', 'cards.parquet']);
    expect(broken.stderr).toMatch(/^broken\.parquet cannot be read: [^\n]+\n$/);
    expect(broken.stdout).toBe(stdout);
    expect(broken.status).toBe(2);
  });

  test('of NDJSON with broken lines, which are named', () => {
    const { status, stdout, stderr } = check(['-', '--input', 'ndjson'], `{\n${NDJSON}{"id":1}\n`);
    expect(filesOf(stdout)).toEqual(['-#lab/a', '-#lab/b', '-#lab/c.yaml']);
    expect(stderr).toBe(
      '-:1: The line is no JSON object.\n-:5: The line has no text as “card”, “text” or “content”.\n',
    );
    expect(status).toBe(2);
  });

  test('in one thread or more with the same words', () => {
    const lines = Array.from({ length: 300 }, (_, index) => ({
      id: index,
      card: index % 7 === 0 ? `${FAULTY}${'text '.repeat(20_000)}` : CARD,
    }));
    const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('{\n');
    const [one, two, five] = ['1', '2', '5'].map((jobs) =>
      check(['-', '--input', 'ndjson', '--jobs', jobs], input),
    );
    expect(two?.stdout).toBe(one?.stdout);
    expect(five?.stdout).toBe(one?.stdout);
    expect(five?.stderr).toBe(one?.stderr);
    expect(filesOf(one?.stdout ?? '')).toHaveLength(300);
  });

  test.each([
    ['--jobs', '0'],
    ['--jobs', '1.5'],
    ['--time-limit', '-1'],
    ['--time-limit', 'x'],
    ['--input', 'csv'],
  ])('not with %s %s', (flag, value) => {
    const { status, stdout, stderr } = check([flag, value, 'README.md']);
    expect(stderr).toContain(flag);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('a hostile card', () => {
  test('of every shape ends with a finding, and the next cards are checked', () => {
    const shapes = SHAPES.map(([, make], index) => ({ id: `shape ${index}`, card: make(1000) }));
    const lines = shapes.flatMap((shape, index) =>
      index % 40 === 0 ? [shape, { id: `after ${index}`, card: FAULTY }] : [shape],
    );
    const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const { status, stdout, stderr } = check(['-', '--input', 'ndjson'], input);
    expect(stderr).toBe('');
    const checked = new Set(filesOf(stdout));
    expect(lines.filter(({ id }) => !checked.has(`-#${id}`))).toEqual([]);
    expect(status).toBe(1);
  });

  test('that takes longer than its time limit is given up with a finding, and never hangs', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const card = `# T\n\n${'text *a* \n'.repeat(100_000)}`;
    const input = ids.map((id) => `${JSON.stringify({ id, card })}\n`).join('');
    const { status, stdout } = check(
      ['-', '--input', 'ndjson', '--time-limit', '0.01', '--jobs', '2'],
      input,
    );
    const said = (id: string): string =>
      `-#${id}:1: error: The card was not checked: it took longer than 0.01 s. (card-not-checked)\n`;
    expect(stdout).toBe(`${ids.map(said).join('')}5 errors, 0 warnings, 0 hints\n`);
    expect(status).toBe(1);
  });
});
