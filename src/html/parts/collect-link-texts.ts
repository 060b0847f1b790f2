import { lies, placeOf, readings } from '../safe/link-host.ts';
import type { LinkTarget } from '../safe/resolve-url.ts';
import type { Loss } from './losses.ts';
import { decodeSaid, type Syntax } from './said-text.ts';

interface LinkText {
  readonly target: LinkTarget;
  readonly start: number;
  readonly before: string;
  readonly seen: string[];
  after: string;
}

export type LinkTexts = ReturnType<typeof createLinkTexts>;

/** So much of what adjoins a link is read, in characters. */
const MOST_AROUND = 100;
/** Longest text that is quoted, in characters. */
const MOST_QUOTED = 60;

/** Judges links by what is said in them and beside them; `add` is given those that lie. */
export function createLinkTexts(add: (loss: Loss) => void) {
  /** What was said since the last blank. */
  let word: (readonly [text: string, syntax: Syntax])[] = [];
  let open: LinkText | null = null;
  /** Those that are over, and wait for what adjoins them. */
  let waiting: LinkText[] = [];

  function judge(): void {
    for (const { target, start, seen, ...around } of waiting) {
      const texts = readings(seen, []);
      if ((target.kind === 'mail' || target.kind === 'web') && lies({ texts, ...around }, target)) {
        const text = seen.join('').trim().replace(/\s+/g, ' ');
        const quoted = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
        add({ kind: 'link-differs', name: `“${quoted}” leads to ${placeOf(target)}`, start });
      }
    }
    waiting = [];
  }

  function close(): void {
    waiting.push(...(open === null ? [] : [open]));
    open = null;
  }

  return {
    /** A link begins, and one that is still open ends. */
    open(target: LinkTarget, start: number): void {
      close();
      const before = word.map((said) => decodeSaid(...said)).join('');
      open = {
        ...{ target, start, seen: [], after: '' },
        before: /\S*$/.exec(before.slice(-MOST_AROUND))?.[0] ?? '',
      };
    },
    close,
    say(text: string, syntax: Syntax): void {
      const tail = /\S*$/.exec(text.slice(-MOST_AROUND))?.[0] ?? '';
      word = tail.length < text.length ? [] : word.slice(-MOST_AROUND);
      word.push([tail, syntax]);
      if (open === null && waiting.length === 0) {
        return;
      }
      const said = decodeSaid(text, syntax);
      open?.seen.push(said);
      const [head = ''] = /^\S*/.exec(said.slice(0, MOST_AROUND)) ?? [];
      for (const link of waiting) {
        link.after += head;
      }
      if (head.length < said.length || (waiting[0]?.after.length ?? 0) > MOST_AROUND) {
        judge();
      }
    },
    /** A line or a block ends. */
    edge(): void {
      judge();
      word = [];
      open?.seen.push(' ');
    },
    /** What stands for an image until it comes. */
    image(alt: string): void {
      this.edge();
      open?.seen.push(alt, ' ');
    },
    /** Makes a function that forgets what came since; an element that is dropped begins there. */
    mark(): () => void {
      this.edge();
      const before = open;
      const said = before?.seen.length ?? 0;
      return () => {
        waiting = [];
        word = [];
        open = before;
        if (open !== null) {
          open.seen.length = said;
        }
      };
    },
    /** A paragraph, and its links, are over. */
    end(): void {
      close();
      judge();
      word = [];
    },
  };
}
