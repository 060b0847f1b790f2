import type { Finding } from '../../card/finding.ts';
import type { HostDialect } from '../../hub/host-constructs.ts';
import type { CardBase, CardText } from '../../source/card-source.ts';
import { lineNumberAt } from '../../text/text-lines.ts';
import type { AuthorStyle } from '../safe/author-markup.ts';
import { createIdRegistry, type OutlineEntry } from '../safe/heading-ids.ts';
import {
  createSanitizer,
  type MathSpan,
  type RemoteMedia,
  type Sanitizer,
} from '../safe/sanitize.ts';
import { type Choice, openCardSteps } from './card-steps.ts';
import type { CardReview, CardStart, NoAnswer } from './jobs.ts';
import { measured } from './measured.ts';
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
  | { readonly kind: 'slice'; readonly slice: PageSlice }
  | { readonly kind: 'end'; readonly end: CardEnd };

/** A sanitised slice of the body, to be appended with `appendSlice`. */
export interface PageSlice {
  readonly fragment: DocumentFragment;
  readonly depth: number;
  readonly styles: readonly AuthorStyle[];
  readonly media: readonly RemoteMedia[];
  readonly outline: readonly OutlineEntry[];
  readonly math: readonly MathSpan[];
}

export interface CardEnd {
  /** The part of the source that is not rendered; null when all of it is. */
  readonly rest: UnrenderedRest | null;
  readonly findings: readonly Finding[];
  /** Null when the body was not rendered to its end. */
  readonly review: CardReview | null;
  /** Points the fragment links of `root` at the ids that the registry gave. */
  readonly resolveFragmentLinks: (root: ParentNode) => void;
  readonly sanitizeMath: Sanitizer['sanitizeMath'];
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
  /** Where the relative links and media lead that the page has. */
  readonly base: CardBase | null;
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
 * Renders a card in a worker and sanitises what it makes, slice by slice, with a pause after each
 * so that the page answers the reader in between. Nothing of the Markdown is parsed on the page's
 * own thread. Throws the signal's reason when aborted.
 */
export async function* renderCard(
  { text, source: { base: place }, hasInvalidBytes, evalFiles = [], folder }: CardText,
  workers: Workers,
  { base, patience, signal, dialect = null }: RenderOptions,
): AsyncGenerator<CardEvent> {
  const nonce = crypto.randomUUID();
  const { sanitizeSlice, sanitizeMath } = createSanitizer(window, { base, nonce, dialect });
  const { assign, resolveFragmentLinks } = createIdRegistry();
  const linkBase = place?.links ?? null;
  const input = { text, hasInvalidBytes, nonce, linkBase, evalFiles, folder, dialect };
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
      const { html, depth, end } = step.slice;
      const slice = measured('sanitise', () => {
        const safe = sanitizeSlice(html);
        return { ...safe, depth, outline: assign(safe.fragment, depth) };
      });
      yield { kind: 'slice', slice };
      rendered = end;
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
  const source: Source = card ?? { body: text, bodyLine: 1 };
  const canWait = !answer.ok && answer.reason !== 'failed';
  const rest = stopped === null ? null : restOf(source, end, stopped, canWait);
  const all = rest === null ? findings : [...findings, findingOf(rest)];
  yield { kind: 'end', end: { rest, findings: all, review, resolveFragmentLinks, sanitizeMath } };
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
