import type { StatedCard } from './stated-card.ts';

/** What a document leaves out of a card, and what of its fields the card leaves empty. */
export interface Unsaid {
  /** What the card states, and the format has no place for. */
  readonly noPlace: readonly string[];
  /** What the format has a place for, and the card does not state. */
  readonly notStated: readonly string[];
}

interface Part {
  readonly label: string;
  /** The keys of the metadata that state it. */
  readonly keys?: string;
  readonly isStated: (card: StatedCard) => boolean;
}

/** What cards state that one of the formats has a place for. */
export const PARTS = {
  id: { label: 'id on the Hub', isStated: ({ id }) => id !== null },
  description: {
    label: 'description',
    keys: 'description short_description',
    isStated: ({ description }) => description !== null,
  },
  version: {
    label: 'version',
    keys: 'version model_version model-version',
    isStated: ({ version, commit }) => version !== null || commit !== null,
  },
  released: {
    label: 'date of release',
    keys: 'release_date date_published datePublished date',
    isStated: ({ released }) => released !== null,
  },
  modified: {
    label: 'date of the last change',
    keys: 'last_updated last-updated last_modified updated',
    isStated: ({ modified }) => modified !== null,
  },
  license: {
    label: 'license',
    keys: 'license license_name license_link',
    isStated: ({ licenses }) => licenses.length > 0,
  },
  languages: {
    label: 'languages',
    keys: 'language',
    isStated: ({ languages }) => languages.length > 0,
  },
  tags: { label: 'tags', keys: 'tags', isStated: ({ tags }) => tags.length > 0 },
  task: {
    label: 'task',
    keys: 'pipeline_tag task_categories task_ids',
    isStated: ({ tasks }) => tasks.length > 0,
  },
  library: {
    label: 'library',
    keys: 'library_name',
    isStated: ({ library }) => library !== null,
  },
  bases: {
    label: 'base models',
    keys: 'base_model base_model_relation base_model_sources',
    isStated: ({ bases }) => bases.length > 0,
  },
  datasets: {
    label: 'training data',
    keys: 'datasets',
    isStated: ({ kind, datasets }) => kind === 'model' && datasets.length > 0,
  },
  metrics: { label: 'metrics', keys: 'metrics', isStated: ({ metrics }) => metrics.length > 0 },
  results: {
    label: 'evaluation results',
    keys: 'model-index',
    isStated: ({ results }) => results.length > 0,
  },
  authors: {
    label: 'authors',
    keys: 'authors author developers developed_by model_creator',
    isStated: ({ authors }) => authors.length > 0,
  },
  citations: { label: 'citation', isStated: ({ citations }) => citations.length > 0 },
  modelType: {
    label: 'model type',
    keys: 'model_type',
    isStated: ({ modelType }) => modelType !== null,
  },
  architecture: {
    label: 'architecture',
    isStated: ({ architecture }) => architecture !== null,
  },
  inputs: { label: 'inputs', isStated: ({ inputs }) => inputs !== null },
  outputs: { label: 'outputs', isStated: ({ outputs }) => outputs !== null },
  users: { label: 'intended users', isStated: ({ users }) => users.length > 0 },
  uses: { label: 'uses', isStated: ({ uses }) => uses.length > 0 },
  outOfScope: {
    label: 'out-of-scope uses',
    isStated: ({ outOfScope }) => outOfScope.length > 0,
  },
  limits: { label: 'limits', isStated: ({ limits }) => limits.length > 0 },
  risks: { label: 'risks and ethics', isStated: ({ risks }) => risks.length > 0 },
  recommendations: {
    label: 'recommendations',
    isStated: ({ recommendations }) => recommendations.length > 0,
  },
  training: { label: 'training procedure', isStated: ({ training }) => training.length > 0 },
  preprocessing: {
    label: 'preprocessing',
    isStated: ({ preprocessing }) => preprocessing.length > 0,
  },
  emissions: {
    label: 'emissions',
    keys: 'co2_eq_emissions',
    isStated: ({ emissions }) => emissions.length > 0,
  },
  sources: {
    label: 'source datasets',
    keys: 'source_datasets',
    isStated: ({ sources }) => sources.length > 0,
  },
  traits: {
    label: 'size category and origin',
    keys: 'size_categories annotations_creators language_creators multilinguality',
    isStated: ({ traits }) => traits.length > 0,
  },
  files: {
    label: 'files of configurations',
    keys: 'configs',
    isStated: ({ data }) => data.configs.length > 0,
  },
  columns: {
    label: 'columns',
    keys: 'dataset_info',
    isStated: ({ data }) => data.infos.some(({ features }) => features !== undefined),
  },
  bytes: { label: 'size in bytes', isStated: ({ bytes }) => bytes !== null },
  collection: { label: 'data collection', isStated: ({ collection }) => collection.length > 0 },
  biases: { label: 'biases of the data', isStated: ({ biases }) => biases.length > 0 },
  personal: { label: 'personal information', isStated: ({ personal }) => personal.length > 0 },
  stewards: {
    label: 'curators and maintainers',
    isStated: ({ curators, sharers }) => curators !== null || sharers !== null,
  },
  sdk: { label: 'SDK', keys: 'sdk sdk_version', isStated: ({ sdk }) => sdk !== null },
  used: {
    label: 'models and datasets it uses',
    keys: 'models datasets',
    isStated: ({ kind, models, datasets }) =>
      kind === 'space' && models.length + datasets.length > 0,
  },
} as const satisfies Readonly<Record<string, Part>>;

export type PartName = keyof typeof PARTS;

/** These name the card, which each format does in its own way. */
const NAMES = ['model_name', 'pretty_name', 'title'];

const NO_PART: Part = { label: '', isStated: () => false };

export function unsaid(card: StatedCard, holds: readonly PartName[]): Unsaid {
  const names = Object.keys(PARTS) as readonly PartName[];
  const partOf = (name: PartName): Part => PARTS[name] ?? NO_PART;
  const keysOf = (all: readonly PartName[]): readonly string[] =>
    all.flatMap((name) => partOf(name).keys?.split(' ') ?? []);
  const lost = names.filter((name) => !holds.includes(name) && partOf(name).isStated(card));
  const known = new Set([...keysOf(names), ...NAMES]);
  // A field may be there, and state nothing that was understood: it is lost as well.
  const unread = names.filter((name) => !partOf(name).isStated(card));
  const [ofUnread, ofRead] = [unread, names.filter((name) => !unread.includes(name))].map(
    (some) => new Set(keysOf(some)),
  );
  const keys = card.keys.filter(
    (key) => !known.has(key) || (ofUnread?.has(key) && !ofRead?.has(key)),
  );
  const rest = [
    ...(card.sections > 0 ? [`the rest of the text (${counted(card.sections, 'heading')})`] : []),
    ...(card.tables > 0 ? [counted(card.tables, 'table')] : []),
  ];
  return {
    noPlace: [...lost.map((name) => partOf(name).label), ...keys.map((key) => `“${key}”`), ...rest],
    notStated: unread.filter((name) => holds.includes(name)).map((name) => partOf(name).label),
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
