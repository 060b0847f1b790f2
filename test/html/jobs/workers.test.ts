import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import type { TableModel } from '../../../src/card/tables/table-model.ts';
import type { WorkerPort } from '../../../src/html/jobs/inbox.ts';
import type {
  Answer,
  CardStep,
  Question,
  RawFrontMatter,
  RenderedCard,
} from '../../../src/html/jobs/jobs.ts';
import { cardJobs, cardStreams } from '../../../src/html/jobs/worker/card-jobs.ts';
import { mathJobs } from '../../../src/html/jobs/worker/math-jobs.ts';
import { serveJobs } from '../../../src/html/jobs/worker/serve-jobs.ts';
import {
  createWorkers,
  type Patience,
  SILENCE,
  type Workers,
} from '../../../src/html/jobs/workers.ts';
import { DEADLINES } from '../../../src/limits.ts';
import { deadlinesOf } from './deadlines.ts';

/** The page's end of a channel: what a worker is to the page. */
interface Lab {
  readonly workers: Workers;
  /** All that were started, in their order; the kind, and whether it was ended. */
  readonly started: { readonly kind: string; isEnded: boolean; readonly port: MessagePort }[];
  /** What the workers were asked. */
  readonly questions: Question[];
}

/** How a worker's end of the channel behaves. */
type Behaviour = (end: MessagePort, kind: string) => void;

/** As the real workers do. */
const honest: Behaviour = (end, kind) =>
  kind === 'math' ? serveJobs(mathJobs, {}, end) : serveJobs(cardJobs, cardStreams, end);

const silent: Behaviour = () => {};

/** How long a worker may take here, in ms. Where one is to be late, this time is made to pass. */
const TIME = 60_000;

/** Workers behind real channels. The first behaves as the first of `behaviours`, and so on; those after the last as that. */
function openLab(...behaviours: readonly Behaviour[]): Lab {
  return openPatientLab(deadlinesOf(TIME), ...behaviours);
}

function openPatientLab(
  deadlines: ReturnType<typeof deadlinesOf>,
  ...behaviours: readonly Behaviour[]
): Lab {
  const started: Lab['started'] = [];
  const questions: Question[] = [];
  const start = async (kind: string): Promise<WorkerPort> => {
    const { port1, port2 } = new MessageChannel();
    const behaviour = behaviours[started.length] ?? behaviours.at(-1);
    port2.addEventListener('message', ({ data }) => questions.push(data));
    behaviour?.(port2, kind);
    port2.start();
    port1.start();
    const entry = { kind, isEnded: false, port: port1 };
    started.push(entry);
    return Object.assign(port1, {
      terminate(): void {
        entry.isEnded = true;
        port1.close();
      },
    });
  };
  return { workers: createWorkers(start, deadlines), started, questions };
}

afterEach(() => {
  vi.useRealTimers();
});

/** Makes the time of a worker that was asked pass. */
async function passTime(more = 1000): Promise<void> {
  await vi.advanceTimersByTimeAsync(TIME + more);
}

const never = new AbortController().signal;
const TABLE = { header: ['Model', 'Score'], rows: [['A', '1']] };
const CARD = {
  text: '---\nlicense: mit\n---\n# Title\n\nText.\n',
  hasInvalidBytes: false,
  nonce: 'n',
  linkBase: null,
  evalFiles: [],
};

async function drain<Step, Out>(
  steps: AsyncGenerator<Step, Out>,
): Promise<{ readonly steps: readonly Step[]; readonly answer: Out }> {
  const seen: Step[] = [];
  let step = await steps.next();
  for (; step.done !== true; step = await steps.next()) {
    seen.push(step.value);
  }
  return { steps: seen, answer: step.value };
}

