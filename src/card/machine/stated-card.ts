import { datasetUrl } from '../../hub/hub-links.ts';
import { inferLibrary } from '../../hub/libraries.ts';
import { findTask, inferTask } from '../../hub/tasks.ts';
import { cleanText } from '../../text/clean-text.ts';
import type { BodyParts } from '../body-parts.ts';
import type { CardKind } from '../card-kind.ts';
import { cardTitle } from '../card-title.ts';
import { dossierOf, saidUnderNames } from '../dossier/dossier.ts';
import type { EvalGroup } from '../eval-results.ts';
import { text as onOneLine } from '../eval-text.ts';
import type { CardFacts } from '../facts/facts.ts';
import { isEmpty, isMap, normalizeMetadata, normalizeTextList, textsOf } from '../metadata.ts';
import { ARCHITECTURE } from '../profiles/gpai-names.ts';
import { DEVELOPERS } from '../profiles/item-names.ts';
import type { ReadCard } from '../summary/sections.ts';
import { type CitedEntry, citedEntries } from './cited-entries.ts';
import { CURATORS, SECTIONS, SHARERS, type StatedKind, statedKind } from './stated-kinds.ts';
import { type StatedLicense, statedLicenses } from './stated-licenses.ts';
import { description, sentencesOf, type Warnings, warningsOf } from './stated-text.ts';

/** A card as it was read, with what is known of where it is from. */
export interface CardToSave {
  readonly known: ReadCard;
  readonly parts: BodyParts;
  readonly facts: CardFacts;
  readonly results: readonly EvalGroup[];
  /** Of its file, or its address. */
  readonly name: string;
  /** Base of its links, which tells its repository. */
  readonly linkBase: string | null;
}

/** A model or a dataset that a card names. */
export interface Named {
  readonly name: string;
  readonly url: string | null;
}

/** What a card states, in its own words: no field of it is made up, and none has a default. */
export interface StatedCard extends Warnings, Omit<StatedKind, 'tasks'> {
  readonly kind: CardKind;
  /** `owner/name` on the Hub. */
  readonly id: string | null;
  /** The commit, where the card's address names it. */
  readonly commit: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly version: string | null;
  /** Days, as ISO 8601 writes them. */
  readonly released: string | null;
  readonly modified: string | null;
  readonly licenses: readonly StatedLicense[];
  readonly languages: readonly string[];
  readonly tags: readonly string[];
  /** One of a model. */
  readonly tasks: readonly { readonly id: string; readonly name: string }[];
  readonly library: string | null;
  readonly bases: readonly (Named & { readonly relation: string | null })[];
  readonly datasets: readonly Named[];
  readonly metrics: readonly string[];
  readonly results: readonly EvalGroup[];
  readonly authors: readonly string[];
  readonly citations: readonly CitedEntry[];
  readonly modelType: string | null;
  readonly architecture: string | null;
  readonly inputs: string | null;
  readonly outputs: string | null;
  readonly users: readonly string[];
  readonly outOfScope: readonly string[];
  readonly training: readonly string[];
  readonly preprocessing: readonly string[];
  /** `emissions: 12.5` and what else `co2_eq_emissions` says. */
  readonly emissions: readonly (readonly [name: string, value: string])[];
  /** Of a dataset: how it was gathered, what is biased in it, and what of people it holds. */
  readonly collection: readonly string[];
  readonly biases: readonly string[];
  readonly personal: readonly string[];
  readonly curators: string | null;
  readonly sharers: string | null;
  /** Keys of the metadata that say something. */
  readonly keys: readonly string[];
  readonly sections: number;
  readonly tables: number;
}

/** A longer text is no name, and no value. */
const MOST_OF_NAME = 120;
const MOST_OF_VALUE = 300;

/** “Model Card for Heron” is of Heron. */
const CARD_OF =
  /^(?:model|dataset) card(?: (?:for|of) (?:the )?(?=\S)|\s*[:–—-]\s*)|[\s:–—-]+(?:model|dataset) card$/i;
const USERS = [/\b(?:intended|primary|target|expected) users?\b|^users$|目标用户|対象ユーザー/i];
const INPUTS = [/^(?:model )?inputs?(?: (?:format|modalit\w+|types?))?$|^输入$|^入力$/i];
const OUTPUTS = [/^(?:model )?outputs?(?: (?:format|modalit\w+|types?))?$|^输出$|^出力$/i];
const AUTHORS = [...DEVELOPERS, /^curated by|^created by/i];

