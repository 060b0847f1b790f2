import { isRepositoryId, repositoryIdOfPage } from '../../hub/hub-links.ts';
import { CUSTOM_HEADERS, SPACE_VOCABULARIES } from '../../hub/space-fields.ts';
import type { Found } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import { asPlain, isNull, onTexts, pairOf, quote, replaceBy, textOf, textsOf } from './fields.ts';
import { choice, didYouMean, noBooleans, spelling } from './known-values.ts';
import type { Evidence, FrontMatterRule } from './rule.ts';

const REFERENCE: Evidence = { kind: 'documented', source: 'hub-docs, spaces-config-reference.md' };

const SWITCHES = ['pinned', 'fullWidth', 'hf_oauth', 'disable_embedding'];

/** Whole numbers and the largest that makes sense. */
const NUMBERS: readonly (readonly [key: string, most: number])[] = [
  ['app_port', 65_535],
  ['hf_oauth_expiration_minutes', 43_200],
];

/** These lists grow: an unknown value that is near none of them may be a new one. */
const GROWING = ['suggested_hardware', 'hf_oauth_scopes'];

/** `30m`, `1h`, `90 minutes`. */
const DURATION =
  /^\d+(?:\.\d+)? ?(?:ms|s|m|h|d|w|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?)$/i;

const vocabularies = [...SPACE_VOCABULARIES].map(
  ([key, values]) => [key, values, spelling(values)] as const,
);

function* valueFaults(root: YamlMap): Generator<Found> {
  for (const [key, values, spelt] of vocabularies) {
    for (const value of textsOf(root, key)) {
      const { line, text } = value;
      const meant = spelt(text);
      const isGrowing = GROWING.includes(key);
      const guess = didYouMean(text, values);
      const wayOut =
        meant !== null
          ? `“${meant}” is.`
          : guess || (isGrowing ? '' : `It takes ${choice(values)}.`);
      if (!values.includes(text)) {
        const message =
          `${quote(text)} is no documented value of “${key}”, and may have no effect. ${wayOut}`.trim();
        const severity = isGrowing && meant === null && guess === '' ? 'hint' : 'warning';
        yield { line, severity, message, fix: replaceBy(value, meant) };
      }
    }
  }
}

function* headerFaults(root: YamlMap): Generator<Found> {
  const headers = pairOf(root, 'custom_headers')?.value;
  for (const { key, place, value } of headers?.kind === 'map' ? headers.pairs : []) {
    const values = CUSTOM_HEADERS.get(key);
    const small = key.toLowerCase();
    if (values === undefined) {
      const meant = CUSTOM_HEADERS.has(small) ? small : null;
      const wayOut =
        meant === null
          ? `Spaces can set ${choice([...CUSTOM_HEADERS.keys()])}.`
          : 'They are in small letters.';
      yield {
        line: place.line,
        message: `${quote(key)} is no header that a Space can set. ${wayOut}`,
        fix: replaceBy(place, meant),
      };
    } else if (value.kind === 'scalar' && !values.includes(value.text)) {
      const message = `${quote(value.text)} is no value of the header “${key}”. It takes ${choice(values)}.`;
      yield { line: value.line, message, fix: replaceBy(value, spelling(values)(value.text)) };
    }
  }
}

function* numberFaults(root: YamlMap): Generator<Found> {
  for (const [key, most] of NUMBERS) {
    const value = pairOf(root, key)?.value;
    if (value?.kind === 'scalar' && !isNull(value)) {
      const { line, text, type } = value;
      const isRight = /^[1-9]\d*$/.test(text) && Number(text) <= most;
      if (!isRight) {
        const message = `“${key}” takes a whole number from 1 to ${most}; ${quote(text)} is none.`;
        yield { line, message };
      } else if (type !== 'number') {
        const message = `“${key}” takes a number, without quotes.`;
        yield { line, message, fix: replaceBy(value, text, asPlain) };
      }
    }
  }
}

function* pathFaults(root: YamlMap): Generator<Found> {
  yield* onTexts(root, 'base_path', (text) =>
    text.startsWith('/')
      ? null
      : [
          `“base_path” begins with “/”; ${quote(text)} does not.`,
          /^[\w-]/.test(text) && !/^[a-z]+:/i.test(text) ? `/${text}` : null,
        ],
  );
  yield* onTexts(root, 'app_file', (text) =>
    /^(?:\/|[A-Za-z]:[\\/]|https?:)/.test(text)
      ? [
          `${quote(text)} is no file of the Space: “app_file” is a path from the root of the repository, such as “app.py”.`,
        ]
      : null,
  );
  yield* onTexts(root, 'startup_duration_timeout', (text) =>
    DURATION.test(text) ? null : [`${quote(text)} is no duration such as “30m” or “1h”.`],
  );
}

export const SPACE_SETTING_RULES: readonly FrontMatterRule[] = [
  {
    id: 'space-value-unknown',
    severity: 'warning',
    about: 'A setting has a value that is not documented, and may have no effect.',
    evidence: REFERENCE,
    *find({ root }) {
      yield* valueFaults(root);
      yield* headerFaults(root);
    },
  },
  {
    id: 'space-true-or-false',
    severity: 'warning',
    about: 'A switch of a Space takes true or false; a text in its place may do nothing.',
    evidence: REFERENCE,
    find: ({ root }) => noBooleans(root, SWITCHES),
  },
  {
    id: 'space-number',
    severity: 'warning',
    about: 'The port and the minutes of a sign-in are whole numbers within bounds.',
    evidence: REFERENCE,
    find: ({ root }) => numberFaults(root),
  },
  {
    id: 'space-path',
    severity: 'warning',
    about: 'A path or duration is not of the form that the reference asks for.',
    evidence: REFERENCE,
    find: ({ root }) => pathFaults(root),
  },
  {
    id: 'space-port-unused',
    severity: 'hint',
    about: '“app_port” counts for Docker Spaces only.',
    evidence: REFERENCE,
    *find({ root }) {
      const port = pairOf(root, 'app_port');
      const sdk = textOf(root, 'sdk');
      if (port !== undefined && !isNull(port.value) && sdk !== '' && sdk !== 'docker') {
        const message = `“app_port” counts for “sdk: docker” only; this Space has ${quote(sdk)}.`;
        yield { line: port.place.line, message };
      }
    },
  },
  {
    id: 'space-ids',
    severity: 'warning',
    about: 'Models and datasets are named by their ids; other texts link to nothing.',
    evidence: REFERENCE,
    *find({ root }) {
      for (const [key, kind] of [
        ['models', 'model'],
        ['datasets', 'dataset'],
      ] as const) {
        yield* onTexts(root, key, (text) => {
          const meant = repositoryIdOfPage(text, kind);
          const wayOut = meant === null ? 'Write such as “owner/name”.' : `“${meant}” is.`;
          return isRepositoryId(text)
            ? null
            : [
                `${quote(text)} is no id of a ${kind}: the Space may not link to it. ${wayOut}`,
                meant,
              ];
        });
      }
    },
  },
];
