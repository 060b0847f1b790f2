import type { Tokens } from 'marked';
import type { HostConstruct } from '../../hub/host-constructs.ts';

/** Text that another host would take for the start of a formula, as it is seen. */
export function placeToken(construct: HostConstruct, raw: string, text = raw): Tokens.Generic {
  return { type: 'host-place', raw, construct, text };
}