describe('ask(kind, input)', () => {
  test('gives the answer of that kind', async () => {
    const { workers } = openLab(honest);
    const frontMatter = await workers.ask('front-matter', '---\na: .nan\n---\n', never);
    expectTypeOf(frontMatter).toEqualTypeOf<Answer<RawFrontMatter>>();
    expect(frontMatter).toMatchObject({
      ok: true,
      value: { raw: 'a: .nan', line: 2, json: '{\n  "a": "NaN"\n}' },
    });

    const blocks = [
      { code: 'import a', language: 'python' },
      { code: 'a', language: 'no such' },
    ];
    const highlighted = await workers.ask('highlight', blocks, never);
    expect(highlighted).toMatchObject({
      ok: true,
      value: [[{ scope: 'hljs-keyword', text: 'import' }, { text: ' a' }], null],
    });

    const table = await workers.ask('read-table', TABLE, never);
    expectTypeOf(table).toEqualTypeOf<Answer<TableModel>>();
    expect(table).toMatchObject({ ok: true, value: { columns: [{ header: 'Model' }, {}] } });

    const csv = await workers.ask('write-table', { table: TABLE, format: 'csv' }, never);
    expectTypeOf(csv).toEqualTypeOf<Answer<string>>();
    expect(csv).toEqual({ ok: true, value: 'Model,Score\r\nA,1\r\n' });

    const results = await workers.ask(
      'card-results',
      {
        text: '# A\n\n| Benchmark | A |\n|---|---|\n| MMLU | 60.1 |\n',
        request: {
          ...{ format: 'model-index', table: null, model: null, names: [] },
          ...{ evalFiles: [], answers: {} },
        },
        place: { line: 3, before: 0 },
      },
      never,
    );
    expect(results).toMatchObject({ value: { results: [{ name: 'MMLU', value: '60.1' }] } });

    const formulas = await workers.ask('math', [{ source: 'x', display: false }], never);
    expect(formulas).toMatchObject({
      ok: true,
      value: [{ mathml: expect.stringContaining('<mi>x</mi>') }],
    });
  });

  test('takes no input, and gives no answer, of another kind', () => {
    const { workers } = openLab(honest);
    expectTypeOf(workers.ask<'read-table'>)
      .parameter(1)
      .not.toExtend<string>();
    expectTypeOf(workers.ask<'math'>).returns.resolves.not.toEqualTypeOf<Answer<string>>();
    expectTypeOf(workers.ask).parameter(0).not.toExtend<'render-card'>();
  });

  test('asks a worker that has answered again; that for formulas lives for one answer', async () => {
    const { workers, started } = openLab(honest);
    await workers.ask('read-table', TABLE, never);
    await workers.ask('front-matter', 'text', never);
    await workers.ask('math', [], never);
    await workers.ask('math', [], never);
    expect(started.map(({ kind, isEnded }) => [kind, isEnded])).toEqual([
      ['card', false],
      ['math', true],
      ['math', true],
    ]);
  });

  test('asks one worker what is asked at the same time, one after the other', async () => {
    const { workers, started, questions } = openLab(honest);
    const table = (): Promise<unknown> => workers.ask('read-table', TABLE, never);
    await Promise.all([table(), table(), table()]);
    expect(started.map(({ isEnded }) => isEnded)).toEqual([false]);
    expect(questions).toHaveLength(3);
  });

  test('has none wait long for another, nor for one that has failed or was ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { workers, started } = openLab(silent, silent, silent, honest);
    const table = (signal = never): Promise<unknown> => workers.ask('read-table', TABLE, signal);
    void table();
    const controller = new AbortController();
    const ended = table(controller.signal);
    await vi.advanceTimersByTimeAsync(299);
    expect(started).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => expect(started).toHaveLength(2));
    started[0]?.port.dispatchEvent(new Event('error'));
    const failed = table();
    controller.abort(new Error('another card'));
    await expect(ended).rejects.toThrow('another card');
    await vi.waitFor(() => expect(started).toHaveLength(3));
    const last = table();
    started[2]?.port.dispatchEvent(new Event('error'));
    expect(await failed).toEqual({ ok: false, reason: 'failed' });
    expect(await last).toMatchObject({ ok: true });
  });

  test('of one that waits and is aborted asks nothing', async () => {
    const { workers, started, questions } = openLab(honest);
    const controller = new AbortController();
    const asked = [never, controller.signal, never].map((signal) =>
      workers.ask('read-table', TABLE, signal),
    );
    controller.abort(new Error('another card'));
    const ends = await Promise.allSettled(asked);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(questions).toHaveLength(2);
    expect(started).toHaveLength(1);
  });

  test('has a card wait for none that renders another', async () => {
    const { workers, started } = openLab(silent);
    const options = { patience: () => 'usual' as const, signal: never } as const;
    void workers.stream('render-card', CARD, options).next();
    void workers.stream('render-card', CARD, options).next();
    await vi.waitFor(() => expect(started).toHaveLength(2));
  });

  test.each([
    [0, 1],
    [1, 0],
  ])('keeps the one that was started first, whichever answers last', async (first, second) => {
    const replies: (() => void)[] = [];
    const waits =
      (index: number): Behaviour =>
      (port) =>
        port.addEventListener('message', ({ data: { id } }) => {
          replies[index] = () => port.postMessage({ id, done: true, value: '' });
        });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { workers, started } = openLab(waits(0), waits(1));
    const asked = [0, 1].map(() => workers.ask('read-table', TABLE, never));
    await vi.advanceTimersByTimeAsync(300);
    vi.useRealTimers();
    await vi.waitFor(() => expect(Object.keys(replies)).toHaveLength(2));
    replies[first]?.();
    await Promise.race(asked);
    replies[second]?.();
    await Promise.all(asked);
    expect(started.map(({ isEnded }) => isEnded)).toEqual([false, true]);
  });

  test('is late when nothing comes in time; the worker is killed and the next question has another', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { workers, started } = openLab(silent, honest);
    const asked = workers.ask('read-table', TABLE, never);
    await passTime();
    expect(await asked).toEqual({ ok: false, reason: 'late' });
    expect(await workers.ask('read-table', TABLE, never)).toMatchObject({ ok: true });
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  test('is not late when the page had no time to take the reply', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { workers, started } = openLab(silent);
    const asked = workers.ask('read-table', TABLE, never);
    await passTime(0);
    const data = { id: 1, done: true, value: 'there' };
    started[0]?.port.dispatchEvent(new MessageEvent('message', { data }));
    expect(await asked).toEqual({ ok: true, value: 'there' });
  });

  test.each(['error', 'messageerror'])('has failed when the worker has an %s', async (event) => {
    const { workers, started, questions } = openLab(silent, honest);
    const asked = workers.ask('read-table', TABLE, never);
    await vi.waitFor(() => expect(questions).toHaveLength(1));
    started[0]?.port.dispatchEvent(new Event(event));
    expect(await asked).toEqual({ ok: false, reason: 'failed' });
    expect(started[0]?.isEnded).toBe(true);
    expect(await workers.ask('read-table', TABLE, never)).toMatchObject({ ok: true });
  });

  test('has failed where the browser refuses workers', async () => {
    const workers = createWorkers(async () => {
      throw new Error('refused');
    });
    expect(await workers.ask('read-table', TABLE, never)).toEqual({ ok: false, reason: 'failed' });
  });

  test('takes no reply to an earlier question', async () => {
    const { workers } = openLab((end) => {
      end.onmessage = ({ data: { id } }: MessageEvent<Question>) => {
        end.postMessage({ id: id - 1, done: true, value: 'stale' });
        end.postMessage({ id, done: true, value: 'right' });
      };
    });
    const asked = { table: TABLE, format: 'csv' } as const;
    expect(await workers.ask('write-table', asked, never)).toEqual({ ok: true, value: 'right' });
    expect(await workers.ask('write-table', asked, never)).toEqual({ ok: true, value: 'right' });
  });

  test('throws the reason of an abort and ends the worker; asked afterwards, it starts none', async () => {
    const { workers, started, questions } = openLab(silent);
    const controller = new AbortController();
    const asked = workers.ask('read-table', TABLE, controller.signal);
    await vi.waitFor(() => expect(questions).toHaveLength(1));
    controller.abort(new Error('another card'));
    await expect(asked).rejects.toThrow('another card');
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true]);
    await expect(workers.ask('read-table', TABLE, controller.signal)).rejects.toThrow('another');
    expect(started.length).toBe(1);
  });
});

