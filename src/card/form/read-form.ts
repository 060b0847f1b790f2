import { type CardKind, cardKind } from '../card-kind.ts';
import { type EditableBlock, readBlock } from '../edits/editable-block.ts';
import { slotAt } from '../edits/slots.ts';
import { FORMS_BY_KIND } from '../facts/kind-forms.ts';
import { parseModelCard } from '../parse-model-card.ts';
import type { YamlMap, YamlNode, YamlPair } from '../yaml/yaml-node.ts';
import {
  DATASET_DESCRIPTIONS,
  FIELD_DESCRIPTIONS,
  SPACE_DESCRIPTIONS,
} from './field-descriptions.ts';
import { stateOf } from './field-state.ts';
import type { CardForm, Control, FieldState, FormField, FormGroup } from './form.ts';
import { type FieldRow, FORM_GROUPS, fieldLabel } from './form-fields.ts';

/** UTF-16 units of a field that the form shows as it stands. */
const MAX_SOURCE = 2000;
/** Fields that nobody knows: no honest card has as many. */
const MAX_OTHERS = 200;

const OWN_DESCRIPTIONS: Readonly<Record<CardKind, Readonly<Record<string, string>>>> = {
  model: {},
  dataset: DATASET_DESCRIPTIONS,
  space: SPACE_DESCRIPTIONS,
};

const UNKNOWN = 'The Hub has no such field of its own: it stays as it is.';
const LOST_BYTES =
  'The file has bytes that cannot be read: they would be lost by a change. Save it as UTF-8 first.';

/** The front matter of a card's text as a form. */
export function readForm(
  text: string,
  linkBase: string | null,
  hasInvalidBytes: boolean,
): CardForm {
  const { frontMatter, body } = parseModelCard(text);
  const kind = cardKind(frontMatter.entries, linkBase, body);
  const reading = readBlock(text);
  const block = reading.kind === 'block' ? reading.block : null;
  const pairs = new Map((block?.root?.pairs ?? []).map((pair) => [pair.key, pair]));
  const fieldOf = (row: FieldRow): FormField => formField(kind, row, block, pairs.get(row.key));
  const groups = FORM_GROUPS[kind].map(({ title, isFolded, fields }): FormGroup => {
    const shown = fields.filter((row) => isOffered(row, pairs)).map(fieldOf);
    return {
      title,
      isOpen: isFolded !== true || shown.some(({ line }) => line !== null),
      fields: shown,
    };
  });
  const known = new Set(FORM_GROUPS[kind].flatMap(({ fields }) => fields.map(({ key }) => key)));
  const others = [...pairs.keys()].filter((key) => !known.has(key));
  const count = others.length > MAX_OTHERS ? `: the first ${MAX_OTHERS} of ${others.length}` : '';
  const other = { title: `Other fields${count}`, isOpen: true };
  const unknown = others
    .slice(0, MAX_OTHERS)
    .map((key) => fieldOf({ key, control: { kind: 'source' } }));
  const why = reading.kind === 'unreadable' ? reading.reason : null;
  return {
    kind,
    refusal: hasInvalidBytes ? LOST_BYTES : why,
    groups: unknown.length === 0 ? groups : [...groups, { ...other, fields: unknown }],
  };
}

function isOffered({ key, with: beside }: FieldRow, pairs: ReadonlyMap<string, YamlPair>): boolean {
  const other = pairs.get(beside?.key ?? key)?.value.value;
  const isBeside =
    beside === undefined ||
    (other !== undefined && (beside.value === undefined || [other].flat().includes(beside.value)));
  return isBeside || pairs.has(key);
}

function formField(
  kind: CardKind,
  { key, control, after }: FieldRow,
  block: EditableBlock | null,
  pair: YamlPair | undefined,
): FormField {
  const about = OWN_DESCRIPTIONS[kind][key] ?? FIELD_DESCRIPTIONS[key] ?? '';
  const isKnown = FORM_GROUPS[kind].some(({ fields }) => fields.some((row) => row.key === key));
  const label = FORMS_BY_KIND[kind].get(key)?.label;
  return {
    key,
    path: [key],
    label: isKnown ? fieldLabel(key, label) : key,
    about: isKnown ? about : UNKNOWN,
    control,
    ...(after === undefined ? {} : { after }),
    line: pair?.place.line ?? null,
    value:
      pair === undefined || block?.root == null
        ? { kind: 'absent' }
        : read(control, pair.value, block, key),
  };
}

function read(control: Control, node: YamlNode, block: EditableBlock, key: string): FieldState {
  return (
    stateOf(control, node, block.source) ?? {
      kind: 'source',
      source: sourceOf(block, block.root, key),
    }
  );
}

/** A field as it is written, with its key. */
function sourceOf({ source }: EditableBlock, root: YamlMap | null, key: string): string {
  const slot = root && slotAt(source, root, [key])?.slot;
  const written = slot ? source.slice(slot.from, Math.max(slot.behind, slot.end)) : key;
  return written.length > MAX_SOURCE ? `${written.slice(0, MAX_SOURCE)}…` : written;
}
