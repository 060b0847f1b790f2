import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countFindings } from '../../../src/card/finding.ts';
import { checkCard } from '../../../src/html/jobs/check-card.ts';
import type { WorkerPort } from '../../../src/html/jobs/inbox.ts';
import type { Question } from '../../../src/html/jobs/jobs.ts';
import { type CardReading, openReaders } from '../../../src/html/jobs/read-cards.ts';
import { cardJobs } from '../../../src/html/jobs/worker/card-jobs.ts';
import { checkListed, listCard } from '../../../src/html/jobs/worker/listed-cards.ts';
import { serveJobs } from '../../../src/html/jobs/worker/serve-jobs.ts';
import { LIMITS } from '../../../src/limits.ts';
import type { FolderCard } from '../../../src/source/card-source.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);
const paths = ['cards/', 'cases/body/', 'cases/checks/', 'cases/metadata/'].flatMap((folder) => {
  const url = new URL(folder, SHARED);
  return existsSync(url)
    ? readdirSync(url)
        .filter((name) => name.endsWith('.md'))
        .map((name) => folder + name)
    : [];
});

function listed(bytes: Uint8Array | null | undefined, path = 'heron/README.md') {
  return { path, name: 'README.md', size: bytes?.length ?? 0, bytes, evalFiles: [] };
}

describe.skipIf(paths.length === 0)('a real card (skipped where ../shared is absent)', () => {
  test.each(paths)('has as many findings in a list as when it is opened: %s', (path) => {
    const bytes = readFileSync(new URL(path, SHARED));
    // A list does not read formulas.
    const opened = checkCard(bytes.toString()).filter(({ rule }) => rule !== 'math-not-shown');
    expect(checkListed(listed(bytes))).toMatchObject({ card: { counts: countFindings(opened) } });
  });
});

test('what cannot be read is told, and so is what is too large', () => {
  for (const read of [listCard, checkListed]) {
    expect(read(listed(undefined))).toEqual({ refused: expect.stringContaining('not be read') });
    const large = { ...listed(null), size: LIMITS.fileBytes.most + 2 ** 20 };
    expect(read(large)).toEqual({ refused: expect.stringContaining('17 MB') });
  }
});

describe('many cards', () => {
  const card = (path: string, content: string | Blob): FolderCard => {
    const file = new File([content], 'README.md');
    return { path, file, evalFiles: [] };
  };

  /** Readers whose workers wait for `turn` before each answer. */
  function readers(count: number, turn: () => Promise<void> = async () => {}) {
    return openReaders(count, async () => {
      const { port1, port2 } = new MessageChannel();
      const worker: Pick<MessagePort, 'postMessage'> & { onmessage: typeof port2.onmessage } = {
        onmessage: null,
        postMessage: (reply) => port2.postMessage(reply),
      };
      serveJobs(cardJobs, {}, worker);
      port2.onmessage = async (event: MessageEvent<Question>) => {
        await turn();
        worker.onmessage?.call(port2, event);
      };
      port1.start();
      return Object.assign(port1, { terminate: () => port1.close() }) satisfies WorkerPort;
    });
  }

  test('are all read, each once, whatever becomes of some', async () => {
    const gone = card('gone/README.md', '# Gone\n');
    gone.file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const cards = [
      ...Array.from({ length: 12 }, (_, n) => card(`${n}/README.md`, `# Bird ${n}\n`)),
      gone,
      card('last/README.md', '# Last\n'),
    ];
    const found = new Map<string, CardReading>();
    const reading = readers(2);
    const { signal } = new AbortController();
    await reading.read('list-card', cards, ({ path }, read) => found.set(path, read), signal);
    reading.end();
    expect([...found.keys()].toSorted()).toEqual(cards.map(({ path }) => path).toSorted());
    expect(found.get('11/README.md')).toMatchObject({ value: { card: { title: 'Bird 11' } } });
    expect(found.get('last/README.md')).toMatchObject({ value: { card: { title: 'Last' } } });
    expect(found.get('gone/README.md')).toMatchObject({
      value: { refused: expect.stringContaining('not be read') },
    });
  });

  test('are read from the disk some ahead, and never all at once', async () => {
    let begun = 0;
    let checked = 0;
    const ahead: number[] = [];
    const cards = Array.from({ length: 30 }, (_, n) => {
      const one = card(`${n}/README.md`, `# Bird ${n}\n`);
      const { arrayBuffer } = one.file;
      one.file.arrayBuffer = () => {
        begun += 1;
        return arrayBuffer.call(one.file);
      };
      return one;
    });
    const reading = readers(1, async () => {
      ahead.push(begun - checked);
    });
    const { signal } = new AbortController();
    const tell = (): void => {
      checked += 1;
    };
    await reading.read('check-listed', cards, tell, signal);
    reading.end();
    expect(begun).toBe(30);
    expect(ahead[0]).toBeGreaterThan(1);
    expect(Math.max(...ahead)).toBeLessThan(10);
  });
});
