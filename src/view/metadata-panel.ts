import type { FieldValue, Metadata } from '../card/metadata.ts';
import type { FrontMatter } from '../card/model-card.ts';
import { valueToText } from '../card/value-text.ts';
import { markInvisible } from '../html/mark-invisible.ts';
import {
  datasetUrl,
  httpsUrl,
  languageFilterUrl,
  libraryFilterUrl,
  licenseFilterUrl,
  metricUrl,
  modelUrl,
  pipelineTagFilterUrl,
  tagFilterUrl,
} from '../hub/hub-links.ts';
import { h, sourceLineButton } from './h.ts';

/** Chips shown before "+N more"; 400 languages must not push the card off the screen. */
const MAX_CHIPS = 10;
/** Characters of a nested value that are shown; the whole is in the source. */
const MAX_VALUE_TEXT = 4000;
/** A value up to this length stands beside its key as text. */
const MAX_INLINE_TEXT = 160;

interface ChipField {
  readonly key: string;
  readonly label: string;
  readonly values: readonly FieldValue[];
  readonly url: (id: string) => string | null;
}

/**
 * The front matter as a panel: known fields with links to their Hub pages, then every other key as it stands.
 * `linkBase` is the base of relative links such as `license_link: LICENSE`; null when they lead nowhere.
 */
export function metadataPanel(
  frontMatter: FrontMatter,
  metadata: Metadata,
  linkBase: string | null,
): HTMLElement {
  const fields = [
    ...chipFields(metadata).map(chipField),
    licenseField(metadata, linkBase),
    ...metadata.others.map(({ key, value }) => otherField(key, value)),
  ].filter((field) => field !== undefined);
  const note =
    frontMatter.raw === null ? 'This card has no metadata.' : 'No metadata could be read.';
  return h(
    'div',
    { class: 'metadata-box' },
    fields.length === 0 ? h('p', { class: 'muted' }, note) : h('dl', {}, ...fields),
    frontMatter.raw === null
      ? undefined
      : h('p', { class: 'raw-link' }, sourceLineButton('Show the front matter', frontMatter.line)),
  );
}

function chipFields(metadata: Metadata): readonly ChipField[] {
  const single = (value: FieldValue | null): readonly FieldValue[] =>
    value === null ? [] : [value];
  const relation = metadata.baseModelRelation;
  return [
    {
      key: 'pipeline_tag',
      label: 'Task',
      values: single(metadata.pipelineTag),
      url: pipelineTagFilterUrl,
    },
    { key: 'base_model', label: 'Base model', values: metadata.baseModel, url: modelUrl },
    { key: 'base_model_relation', label: 'Relation', values: single(relation), url: () => null },
    { key: 'datasets', label: 'Datasets', values: metadata.datasets, url: datasetUrl },
    { key: 'language', label: 'Language', values: metadata.language, url: languageFilterUrl },
    {
      key: 'library_name',
      label: 'Library',
      values: single(metadata.libraryName),
      url: libraryFilterUrl,
    },
    { key: 'metrics', label: 'Metrics', values: metadata.metrics, url: metricUrl },
    { key: 'tags', label: 'Tags', values: metadata.tags, url: tagFilterUrl },
  ];
}

function chipField({ key, label, values, url }: ChipField): HTMLElement | undefined {
  if (values.length === 0) {
    return undefined;
  }
  const toChip = (value: FieldValue): HTMLElement => chip(value, key, url);
  const list = h('ul', {}, ...values.slice(0, MAX_CHIPS).map(toChip));
  const rest = values.slice(MAX_CHIPS);
  if (rest.length > 0) {
    const name = `${rest.length} more: ${label}`;
    const more = h('summary', { class: 'chip chip-more', 'aria-label': name, title: name });
    more.append(`+${rest.length}`);
    list.append(h('li', {}, h('details', {}, more, h('ul', {}, ...rest.map(toChip)))));
  }
  return field(key, label, list);
}

function chip(value: FieldValue, key: string, url: (id: string) => string | null): HTMLElement {
  if (value.kind === 'unreadable') {
    return h(
      'li',
      { class: 'chip muted', title: 'Not a value this field can have' },
      shortText(value.value),
    );
  }
  const text = key === 'language' ? languageText(value.text) : value.text;
  return h('li', { class: 'chip' }, linked(text, url(value.text)));
}

let languageNames: Intl.DisplayNames | undefined;

/** "English (en)" where the browser knows the code; else the code as written. */
function languageText(code: string): string {
  try {
    // Made once: it takes some ms.
    languageNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    const name = languageNames.of(code);
    return name === undefined || name === code ? code : `${name} (${code})`;
  } catch {
    return code;
  }
}

function licenseField(metadata: Metadata, linkBase: string | null): HTMLElement | undefined {
  const { license, licenseName, licenseLink } = metadata;
  if (license.length === 0 && licenseName === null && licenseLink === null) {
    return undefined;
  }
  const chips = license.map((value) => chip(value, 'license', licenseFilterUrl));
  return h(
    'div',
    {},
    h('dt', {}, 'License'),
    chips.length === 0 ? undefined : h('dd', { 'data-field': 'license' }, h('ul', {}, ...chips)),
    licenseName === null
      ? undefined
      : h('dd', { 'data-field': 'license_name' }, fieldText(licenseName)),
    licenseLink === null
      ? undefined
      : h(
          'dd',
          { 'data-field': 'license_link' },
          linked(fieldText(licenseLink), relativeUrl(fieldText(licenseLink), linkBase)),
        ),
  );
}

function otherField(key: string, value: unknown): HTMLElement {
  const text = shortText(value, MAX_INLINE_TEXT + 1);
  if (typeof value !== 'object' && text.length <= MAX_INLINE_TEXT && !text.includes('\n')) {
    return field(key, key, linked(text, typeof value === 'string' ? httpsUrl(value) : null));
  }
  const attributes = { class: 'value-text', tabindex: 0, role: 'group', 'aria-label': key };
  const pre = h('pre', attributes, shortText(value, MAX_VALUE_TEXT));
  return field(key, key, h('details', {}, h('summary', {}, describe(value)), pre));
}

function describe(value: unknown): string {
  if (Array.isArray(value)) {
    return `List of ${value.length}`;
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    const more = keys.length > 4 ? ', …' : '';
    return markInvisible(`${keys.slice(0, 4).join(', ').slice(0, 80)}${more}`) || 'Empty map';
  }
  return `${shortText(value, 60).split('\n', 1)[0] ?? ''} …`;
}

function field(key: string, label: string, ...content: readonly (Node | string)[]): HTMLElement {
  return h(
    'div',
    { 'data-field': key },
    h('dt', { dir: 'auto' }, markInvisible(label)),
    h('dd', { dir: 'auto' }, ...content),
  );
}

function fieldText(value: FieldValue): string {
  return value.kind === 'text' ? value.text : shortText(value.value);
}

function shortText(value: unknown, limit = 200): string {
  return markInvisible(valueToText(value, limit));
}

function linked(text: string, url: string | null): Node | string {
  const shown = markInvisible(text);
  return url === null
    ? shown
    : h(
        'a',
        {
          href: url,
          rel: 'noopener noreferrer nofollow',
          target: '_blank',
          title: new URL(url).host,
        },
        shown,
      );
}

function relativeUrl(target: string, base: string | null): string | null {
  if (base === null || /^[a-z][a-z\d+.-]*:/i.test(target) || !URL.canParse(target, base)) {
    return httpsUrl(target);
  }
  return httpsUrl(new URL(target, base).href);
}
