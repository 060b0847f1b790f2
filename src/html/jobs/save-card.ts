import type { CardKind } from '../../card/card-kind.ts';
import { dossierOf } from '../../card/dossier/dossier.ts';
import { dossierMarkdown } from '../../card/dossier/dossier-markdown.ts';
import { parseEvalFile } from '../../card/eval-file.ts';
import { normalizeModelIndex } from '../../card/eval-results.ts';
import {
  cyclonedxBom,
  cyclonedxComponent,
  IN_CYCLONEDX,
  IN_CYCLONEDX_BOM,
} from '../../card/machine/cyclonedx.ts';
import { IN_JSON_LD, jsonLd } from '../../card/machine/json-ld.ts';
import { SAVE_FORMATS, type SaveFormatName } from '../../card/machine/save-formats.ts';
import { IN_SPDX, type SpdxOptions, spdxDocument } from '../../card/machine/spdx.ts';
import { type StatedCard, statedCard } from '../../card/machine/stated-card.ts';
import { type PartName, unsaid } from '../../card/machine/unsaid.ts';
import { wellFormed } from '../../card/machine/written.ts';
import type { ProfileName } from '../../card/profiles/profile-names.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { inertJson } from '../../text/inert-json.ts';
import { markedLine } from '../../text/mark-invisible.ts';
import { cardData } from './card-data.ts';
import { dossierHtml } from './dossier-html.ts';
import type { CardInput } from './jobs.ts';
import { readWholeCard, type WholeCard } from './worker/render-card-job.ts';

export interface CardToSave extends Pick<CardInput, 'text' | 'linkBase' | 'evalFiles'> {
  readonly hasInvalidBytes: boolean;
  /** Of its file, or its address. */
  readonly name: string;
  readonly format: SaveFormatName;
  /** Of a dossier. */
  readonly profile: ProfileName;
  /** Where a format asks when it was made, as SPDX writes it; null: that is not to be told. */
  readonly created: string | null;
}

/** The content of a file and what could not be said in it, in sentences; or why there is none. */
export type SavedCard =
  | { readonly content: string; readonly notes: readonly string[] }
  | { readonly refused: string };

interface MachineFormat {
  /** What of it is of a card of each kind. */
  readonly labels: Readonly<Record<CardKind, string>>;
  readonly holds: Readonly<Record<CardKind, readonly PartName[]>>;
  readonly write: (card: StatedCard, options: SpdxOptions) => object;
}

const CYCLONEDX = {
  model: 'CycloneDX’s modelCard',
  dataset: 'CycloneDX’s data',
  space: 'CycloneDX’s application',
};

const MACHINE_FORMATS: Readonly<Partial<Record<SaveFormatName, MachineFormat>>> = {
  'json-ld': {
    labels: { model: 'JSON-LD', dataset: 'JSON-LD', space: 'JSON-LD' },
    holds: IN_JSON_LD,
    write: jsonLd,
  },
  cyclonedx: { labels: CYCLONEDX, holds: IN_CYCLONEDX, write: cyclonedxComponent },
  'cyclonedx-bom': { labels: CYCLONEDX, holds: IN_CYCLONEDX_BOM, write: cyclonedxBom },
  spdx: {
    labels: {
      model: 'SPDX’s AI profile',
      dataset: 'SPDX’s Dataset profile',
      space: 'SPDX’s Software profile',
    },
    holds: IN_SPDX,
    write: spdxDocument,
  },
};

/** Where no time is given: a document of the same card is the same at any time. */
const NO_TIME = '1970-01-01T00:00:00Z';

/** A card in another form. `findings` are told with its JSON. */
export function saveCard(input: CardToSave, findings: () => readonly object[]): SavedCard {
  const { text, evalFiles, name, format } = input;
  if (format === 'json') {
    const data = { ...cardData(text, evalFiles), findings: findings() };
    return { content: asFile(data), notes: [] };
  }
  const whole = readWholeCard({ ...input, nonce: '' });
  const card = stated(whole, input);
  const shown = markedLine(name);
  const isEmpty = card.keys.length === 0 && whole.parts.texts.length === 0;
  if (isEmpty && card.tables === 0) {
    return { refused: `${shown} states nothing that could be written as ${labelOf(format)}.` };
  }
  const machine = MACHINE_FORMATS[format];
  return machine === undefined
    ? saveDossier(whole, card, input)
    : saveMachine(card, machine, input);
}

function saveMachine(
  card: StatedCard,
  { labels, holds, write }: MachineFormat,
  { text, format, created }: CardToSave,
): SavedCard {
  const label = labels[card.kind];
  const content = write(card, { created: created ?? NO_TIME, fingerprint: fingerprint(text) });
  const { noPlace, notStated } = unsaid(card, holds[card.kind]);
  const list = (all: readonly string[]): string => all.map(markedLine).join(', ');
  return {
    content: asFile(wellFormed(content)),
    notes: [
      ...(noPlace.length > 0 ? [`${label} has no place for: ${list(noPlace)}.`] : []),
      ...(notStated.length > 0 ? [`The card does not state: ${list(notStated)}.`] : []),
      ...(format === 'spdx' && created === null
        ? [`No time was given: it says that it was created at ${NO_TIME}.`]
        : []),
    ],
  };
}

function saveDossier(
  { known }: WholeCard,
  { title, kind }: StatedCard,
  { name, format, profile }: CardToSave,
): SavedCard {
  const dossier = dossierOf(known, profile);
  if (dossier === null) {
    return { refused: `${markedLine(name)} ${isCardOf(kind)}: the profiles are of models alone.` };
  }
  if (format === 'dossier-html') {
    return { content: dossierHtml(dossier, title), notes: [] };
  }
  const content =
    format === 'dossier-md'
      ? dossierMarkdown(dossier, title)
      : asFile(wellFormed({ version: 1, card: title, ...dossier }));
  return { content, notes: [] };
}

/** What the card states, for whatever is made of it. */
export function stated(
  { known, parts, start }: WholeCard,
  { name, linkBase, evalFiles }: Pick<CardToSave, 'name' | 'linkBase' | 'evalFiles'>,
): StatedCard {
  const index = known.frontMatter.entries.find(({ key }) => key === 'model-index')?.value;
  const results = [
    ...normalizeModelIndex(index),
    ...evalFiles.flatMap((file) => parseEvalFile(file).groups),
  ];
  return statedCard({ known, parts, facts: start.facts, results, name, linkBase });
}

function isCardOf(kind: CardKind): string {
  return `is the card of a ${kind === 'space' ? 'Space' : kind}`;
}

function labelOf(format: SaveFormatName): string {
  return SAVE_FORMATS[format].label;
}

function asFile(value: unknown): string {
  return `${inertJson(value, 2)}\n`;
}