export function statedCard(card: CardToSave): StatedCard {
  const { known, parts, facts, results, linkBase } = card;
  const { entries } = known.frontMatter;
  const metadata = normalizeMetadata(entries);
  const values = new Map(entries.map(({ key, value }) => [key, value]));
  const field = (...keys: readonly string[]): readonly string[] => {
    const key = keys.find((one) => !isEmpty(values.get(one)));
    const texts = textsOf(normalizeTextList(key === undefined ? null : values.get(key)));
    return texts.map(cleanText).filter(Boolean);
  };
  const tags = textsOf(metadata.tags).map(cleanText);
  const task = inferTask(textsOf([metadata.pipelineTag])[0] ?? null, tags);
  const dossier = dossierOf(known, 'annotated')?.items ?? [];
  const said = (id: string): readonly string[] =>
    sentencesOf(
      facts.kind === 'model'
        ? (dossier.find((item) => item.id === id)?.said ?? [])
        : saidUnderNames(known, SECTIONS[id]?.names ?? [], SECTIONS[id]?.notIn),
    );
  const short = (names: readonly RegExp[], limit = MOST_OF_VALUE): string | null => {
    const [first] = sentencesOf(saidUnderNames(known, names));
    return first !== undefined && first.length <= limit ? first.replace(/[;,:]$/, '') : null;
  };
  const ofKind = statedKind(facts.kind, values);
  const author = short(AUTHORS, MOST_OF_NAME);
  const authors = field('authors', 'author', 'developers', 'developed_by', 'model_creator');
  const repository = repositoryOf(linkBase);
  const [warnings, biases] = [warningsOf(known, said), said('biases')];
  return {
    kind: facts.kind,
    id: repository?.id ?? (facts.kind === 'model' ? facts.modelId : null),
    commit: repository?.commit ?? null,
    title: titleOf(card),
    description: field('description', 'short_description')[0] ?? description(known),
    version: field('version', 'model_version', 'model-version')[0]?.slice(0, MOST_OF_NAME) ?? null,
    released: dayOf(field('release_date', 'date_published', 'datePublished', 'date')),
    modified: dayOf(field('last_updated', 'last-updated', 'last_modified', 'updated')),
    licenses: statedLicenses(metadata, linkBase),
    languages: facts.languages,
    tags: [...new Set(tags)],
    ...ofKind,
    tasks:
      facts.kind !== 'model' || task === null
        ? ofKind.tasks
        : [{ id: cleanText(task), name: findTask(task)?.name ?? cleanText(task) }],
    library: inferLibrary(textsOf([metadata.libraryName])[0] ?? null, tags),
    bases: facts.chips
      .filter(({ kind }) => kind === 'model' && facts.kind === 'model')
      .map(({ text, url = null, relation }) => {
        return { name: cleanText(text), url, relation: relation?.text ?? null };
      }),
    datasets: (facts.kind === 'dataset' ? [] : textsOf(metadata.datasets)).map((name) => {
      return { name: cleanText(name), url: datasetUrl(name) };
    }),
    metrics: field('metrics'),
    results,
    authors: authors.length > 0 || author === null ? authors : [author],
    citations: citedEntries(parts),
    modelType: short([/^(?:model )?type$/i]) ?? field('model_type')[0] ?? null,
    architecture: short(ARCHITECTURE),
    inputs: short(INPUTS),
    outputs: short(OUTPUTS),
    users: sentencesOf(saidUnderNames(known, USERS)),
    outOfScope: said('out-of-scope-use'),
    ...warnings,
    limits: warnings.limits.filter((text) => !biases.includes(text)),
    biases,
    training: said('training-procedure'),
    preprocessing: said('preprocessing'),
    emissions: emissionsOf(values.get('co2_eq_emissions')),
    ...{ collection: said('collection'), personal: said('personal') },
    curators: short(CURATORS),
    sharers: short(SHARERS),
    keys: entries.filter(({ value }) => !isEmpty(value)).map(({ key }) => cleanText(key)),
    sections: parts.headings.length,
    tables: parts.tables.length,
  };
}

function titleOf({ known: { parts }, facts, name }: CardToSave): string {
  const { headings, texts, tables } = parts;
  const outline = headings.filter(({ text }) => text !== '');
  const [first] = outline;
  const before = [...texts.slice(0, 1), ...tables.slice(0, 1)];
  const opensWith = first !== undefined && before.every(({ start }) => start >= first.start);
  const names = { outline, opening: opensWith ? first : undefined, name: facts.modelName };
  const source = name.replace(/\.(?:md|markdown|mdx|txt)$/i, '');
  const title = cleanText(cardTitle({ ...names, source })).slice(0, MOST_OF_VALUE);
  return title.replace(CARD_OF, '').trim() || title;
}

function dayOf([text = '']: readonly string[]): string | null {
  const day = /^\d{4}-\d\d-\d\d(?=$|[T ])/.exec(text)?.[0] ?? '';
  const isDay = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  return isDay ? day : null;
}

function emissionsOf(value: unknown): StatedCard['emissions'] {
  const map = isMap(value) ? value : { emissions: value };
  return Object.entries(map)
    .filter(([, one]) => !isEmpty(one))
    .map(([key, one]) => [cleanText(key), cleanText(onOneLine(one))]);
}

/** The repository of the Hub whose files have this address, and its commit where it is one. */
function repositoryOf(
  linkBase: string | null,
): { readonly id: string; readonly commit: string | null } | null {
  const [, id, revision = ''] =
    /^https:\/\/huggingface\.co\/(?:datasets\/|spaces\/)?([^/]+\/[^/]+)\/blob\/([^/]+)\//.exec(
      linkBase ?? '',
    ) ?? [];
  const commit = /^[0-9a-f]{40}$/i.test(revision) ? revision.toLowerCase() : null;
  return id === undefined ? null : { id, commit };
}
