import { isRepositoryId, repositoryIdOfPage } from '../../hub/hub-links.ts';
import { CUSTOM_HEADERS, SPACE_VOCABULARIES } from '../../hub/space-fields.ts';
import type { Found } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import { asPlain, asYaml, at, pairOf, quote, replaceBy, textsOf } from './fields.ts';
import { choice, didYouMean, noBooleans, spelling } from './known-values.ts';
import type { Evidence, FrontMatterRule } from './rule.ts';
import { SPACE_NUMBER_RULES } from './space-numbers.ts';

const REFERENCE: Evidence = { kind: 'documented', source: 'hub-docs, spaces-config-reference.md' };

const SWITCHES = ['pinned', 'fullWidth', 'hf_oauth', 'disable_embedding'];

/** These lists grow: an unknown value that is near none of them may be a new one. */
const GROWING = ['suggested_hardware', 'hf_oauth_scopes'];

const vocabularies = [...SPACE_VOCABULARIES].map(
  ([key, values]) => [key, values, spelling(values)] as const,
);

function* valueFaults(root: YamlMap): Generator<Found> {
  for (const [key, values, spelt] of vocabularies) {
    for (const value of textsOf(root, key)) {
      const { text } = value;
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
        yield { ...at(value), severity, message, fix: replaceBy(value, meant) };
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
        ...at(place),
        message: `${quote(key)} is no header that a Space can set. ${wayOut}`,
        fix: replaceBy(place, meant),
      };
    } else if (value.kind === 'scalar' && !values.includes(value.text)) {
      const message = `${quote(value.text)} is no value of the header “${key}”. It takes ${choice(values)}.`;
      yield { ...at(value), message, fix: replaceBy(value, spelling(values)(value.text)) };
    }
  }
}

export const SPACE_SETTING_RULES: readonly FrontMatterRule[] = [
  ...SPACE_NUMBER_RULES,
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
    id: 'space-ids',
    severity: 'warning',
    about: 'Models and datasets are named by their ids; other texts link to nothing.',
    evidence: REFERENCE,
    *find({ root }) {
      for (const [key, kind] of [
        ['models', 'model'],
        ['datasets', 'dataset'],
      ] as const) {
        for (const value of textsOf(root, key).filter(({ text }) => !isRepositoryId(text))) {
          const { text } = value;
          const ids = text.split(/[,;]/).map((id) => id.trim());
          const isBare = pairOf(root, key)?.value === value;
          const isList = ids.every((id) => id.includes('/') && isRepositoryId(id));
          const list = isBare && isList ? `[${ids.join(', ')}]` : null;
          const meant = list ?? repositoryIdOfPage(text, kind);
          const wayOut = meant === null ? 'Write such as “owner/name”.' : `“${meant}” is meant.`;
          const message = `${quote(text)} is no id of a ${kind}: the Space may not link to it. ${wayOut}`;
          yield {
            ...at(value),
            message,
            fix: replaceBy(value, meant, list === null ? asYaml : asPlain),
          };
        }
      }
    },
  },
];
