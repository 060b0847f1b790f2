import type { Finding } from '../../card/finding.ts';
import type { HostDialect } from '../../hub/host-constructs.ts';
import type { CardText } from '../../source/card-source.ts';
import { aroundCard } from '../../source/folder-place.ts';
import { lineNumberAt } from '../../text/text-lines.ts';
import type { BodySlice } from '../slices/rendered-body.ts';
import { type Choice, openCardSteps } from './card-steps.ts';
import type { CardInput, CardReview, CardStart, NoAnswer } from './jobs.ts';
import { pacer } from './pacer.ts';
import { type Patience, SILENCE, type Workers } from './workers.ts';

/**
 * What becomes of a card while it is rendered: `card`, any number of `slice`, `end`; and `silence`
 * each time that nothing has come for a while.
 */
export type CardEvent =
  /** `line`: 1-based, in the file, up to which all is rendered; null in the metadata. */
  | { readonly kind: 'silence'; readonly line: number | null; readonly choice: Choice }
  | { readonly kind: 'card'; readonly card: CardStart }
  /** Unsanitised. */
  | { readonly kind: 'slice'; readonly slice: BodySlice }
  | { readonly kind: 'end'; readonly end: CardEnd };

export interface CardEnd {
  /** The part of the source that is not rendered; null when all of it is. */
  readonly rest: UnrenderedRest | null;
  readonly findings: readonly Finding[];
  /** Null when the body was not rendered to its end. */
  readonly review: CardReview | null;
}

export interface UnrenderedRest {
  readonly text: string;
  /** 1-based line in the file of its first line. */
  readonly line: number;
  /** A sentence for the reader. */
  readonly reason: string;
  /** True when more time may help. */
  readonly canWait: boolean;
}

type Source = Pick<CardStart, 'body' | 'bodyLine'>;

interface RenderOptions {
  /** Made for this one card; see `PartKind`. */
  readonly nonce: string;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  readonly dialect?: HostDialect | null;
}

const WHY_STOPPED: Readonly<Record<NoAnswer | 'stopped', string>> = {
  late: 'Rendering this Markdown takes too long. What follows is shown as its source.',
  stopped: 'Rendering was stopped before its end. What follows is shown as its source.',
  failed:
    'The renderer stopped. What follows is shown as its source; reload the page to try again.',
};

/**
 * Renders a card in a worker, slice by slice, with a pause after each so that the page answers the
 * reader in between. Nothing of the Markdown is parsed on the page's own thread. Throws the
 * signal's reason when aborted.
 */
export async function* renderCard(
  opened: CardText,
  workers: Workers,
  { nonce, patience, signal, dialect = null }: RenderOptions,
): AsyncGenerator<CardEvent> {
  const { text } = opened;
  const input = { ...cardInput(opened, nonce), dialect };
  const { next: takeStep, choice } = openCardSteps(workers, input, { patience, signal });
  let card: CardStart | null = null;
  let rendered = 0;
  let pause = pacer();
  let asked = performance.now();
  let next = await takeStep();
  for (; next.done !== true; next = await takeStep()) {
    const step = next.value;
    if (step === SILENCE) {
      yield { kind: 'silence', line: card && lineAt(card, rendered), choice };
      continue;
    }
    if (performance.now() - asked > 1) {
      // It had to be waited for, so this is a new task.
      pause = pacer();
    }
    if (step.kind === 'card') {
      card = step.card;
      yield step;
    } else {
      yield step;
      rendered = step.slice.end;
      await pause();
      signal.throwIfAborted();
      asked = performance.now();
    }
  }
  const answer = next.value;
  const { end, stopped, findings } = answer.ok
    ? answer.value.summary
    : { end: rendered, stopped: WHY_STOPPED[answer.reason], findings: [] };
  const review = answer.ok ? answer.value.review : null;
  // A front matter that stalls the worker leaves the whole file as source.
  const written: Source = card ?? { body: text, bodyLine: 1 };
  const canWait = !answer.ok && answer.reason !== 'failed';
  const rest = stopped === null ? null : restOf(written, end, stopped, canWait);
  const all = rest === null ? findings : [...findings, findingOf(rest)];
  yield { kind: 'end', end: { rest, findings: all, review } };
}

/** What the worker reads of it. */
export function cardInput(opened: CardText, nonce: string): CardInput {
  const { text, source, hasInvalidBytes, evalFiles = [] } = opened;
  const linkBase = source.base?.links ?? null;
  return { text, hasInvalidBytes, nonce, linkBase, evalFiles, ...aroundCard(opened) };
}

function restOf(source: Source, end: number, reason: string, canWait: boolean): UnrenderedRest {
  return { text: source.body.slice(end), line: lineAt(source, end), reason, canWait };
}

/** 1-based line in the file. */
function lineAt({ body, bodyLine }: Source, offset: number): number {
  return bodyLine + lineNumberAt(body, offset) - 1;
}

function findingOf({ reason, line }: UnrenderedRest): Finding {
  return { rule: 'body-not-rendered', severity: 'warning', message: reason, line };
}
