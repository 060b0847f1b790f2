import type { HostConstruct, HostDialect } from '../../hub/host-constructs.ts';
import { shortAttribute } from './rendered-body.ts';

/** How a host reads a card; it marks the places where hosts differ. */
export interface HostReading {
  /** Is a construct what its author means by it? */
  readonly reads: (construct: HostConstruct) => boolean;
  /** Marks an element by an attribute of its start tag. */
  readonly attribute: (construct: HostConstruct) => string;
  /** Marks a place in a text by an empty element. */
  readonly place: (construct: HostConstruct) => string;
}

/** The viewer's own: it marks nothing, and takes `$` for a dollar. */
const HERE: HostReading = {
  reads: (construct) => construct !== 'dollar-math',
  attribute: () => '',
  place: () => '',
};

/** `dialect` null: as this viewer reads it. */
export function hostReading(dialect: HostDialect | null, nonce: string): HostReading {
  if (dialect === null) {
    return HERE;
  }
  const attribute = (construct: HostConstruct): string =>
    shortAttribute('data-host', nonce, construct);
  return {
    reads: (construct) => dialect[construct],
    attribute,
    place: (construct) => `<span${attribute(construct)}></span>`,
  };
}
