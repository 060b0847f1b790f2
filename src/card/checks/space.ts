import { MAX_SHORT_DESCRIPTION, SDKS, SPACE_COLORS } from '../../hub/space-fields.ts';
import { at, isNull, onTexts, pairOf, quote, replaceBy, textsOf } from './fields.ts';
import { choice, didYouMean, spelling } from './known-values.ts';
import type { Evidence, FrontMatterRule } from './rule.ts';

const REFERENCE: Evidence = { kind: 'documented', source: 'hub-docs, spaces-config-reference.md' };

const asColor = spelling(SPACE_COLORS);
const asSdk = spelling(SDKS);
/** Signs, flags, and digits in a box. */
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Presentation}|\u20e3/u;
/** Those that a new Space can have. */
const SELECTABLE = SDKS.filter((sdk) => sdk !== 'streamlit');

export const SPACE_RULES: readonly FrontMatterRule[] = [
  {
    id: 'space-color',
    severity: 'error',
    about:
      'A Space’s thumbnail runs from one to another of eight colors. The Hub refuses all others.',
    evidence: { kind: 'seen', source: 'answer of the Hub, as in huggingface/OpenEnv#1016' },
    *find({ root }) {
      for (const key of ['colorFrom', 'colorTo']) {
        yield* onTexts(root, key, (text) => {
          const meant = asColor(text) ?? (/^grey$/i.test(text) ? 'gray' : null);
          const wayOut = meant === null ? `It takes ${choice(SPACE_COLORS)}.` : `“${meant}” is.`;
          const message = `${quote(text)} is no color of Spaces: the Hub refuses the metadata (“"${key}" must be one of …”). ${wayOut}`;
          return SPACE_COLORS.includes(text) ? null : [message, meant];
        });
      }
    },
  },
  {
    id: 'space-description-length',
    severity: 'error',
    about: `The Hub refuses a “short_description” of more than ${MAX_SHORT_DESCRIPTION} letters.`,
    evidence: { kind: 'seen', source: 'answer of the Hub, as in qdonnars/ohmywind#160' },
    *find({ root }) {
      for (const value of textsOf(root, 'short_description')) {
        const { length } = value.text.trim();
        if (length > MAX_SHORT_DESCRIPTION) {
          const message = `“short_description” has ${length} letters: the Hub refuses more than ${MAX_SHORT_DESCRIPTION}. Shorten it; the text of the card has room.`;
          yield { ...at(value), message };
        }
      }
    },
  },
  {
    id: 'space-sdk',
    severity: 'error',
    about: 'A Space runs on one of three SDKs. With another name it does not run.',
    evidence: REFERENCE,
    *find({ root }) {
      for (const value of textsOf(root, 'sdk')) {
        const { text } = value;
        const said = quote(text);
        const meant = asSdk(text);
        if (text === 'streamlit') {
          const message =
            '“streamlit” still runs, and new Spaces cannot have it: the Hub’s way is “docker” with its Streamlit template.';
          yield { ...at(value), severity: 'hint', message };
        } else if (!SDKS.includes(text)) {
          const other = `It takes ${choice(SELECTABLE)}; what is none of them runs with “docker”.`;
          const wayOut = meant === null ? didYouMean(text, SDKS, other) : `“${meant}” is.`;
          const message = `${said} is no SDK of Spaces: the Space cannot run. ${wayOut}`;
          yield { ...at(value), message, fix: replaceBy(value, meant) };
        }
      }
    },
  },
  {
    id: 'space-emoji',
    severity: 'warning',
    about: 'A Space’s emoji is an emoji and nothing else.',
    evidence: REFERENCE,
    find: ({ root }) =>
      onTexts(root, 'emoji', (text) =>
        EMOJI.test(text) && !/\p{L}/u.test(text)
          ? null
          : [`${quote(text)} is no emoji: the Space may have none. Write the sign itself.`],
      ),
  },
];

export const MISSING_SDK_RULE: FrontMatterRule = {
  id: 'missing-sdk',
  severity: 'warning',
  about:
    'A Space needs an SDK. Spaces without one were reported to stop with “Missing configuration in README”.',
  evidence: { kind: 'seen', source: 'error of the Hub’s page, as reported' },
  *find({ root }) {
    const pair = pairOf(root, 'sdk');
    if (pair === undefined || isNull(pair.value)) {
      const { line } = pair?.place ?? root.pairs[0]?.place ?? root;
      const message = `There is no “sdk”: the Space may not run (“Missing configuration in README”). Write “sdk: ” with ${choice(SELECTABLE)}.`;
      yield { line, message };
    }
  },
};
