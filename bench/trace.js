/** What the trace records; few categories, because recording costs time itself. */
export const TRACE_CATEGORIES = ['toplevel', 'devtools.timeline', 'blink.user_timing', 'loading'];

/** Threads whose work is the recording itself. */
const RECORDING_THREADS = new Set(['PerfettoTrace']);

/**
 * Microtasks, such as promise reactions, run when their task has ended in the trace; they are a
 * part of it.
 */
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/**
 * @typedef {object} TraceEvent one of Chromium's trace events; times in microseconds
 * @property {string} name
 * @property {string} cat
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts
 * @property {number} [dur] wall time
 * @property {number} [tdur] CPU time of the thread
 * @property {{ local?: string }} [id2]
 * @property {{ name?: string, data?: { startTime?: number } }} args
 */

/**
 * @typedef {object} Task an outermost task of one thread of the page's renderer; times in
 *   milliseconds
 * @property {boolean} isMain whether it is the main thread's
 * @property {number} start
 * @property {number} wall
 * @property {number} cpu
 */

/**
 * @typedef {object} Trace times in milliseconds since the page's time origin
 * @property {Task[]} tasks
 * @property {{ name: string, start: number, duration: number }[]} measures User Timing's, of the
 *   page and its workers
 */

/**
 * Reads the renderer process out of a trace in which the page has set marks that begin with `bench
 * `.
 * @param {Buffer} json
 * @returns {Trace}
 */
export function readTrace(json) {
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(json.toString('utf8'));
  const mark = traceEvents.find(
    ({ cat, name }) => cat.includes('blink.user_timing') && name.startsWith('bench '),
  );
  if (mark === undefined) {
    throw new Error('The trace has no mark of the page.');
  }
  const origin = mark.ts / 1000 - (mark.args.data?.startTime ?? 0);
  const events = traceEvents.filter(({ pid }) => pid === mark.pid);
  const recording = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && RECORDING_THREADS.has(args.name ?? ''))
      .map(({ tid }) => tid),
  );
  const tasks = outermostTasks(
    events.filter(({ tid }) => !recording.has(tid)),
    mark.tid,
    origin,
  );
  return { tasks, measures: userMeasures(events, origin) };
}

/**
 * What no other event of its thread surrounds: tasks for the most part.
 * @param {readonly TraceEvent[]} events
 * @param {number} mainThread
 * @param {number} origin milliseconds
 */
function outermostTasks(events, mainThread, origin) {
  /** @type {Map<number, Task>} */
  const latest = new Map();
  /** @type {Task[]} */
  const tasks = [];
  const complete = events
    .filter(({ ph }) => ph === 'X')
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  for (const { name, tid, ts, dur = 0, tdur = 0 } of complete) {
    const start = ts / 1000 - origin;
    const end = start + dur / 1000;
    const before = latest.get(tid);
    if (before !== undefined && start < before.start + before.wall) {
      continue;
    }
    if (before !== undefined && name === MICROTASKS) {
      before.wall = end - before.start;
      before.cpu += tdur / 1000;
      continue;
    }
    const task = { isMain: tid === mainThread, start, wall: end - start, cpu: tdur / 1000 };
    latest.set(tid, task);
    tasks.push(task);
  }
  return tasks;
}

/**
 * @param {readonly TraceEvent[]} events
 * @param {number} origin milliseconds
 */
function userMeasures(events, origin) {
  /** @type {Map<string, number>} */
  const begun = new Map();
  const measures = [];
  const timings = events.filter(({ cat }) => cat.includes('blink.user_timing'));
  // A measure is recorded when it has ended, as a begin and an end of the same id.
  for (const { ph, name, ts, id2 } of timings) {
    const key = `${id2?.local} ${name}`;
    if (ph === 'b') {
      begun.set(key, ts);
    } else if (ph === 'e' && begun.has(key)) {
      const start = Number(begun.get(key)) / 1000;
      measures.push({ name, start: start - origin, duration: ts / 1000 - start });
    }
  }
  return measures;
}

/**
 * CPU time of tasks between two times; a task that crosses one counts by its share.
 * @param {readonly Task[]} tasks
 * @param {number} from
 * @param {number} to
 */
export function cpuTime(tasks, from, to) {
  return tasks.reduce((sum, task) => {
    const share = task.wall > 0 ? overlap(task, from, to) / task.wall : 0;
    return sum + task.cpu * share;
  }, 0);
}

/**
 * Total blocking time: what main-thread tasks last beyond 50 ms.
 * @param {readonly Task[]} tasks
 * @param {number} from
 * @param {number} to
 */
export function blockingTime(tasks, from, to) {
  return tasks
    .filter(({ isMain }) => isMain)
    .reduce((sum, task) => sum + Math.max(0, overlap(task, from, to) - 50), 0);
}

/**
 * The longest main-thread task that touches the interval, by wall and by CPU time.
 * @param {readonly Task[]} tasks
 * @param {number} from
 * @param {number} to
 */
export function longestTask(tasks, from, to) {
  const touching = tasks.filter((task) => task.isMain && overlap(task, from, to) > 0);
  return {
    wall: Math.max(0, ...touching.map(({ wall }) => wall)),
    cpu: Math.max(0, ...touching.map(({ cpu }) => cpu)),
  };
}

/**
 * @param {Task} task
 * @param {number} from
 * @param {number} to
 */
function overlap({ start, wall }, from, to) {
  return Math.max(0, Math.min(start + wall, to) - Math.max(start, from));
}

/**
 * What the User Timing measures of a name that began at `from` or later last together; null where
 * there is none.
 * @param {Trace} trace
 * @param {string} name
 * @param {number} from
 */
export function measuredTime({ measures }, name, from) {
  const own = measures.filter((measure) => measure.name === name && measure.start >= from);
  return own.length === 0 ? null : own.reduce((sum, { duration }) => sum + duration, 0);
}
