import { isRepositoryId } from '../../hub/hub-links.ts';
import type { Found } from '../finding.ts';
import { OLD_NAME } from './base-model.ts';
import { at, onTexts, quote, replaceBy, textsOf } from './fields.ts';
import { guessedId, isPageOfHub, meantIds, type RepositoryKind } from './meant-ids.ts';
import type { Evidence, FrontMatterRule, FrontMatterView } from './rule.ts';
import { splitValue } from './split-value.ts';

const ADDRESS = /^<?(?:[a-z][a-z\d+.-]*:\/\/|www\.|(?:huggingface|hf)\.co\/)|^\[[^\]]*\]\(/i;
const LOCAL_PATH = /^(?:[.~]{0,2}\/|[A-Za-z]:[\\/])|\\/;

/** `owner/name/config`: no id, but not known to be refused among datasets. */
const DEEPER = /^\w[\w.-]*(?:\/\w[\w.-]*){2,}\/?$/;

const EXAMPLES: Readonly<Record<RepositoryKind, string>> = {
  model: 'allenai/OLMo-2-1124-7B',
  dataset: 'allenai/dolmino-mix-1124',
};

/** What has the form of an id, and looks like what a program had on its disk. */
export const LOCAL_NAMES: Readonly<Record<RepositoryKind, RegExp>> = {
  model: /(?:^|\/)checkpoint-\d+$/,
  dataset: /\.(?:jsonl?|csv|tsv|parquet)$/i,
};

/** Among several in one text, these are ids and no words: `squad`, `gpt2`. */
const OWNERLESS: Readonly<Record<RepositoryKind, RegExp>> = {
  model: OLD_NAME,
  dataset: /^[a-z\d][a-z\d_.-]*$/,
};

const ANSWERS: Evidence = {
  kind: 'seen',
  source:
    'answers of validate-yaml, as reported (autotrain-advanced#648, transformers#33922, espnet_model_zoo#102)',
};

function whatItIs(text: string): string {
  if (ADDRESS.test(text)) {
    return 'an address';
  }
  return LOCAL_PATH.test(text) ? 'a path on somebody’s computer' : 'no id';
}

function* wrongIds(view: FrontMatterView, key: string, kind: RepositoryKind): Generator<Found> {
  for (const value of textsOf(view.root, key)) {
    const { text } = value;
    const ids = meantIds(text, kind);
    const [id] = ids;
    // The Hub takes `datasets/squad` for an owner and a name.
    const isIdLike = isRepositoryId(text) || (kind === 'dataset' && DEEPER.test(text));
    const isFine = isRepositoryId(text) && !isPageOfHub(text);
    const severity = isIdLike ? 'warning' : 'error';
    const does = isIdLike
      ? 'the Hub finds nothing by it'
      : `the Hub refuses it (“"${key}" … is not valid”)`;
    const data = kind === 'dataset' ? ', and describe other data in the text of the card' : '';
    if (ids.length > 1) {
      const message = `${quote(text)} holds ${ids.length} ids in one text: ${does}. Write them as a list.`;
      const isSure = ids.every((one) => one.includes('/') || OWNERLESS[kind].test(one));
      yield {
        ...at(value),
        severity,
        message,
        fix: isSure ? splitValue(view, key, value, ids) : undefined,
      };
    } else if (id === text.trim() && id !== text) {
      const message = `There are blanks around ${quote(text)}: the Hub may find no such ${kind}.`;
      yield { ...at(value), severity: 'warning', message, fix: replaceBy(value, id) };
    } else if (!isFine) {
      const guess = guessedId(text, kind);
      const example = `Write the ${kind}’s id, as in ${EXAMPLES[kind]}${data}.`;
      const asked = guess === undefined ? example : `Did you mean “${guess}”?`;
      const message = `${quote(text)} is ${whatItIs(text)}: ${does}. ${id === undefined ? asked : `“${id}” is one.`}`;
      yield { ...at(value), severity, message, fix: replaceBy(value, id ?? null) };
    } else if (LOCAL_NAMES[kind].test(text)) {
      const message = `${quote(text)} looks like a file or folder on somebody’s computer: the Hub takes it for an id and finds nothing. Write the ${kind}’s id, as in ${EXAMPLES[kind]}${data}.`;
      yield { ...at(value), severity, message };
    }
  }
}

/** What programs write for nothing, or for data that is no dataset of the Hub. */
export const NOTHING = /^(?:none|null|nan|n\/a|unknown|undefined|tbd|todo)$/i;
/** What guides write where one's own name, or that of the model, is to be. */
export const STAND_IN =
  /^(?:your|my)[-_]?(?:user|hf|org|name|account|hub|id)[\w-]*\/|^(?:user-?name|path\/to)\/|\/(?:your|my)[-_](?:base[-_])?(?:model|dataset|data|repo)(?:[-_](?:name|id))?$/i;
export const LOADERS =
  'arrow audiofolder csv generator imagefolder json pandas parquet text videofolder webdataset xml'.split(
    ' ',
  );

function placeholderFault(text: string, key: string): string | null {
  if (NOTHING.test(text)) {
    return `${quote(text)} stands for nothing, and is an id for the Hub: it finds no such ${key === 'datasets' ? 'dataset' : 'model'}. Write the id, or take it away.`;
  }
  if (STAND_IN.test(text)) {
    return `${quote(text)} is what a guide writes in place of an id: the Hub finds nothing by it. Write the id, or take it away.`;
  }
  return key === 'datasets' && LOADERS.includes(text)
    ? `${quote(text)} is what the datasets library reads files with, and no dataset: the Hub lists it as what the model was trained on. Write the dataset’s id, or take it away.`
    : null;
}

export const REPOSITORY_ID_RULES: readonly FrontMatterRule[] = [
  {
    id: 'datasets-id',
    severity: 'error',
    about:
      '“datasets” takes ids of datasets on the Hub (owner/name), one or a list. The Hub refuses paths and prose; a form that looks like an id leads nowhere.',
    evidence: ANSWERS,
    find: (view) => wrongIds(view, 'datasets', 'dataset'),
  },
  {
    id: 'base-model-id',
    severity: 'error',
    about:
      '“base_model” takes ids of models on the Hub (owner/name), one or a list. The Hub refuses paths and prose; a form that looks like an id leads nowhere.',
    evidence: ANSWERS,
    find: (view) => wrongIds(view, 'base_model', 'model'),
  },
  {
    id: 'id-placeholder',
    severity: 'warning',
    about:
      'What a program wrote for want of an id, such as “None” or “generator”, has the form of one: the Hub shows it as a model or dataset that it does not have.',
    evidence: { kind: 'assumed', source: 'cards made by Trainer and TRL' },
    *find({ root }) {
      for (const key of ['base_model', 'datasets', 'new_version']) {
        yield* onTexts(root, key, (text) => {
          const fault = placeholderFault(text, key);
          return fault === null ? null : [fault];
        });
      }
    },
  },
  {
    id: 'new-version-id',
    severity: 'error',
    about:
      '“new_version” takes the id of a model on the Hub (owner/name), to which its page then points readers.',
    evidence: { kind: 'documented', source: 'hub-docs, model-cards.md' },
    find: ({ root }) =>
      onTexts(root, 'new_version', (text) =>
        isRepositoryId(text) && (text.includes('/') || OLD_NAME.test(text) || NOTHING.test(text))
          ? null
          : [
              `${quote(text)} is not the id of a model (owner/name): the Hub cannot point readers to the newer version.`,
              meantIds(text, 'model')[0] ?? null,
            ],
      ),
  },
];
