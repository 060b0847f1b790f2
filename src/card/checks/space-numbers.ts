import type { Found } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import { asPlain, at, isNull, onTexts, pairOf, quote, replaceBy, textOf } from './fields.ts';
import type { Evidence, FrontMatterRule } from './rule.ts';

const REFERENCE: Evidence = { kind: 'documented', source: 'hub-docs, spaces-config-reference.md' };

/** Whole numbers and the largest that makes sense. */
const NUMBERS: readonly (readonly [key: string, most: number])[] = [
  ['app_port', 65_535],
  ['hf_oauth_expiration_minutes', 43_200],
];

/** `30m`, `1h`, `90 minutes`. */
const DURATION =
  /^\d+(?:\.\d+)? ?(?:ms|s|m|h|d|w|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?)$/i;

function* numberFaults(root: YamlMap): Generator<Found> {
  for (const [key, most] of NUMBERS) {
    const value = pairOf(root, key)?.value;
    if (value?.kind === 'scalar' && !isNull(value)) {
      const { text, type } = value;
      const isRight = /^[1-9]\d*$/.test(text) && Number(text) <= most;
      if (!isRight) {
        const message = `“${key}” takes a whole number from 1 to ${most}; ${quote(text)} is none.`;
        yield { ...at(value), message };
      } else if (type !== 'number') {
        const message = `“${key}” takes a number, without quotes.`;
        yield { ...at(value), message, fix: replaceBy(value, text, asPlain) };
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

export const SPACE_NUMBER_RULES: readonly FrontMatterRule[] = [
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
        yield { ...at(port.place), message };
      }
    },
  },
];
