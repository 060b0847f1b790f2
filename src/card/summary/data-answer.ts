import { normalizeMetadata, textsOf } from '../metadata.ts';
import {
  type Answer,
  isInside,
  MAX_SEARCHED,
  type Reading,
  sentence,
  TABLE,
  titled,
  type Ways,
} from './answers.ts';
import {
  COUNTS_DATA,
  IS_KEYED,
  NAMES_DATA,
  NO_DATA,
  POINTS,
  SAYS_DATA,
  TRAINED_ON,
  TRAINED_ON_NAMED,
} from './says-data.ts';
import { ALIKE, DATA, LIMITS, OUT_OF_SCOPE, RISKS, TRAINING } from './section-names.ts';
import { type ReadCard, rangesUnder } from './sections.ts';

/** What authors put where a dataset has no name. */
const NO_NAME = /^(?:custom|private|unknown|none|proprietary|other|n\/a)$/i;

/** What it lacks, what follows of it, and what others are. */
const SAYS_NO_DATA = [...ALIKE, ...LIMITS, ...RISKS, ...OUT_OF_SCOPE];

/** On what it was trained. */
export function dataAnswer(card: ReadCard, { field, anywhere, ownSection }: Ways): Answer | null {
  const isElsewhere = isInside(rangesUnder(card, SAYS_NO_DATA));
  const { datasets } = normalizeMetadata(card.frontMatter.entries);
  const names = textsOf(datasets);
  const isNamed = names.some((name) => !NO_NAME.test(name));
  const says = sentence(SAYS_DATA, NO_DATA);
  const ifTold =
    (reading: Reading): Reading =>
    (said) =>
      isElsewhere(said.at) ? null : reading(said);
  const named = sentence(NAMES_DATA, NO_DATA, POINTS);
  const list = sentence([/\p{L}/u], NO_DATA, POINTS);
  const counts = sentence(COUNTS_DATA, NO_DATA, POINTS);
  const itself: Reading = (said) =>
    (said.kind === 'list' ? list(said) : named(said)) ??
    (NO_DATA.test(said.text) ? null : TABLE(said));
  return (
    field('datasets', isNamed ? names : []) ??
    ownSection(DATA, sentence([...SAYS_DATA, TRAINED_ON], NO_DATA, POINTS), itself) ??
    ownSection(TRAINING, says) ??
    anywhere(MAX_SEARCHED, sentence([IS_KEYED], NO_DATA)) ??
    ownSection(TRAINING, (said) => (said.kind === 'list' ? null : counts(said))) ??
    anywhere(MAX_SEARCHED, ifTold(says), ifTold(sentence([TRAINED_ON_NAMED], NO_DATA))) ??
    titled(card, ...SAYS_DATA) ??
    field('datasets', names)
  );
}