describe("stream('render-card', card)", () => {
  test('gives what is known of the card, then its slices, then what is known at the end', async () => {
    const { workers } = openLab(honest);
    const stream = workers.stream('render-card', CARD, {
      patience: () => 'usual' as const,
      signal: never,
    });
    expectTypeOf(stream).toEqualTypeOf<
      AsyncGenerator<CardStep | typeof SILENCE, Answer<RenderedCard>>
    >();
    const { steps, answer } = await drain(stream);
    expect(steps).toMatchObject([
      { kind: 'card', card: { hasFrontMatter: true, bodyLine: 4 } },
      { kind: 'slice', slice: { html: expect.stringContaining('Title</h1>') } },
    ]);
    expect(answer).toMatchObject({ ok: true, value: { summary: { stopped: null }, review: {} } });
  });

  test('keeps what was handed over before the worker was late or failed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const half: Behaviour = (end) => {
      end.onmessage = ({ data: { id } }: MessageEvent<Question>) => {
        end.postMessage({ id, done: false, value: { kind: 'slice' } });
      };
    };
    const { workers, started } = openLab(half);
    const options = { patience: () => 'usual' as const, signal: never } as const;
    const late = workers.stream('render-card', CARD, options);
    expect((await late.next()).value).toEqual({ kind: 'slice' });
    const lateEnd = late.next();
    await passTime();
    expect((await lateEnd).value).toEqual({ ok: false, reason: 'late' });

    const failed = workers.stream('render-card', CARD, options);
    expect((await failed.next()).value).toEqual({ kind: 'slice' });
    const failedEnd = failed.next();
    started[1]?.port.dispatchEvent(new Event('error'));
    expect((await failedEnd).value).toEqual({ ok: false, reason: 'failed' });
  });

  describe('while nothing comes', () => {
    /** A card whose worker says only what the test has it say. */
    function openSilence(patience: () => Patience = () => 'usual') {
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      const { workers, started } = openPatientLab(DEADLINES, silent);
      const stream = workers.stream('render-card', CARD, { patience, signal: never });
      /** What comes after how many silences, if the worker says something after `until` of them. */
      return async (until = Number.POSITIVE_INFINITY): Promise<readonly [number, unknown]> => {
        for (let silences = 0; ; silences += 1) {
          const step = stream.next();
          // The worker starts.
          await vi.advanceTimersByTimeAsync(0);
          if (silences === until) {
            const data = { id: 1, done: false, value: { kind: 'slice' } };
            started[0]?.port.dispatchEvent(new MessageEvent('message', { data }));
          }
          await vi.advanceTimersByTimeAsync(DEADLINES.notice + 100);
          const { value } = await step;
          if (value !== SILENCE) {
            return [silences, value];
          }
        }
      };
    }

    const late = { ok: false, reason: 'late' };

    test('tells of each 2 s, and is late after 15', async () => {
      expect(await openSilence()()).toEqual([7, late]);
    });

    test('waits for a minute when the reader has asked for it meanwhile', async () => {
      let asked = 0;
      const patience = (): Patience => {
        asked += 1;
        return asked > 5 ? 'more' : 'usual';
      };
      expect(await openSilence(patience)()).toEqual([29, late]);
    });

    test('counts anew with each step, however long all of them take', async () => {
      const next = openSilence();
      const slice = { kind: 'slice' };
      for (let step = 0; step < 50; step += 1) {
        expect(await next(0)).toEqual([0, slice]);
      }
      expect(await next(7)).toEqual([7, slice]);
      expect(await next()).toEqual([7, late]);
    });

    test('is late after 45 s of such silences, whatever came between them', async () => {
      const next = openSilence();
      for (const silences of [7, 7, 7]) {
        expect(await next(silences)).toEqual([silences, { kind: 'slice' }]);
      }
      expect(await next()).toEqual([1, late]);
    });
  });

  test('ends the worker at once when it is aborted, also while nobody waits for its next step', async () => {
    const { workers, started } = openLab(honest);
    const controller = new AbortController();
    const options = { patience: () => 'usual' as const, signal: controller.signal } as const;
    const stream = workers.stream('render-card', CARD, options);
    await stream.next();
    controller.abort();
    expect(started[0]?.isEnded).toBe(true);
  });
});
