import type { ShownCard } from '../app-state.ts';
import { cardTitle, openingHeading } from '../card/card-title.ts';
import { withoutDisabled } from '../card/disabling.ts';
import { type Finding, ofCardFile, withoutVague } from '../card/finding.ts';
import type { CardReview, CardStart } from '../html/jobs/jobs.ts';
import type { OutlineEntry } from '../html/safe/heading-ids.ts';
import type { CardText } from '../source/card-source.ts';
import { contentsList } from './contents-list.ts';
import { ownText } from './own-text.ts';

/** A heading that a card opens with is no longer, in UTF-16 units. */
const OPENING = 2000;

/** What is known of a card that is on the page. */
interface KnownOfCard {
  readonly text: CardText;
  readonly card: CardStart | undefined;
  readonly review: CardReview | null;
  readonly findings: readonly Finding[];
  readonly outline: readonly OutlineEntry[];
}

export function shownCard(
  { text, card, review, findings, outline }: KnownOfCard,
  article: HTMLElement,
): ShownCard {
  const all = withoutVague(findings);
  const found = withoutDisabled(all, review?.disablings ?? []);
  const opening = openingHeading(ownText(article, OPENING), outline);
  const { modelName: name = null, modelId = null } = card?.facts ?? {};
  const title = cardTitle({ outline, opening, name, source: text.source.name });
  const { completeness = [], rules = {} } = review ?? {};
  const { fieldLines = [], bodyLine = 1 } = card ?? {};
  const known = { text, title, modelId, bodyLine, fieldLines };
  return { ...known, findings: found, disabled: all.length - found.length, completeness, rules };
}

/** The contents of a card, `before` where they say the same; null where it has no headings. */
export function contentsOf(
  outline: readonly OutlineEntry[],
  { findings, bodyLine }: ShownCard,
  before?: Element | null,
): Element | null {
  const ofBody = ofCardFile(findings).filter(({ line }) => (line ?? 0) >= bodyLine);
  return outline.length > 0 ? contentsList(outline, ofBody, before) : null;
}
