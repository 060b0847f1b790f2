import type { Finding } from '../../card/finding.ts';
import { grouped } from '../../text/grouped.ts';
import { lineNumberAt } from '../../text/text-lines.ts';
import { type Excess, HTML_LIMITS } from '../slices/html-limits.ts';
import type { Block } from './read-blocks.ts';

/** Makes one finding of those that say the same, on the line of the first, with their count. */
export function createFindingCounter() {
  const findings = new Map<string, { readonly finding: Finding; count: number }>();
  return {
    add(found: Omit<Finding, 'line'>, lineOf: () => number): void {
      const known = findings.get(found.message);
      if (known === undefined) {
        findings.set(found.message, { finding: { ...found, line: lineOf() }, count: 1 });
      } else {
        known.count += 1;
      }
    },
    all: (): readonly Finding[] =>
      Array.from(findings.values(), ({ finding, count }) => {
        const times = count > 1 ? ` (${grouped(count)} times)` : '';
        return { ...finding, message: finding.message + times };
      }),
  };
}

export type RenderFindings = ReturnType<typeof createRenderFindings>;

/** What is shown as source. */
export function createRenderFindings(body: string, bodyLine: number) {
  const { add, all } = createFindingCounter();
  return {
    /** `excess`: the limit that the block goes over by itself; null: it is nested too deep. */
    add({ start, end }: Block, excess: Excess | null): void {
      const rule = excess === null ? 'nested-too-deep' : 'block-too-large';
      const message =
        excess === null
          ? 'This part is nested too deep for the viewer. It is shown as source.'
          : `${HTML_LIMITS[excess].sentence} The part that goes over is shown as source.`;
      add({ rule, severity: 'warning', message, ofViewer: true }, () => {
        // Not at a blank line.
        const ink = start + Math.max(body.slice(start, end).search(/\S/), 0);
        return bodyLine + lineNumberAt(body, ink) - 1;
      });
    },
    all,
  };
}
