import type { Finding } from '../../card/finding.ts';
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
import type { CardReview, CardStart, NoAnswer } from './jobs.ts';
import { measured } from './measured.ts';
import { pacer } from './pacer.ts';
import type { Patience, Workers } from './workers.ts';

/** What becomes of a card while it is rendered, in this order: `card`, any number of `slice`, `end`. */
export type CardEvent =
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

interface RenderOptions {
  readonly base: CardBase | null;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}

const WHY_STOPPED: Readonly<Record<NoAnswer, string>> = {
  late: 'Rendering this Markdown takes too long. What follows is shown as its source.',
  failed:
    'The renderer stopped. What follows is shown as its source; reload the page to try again.',
};

/**
 * Renders a card in a worker and sanitises what it makes, slice by slice, with a pause after each so that the page
 * answers the reader in between. Nothing of the Markdown is parsed on the page's own thread.
 * Throws the signal's reason when aborted.
 */
export async function* renderCard(
  { text, hasInvalidBytes, evalFiles = [] }: CardText,
  workers: Workers,
  { base, patience, signal }: RenderOptions,
): AsyncGenerator<CardEvent> {
  const nonce = crypto.randomUUID();
  const sanitizer = createSanitizer(window, { base, nonce });
  const ids = createIdRegistry();
  let card: CardStart | undefined;
  let review: CardReview | null = null;
  let pause = pacer();
  let rendered = 0;
  let stopped: string | null = null;
  let findings: readonly Finding[] = [];

  const linkBase = base?.links ?? null;
  const input = { text, hasInvalidBytes, nonce, linkBase, evalFiles };
  const steps = workers.stream('render-card', input, { patience, signal });
  let asked = performance.now();
  let next = await steps.next();
  for (; next.done !== true; next = await steps.next()) {
    const step = next.value;
    if (performance.now() - asked > 1) {
      // It had to be waited for, so this is a new task.
      pause = pacer();
    }
    if (step.kind === 'card') {
      card = step.card;
      yield { kind: 'card', card };
    } else {
      const { html, depth, end } = step.slice;
      const slice = measured('sanitise', () => {
        const safe = sanitizer.sanitizeSlice(html);
        return { ...safe, depth, outline: ids.assign(safe.fragment, depth) };
      });
      yield { kind: 'slice', slice };
      rendered = end;
      await pause();
      signal.throwIfAborted();
      asked = performance.now();
    }
  }
  const answer = next.value;
  if (answer.ok) {
    ({ end: rendered, stopped, findings } = answer.value.summary);
    review = answer.value.review;
  } else {
    stopped = WHY_STOPPED[answer.reason];
  }
  // A front matter that stalls the worker leaves the whole file as source.
  const body = card?.body ?? text;
  const bodyLine = card?.bodyLine ?? 1;
  const rest: UnrenderedRest | null =
    stopped === null
      ? null
      : {
          text: body.slice(rendered),
          line: bodyLine + lineNumberAt(body, rendered) - 1,
          reason: stopped,
          canWait: !answer.ok && answer.reason === 'late',
        };
  yield {
    kind: 'end',
    end: {
      rest,
      findings: [...findings, ...restFinding(rest)],
      review,
      resolveFragmentLinks: (root) => ids.resolveFragmentLinks(root),
      sanitizeMath: sanitizer.sanitizeMath,
    },
  };
}

function restFinding(rest: UnrenderedRest | null): readonly Finding[] {
  return rest === null
    ? []
    : [{ rule: 'body-not-rendered', severity: 'warning', message: rest.reason, line: rest.line }];
}
