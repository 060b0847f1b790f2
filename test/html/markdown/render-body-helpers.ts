import { type RenderOptions, renderBody } from '../../../src/html/markdown/render-body.ts';
import type { BodySlice, BodySummary } from '../../../src/html/slices/rendered-body.ts';

export interface Rendered {
  readonly slices: readonly BodySlice[];
  readonly summary: BodySummary;
  /** All slices in one. */
  readonly html: string;
}

const OPTIONS: RenderOptions = { nonce: 'N', gallery: [], bodyLine: 1 };

export function render(body: string, options: Partial<RenderOptions> = {}): Rendered {
  const slices: BodySlice[] = [];
  const rendering = renderBody(body, { ...OPTIONS, ...options });
  for (let next = rendering.next(); ; next = rendering.next()) {
    if (next.done === true) {
      return { slices, summary: next.value, html: slices.map(({ html }) => html).join('') };
    }
    slices.push(next.value);
  }
}

/** Sentences of the findings, each with its line. */
export function findings({ summary }: Rendered): readonly string[] {
  return summary.findings.map(({ line, message }) => `${line}: ${message}`);
}
