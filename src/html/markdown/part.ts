import type { PartKind } from '../slices/rendered-body.ts';

/** Writes the attribute that marks an element as the renderer's own: ` data-part="NONCE:KIND"`. */
export type PartAttribute = (kind: PartKind) => string;

export function partAttribute(nonce: string): PartAttribute {
  return (kind) => ` data-part="${nonce}:${kind}"`;
}
