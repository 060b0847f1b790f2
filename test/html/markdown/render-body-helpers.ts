import { type RenderOptions, renderBody } from '../../../src/html/markdown/render-body.ts';
import { createPartsCollector } from '../../../src/html/parts/collect-parts.ts';
import type { BodySlice, BodySummary } from '../../../src/html/slices/rendered-body.ts';

export interface Rendered {
  readonly slices: readonly BodySlice[];
  /** With what the collector of parts finds. */
  readonly summary: BodySummary;
  /** All slices in one. */
  readonly html: string;
}

const OPTIONS: RenderOptions = { nonce: 'N', gallery: [], bodyLine: 1 };

export function render(body: string, options: Partial<RenderOptions> = {}): Rendered {
  const slices: BodySlice[] = [];
  const given = { ...OPTIONS, ...options };
  const collector = createPartsCollector(body, { ...given, linkBase: null });
  const rendering = renderBody(body, { ...given, onBlock: collector.add });
  for (let next = rendering.next(); ; next = rendering.next()) {
    if (next.done === true) {
      const { stopped, findings } = next.value;
      const collected = collector.finish(stopped === null);
      return {
        slices,
        summary: { ...next.value, findings: [...findings, ...collected.findings] },
        html: slices.map(({ html }) => html).join(''),
      };
    }
    slices.push(next.value);
  }
}

/** Sentences of the findings, each with its line. */
export function findings({ summary }: Rendered): readonly string[] {
  return summary.findings.map(({ line, message }) => `${line}: ${message}`);
}
