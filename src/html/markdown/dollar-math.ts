import type { MarkedExtension } from 'marked';
import { LIMITS } from '../../limits.ts';
import type { HostReading } from '../slices/host-reading.ts';
import { escapeHtml } from '../slices/html-tag.ts';
import { placeToken } from './host-place.ts';

/** Before these GitHub sees no formula (github/markup#1742). */
const NO_OPENER = /[\p{L}\p{N}\-'"([{/\\$]/u;
const FORMULA =
  '\\$(?:`([^`\\n]{1,500})`|(?![\\s$`])((?:[^$\\n\\\\]|\\\\.){1,300})(?<!\\s))\\$(?![\\p{L}\\p{N}$])';
const AT_START = new RegExp(`^${FORMULA}`, 'u');
const ANYWHERE = new RegExp(`(?<!${NO_OPENER.source})${FORMULA}`, 'gu');

/**
 * GitHub's `$…$` and `` $`…`$ ``; where a host reads none, their places are marked. Prices, and
 * names of variables, are no formulas.
 */
export function dollarMath(host: HostReading): MarkedExtension {
  return {
    extensions: [
      {
        name: 'dollar-math',
        level: 'inline',
        start(text) {
          const index = text.slice(0, LIMITS.inlineWindow.most).indexOf('$');
          return index < 0 ? undefined : index;
        },
        tokenizer(text, before) {
          const [raw, inCode, plain] = AT_START.exec(text) ?? [];
          if (raw === undefined || NO_OPENER.test(before.at(-1)?.raw.at(-1) ?? '')) {
            return undefined;
          }
          const formula = { raw, source: inCode ?? plain ?? '', isDisplay: false };
          return host.reads('dollar-math')
            ? { type: 'math-inline', raw, formula }
            : placeToken('dollar-math', '$');
        },
      },
      {
        name: 'host-place',
        renderer: ({ construct, text }) => host.place(construct) + escapeHtml(text),
      },
    ],
    hooks: {
      emStrongMask: (text) =>
        host.reads('dollar-math')
          ? text.replace(ANYWHERE, ({ length }) => 'a'.repeat(length))
          : text,
    },
  };
}
