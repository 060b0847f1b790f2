import type { CardReview, CardStart } from '../html/jobs/jobs.ts';
import type { OutlineEntry } from '../html/safe/heading-ids.ts';
import type { Sanitizer } from '../html/safe/sanitize.ts';
import type { LiveBody } from './live-body.ts';
import type { MetadataPanel } from './metadata-panel.ts';
import type { MediaGate } from './remote-media.ts';

/** What the page keeps of a card that it shows, for a new version of it to go on from. */
export interface LiveCard {
  readonly nonce: string;
  readonly body: LiveBody;
  readonly sanitizer: Sanitizer;
  readonly media: { readonly gate: MediaGate; prune(): void };
  /** As in `createIdRegistry`. */
  readonly unnamed: Map<Element, string>;
  /** Of the version that is shown, as its metadata and contents have it. */
  readonly card: CardStart;
  readonly review: CardReview;
  readonly outline: readonly OutlineEntry[];
  readonly panel: MetadataPanel;
}
