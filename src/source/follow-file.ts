import type { CardOrigin } from './card-source.ts';
import { observe } from './file-observer.ts';
import { lastWins } from './last-wins.ts';
import { type FileNow, lookAtFile } from './look-at-file.ts';

/** How often a file is looked at, in ms: where the browser does not tell of changes, and where. */
const PAUSES = { untold: 1000, told: 5000 } as const;

/** A look may take this share of the time; a large `File` is read as a whole each time. */
const SHARE = 1 / 20;

/** How long a file must be gone or be no card, in ms: editors empty, delete and rename on saving. */
const GRACE = 1500;

interface FollowOptions {
  /** What the card on the page was read from. */
  readonly origin: () => CardOrigin;
  /** Is told of each look, unless what it finds may be over in a moment. */
  readonly tell: (now: FileNow) => Promise<void>;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/**
 * Follows a file while the page is seen, by what the browser tells of it, and by looking: the
 * systems of remote files tell nothing. Returns a function that looks at once.
 */
export function followFile({ origin, tell, signal }: FollowOptions): () => void {
  let { file: seen, text: seenText } = origin();
  let isToldOf = false;
  let badSince: number | null = null;
  let observing: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const beTold = async (): Promise<void> => {
    const { handle } = origin();
    if (handle === undefined || observing !== null) {
      return;
    }
    const until = new AbortController();
    observing = until;
    const begun = await observe(handle, AbortSignal.any([signal, until.signal]), (isOver) => {
      if (isOver) {
        until.abort();
        observing = null;
      }
      isToldOf = true;
      look();
    });
    if (begun) {
      // What has changed before that was not told.
      look();
    } else if (observing === until) {
      observing = null;
    }
  };

  const look = lastWins(async () => {
    clearTimeout(timer);
    if (signal.aborted || document.hidden) {
      return;
    }
    const known = origin();
    if (known.text !== seenText) {
      ({ file: seen, text: seenText } = known);
    }
    const begun = performance.now();
    const wasToldOf = isToldOf;
    isToldOf = false;
    const now = await lookAtFile(known, seen, wasToldOf);
    const pause = (performance.now() - begun) / SHARE;
    if (signal.aborted) {
      return;
    }
    if (now.kind === 'same') {
      seen = now.file;
    }
    const isBad = now.kind === 'missing' || now.kind === 'refused';
    badSince = isBad ? (badSince ?? begun) : null;
    if (badSince === null || begun - badSince >= GRACE) {
      await tell(now);
    }
    if (signal.aborted || now.kind === 'denied' || now.kind === 'closed') {
      return;
    }
    if (!isBad) {
      await beTold();
    }
    const usual = isBad || observing === null ? PAUSES.untold : PAUSES.told;
    timer = setTimeout(look, Math.max(usual, pause));
  });

  addEventListener('focus', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  look();
  return look;
}
