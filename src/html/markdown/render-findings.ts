import type { Finding } from '../../card/finding.ts';
import { grouped } from '../../text/grouped.ts';
import { lineNumberAt } from '../../text/text-lines.ts';
import { type Excess, HTML_LIMITS } from '../slices/html-limits.ts';
import type { Block } from './read-blocks.ts';

/** What is shown as source: one finding for each reason, at the first place, with a count. */
export interface RenderFindings {
  tooDeep(block: Block): void;
  /** A block that goes over a limit by itself. */
  tooLarge(block: Block, excess: Excess): void;
  all(): readonly Finding[];
}

export function createRenderFindings(body: string, bodyLine: number): RenderFindings {
  const findings = new Map<string, { readonly finding: Finding; count: number }>();

  function add(rule: string, message: string, { start, end }: Block): void {
    const known = findings.get(message);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    // Not at a blank line.
    const ink = start + Math.max(body.slice(start, end).search(/\S/), 0);
    const line = bodyLine + lineNumberAt(body, ink) - 1;
    findings.set(message, { finding: { rule, severity: 'warning', message, line }, count: 1 });
  }

  return {
    tooDeep(block) {
      const message = 'This part is nested too deep for the viewer. It is shown as source.';
      add('nested-too-deep', message, block);
    },
    tooLarge(block, excess) {
      const message = `${HTML_LIMITS[excess].sentence} The part that goes over is shown as source.`;
      add('block-too-large', message, block);
    },
    all: () =>
      Array.from(findings.values(), ({ finding, count }) => {
        const times = count > 1 ? ` (${grouped(count)} times)` : '';
        return { ...finding, message: finding.message + times };
      }),
  };
}
