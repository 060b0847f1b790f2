/** Keys of which a colon that is missing, or another one, is certain: the source of expressions. */
export const KNOWN_KEY =
  'license(?:_name|_link)?|language|tags|datasets|metrics|pipeline_tag|library_name|base_model|model-index|model_name|widget|thumbnail|inference';

/** A line of YAML in its parts; together they are the line. */
export interface YamlLine {
  /** Blanks and the dashes of items. */
  readonly lead: string;
  /** The key with its colon and the blanks behind it; empty where there is none. */
  readonly key: string;
  readonly value: string;
  /** Blanks at the end. */
  readonly rest: string;
}

const LEAD = /^[ \t]*(?:-[ \t]+)*/;
const QUOTED_KEY = /^(?:"[^"]*"|'[^']*')[ \t]*:(?:[ \t]+|$)/;
const COLON = /:(?:[ \t]+|$)/;
/** What begins something else than a key without quotes. */
const NO_KEY = /^(?:["'[\]{}|>@`*&!%#,]|$)/;

export function splitLine(line: string): YamlLine {
  const content = line.trimEnd();
  const lead = LEAD.exec(content)?.[0] ?? '';
  const text = content.slice(lead.length);
  const quoted = QUOTED_KEY.exec(text)?.[0].length;
  const colon = NO_KEY.test(text) ? null : COLON.exec(text);
  const plain = colon === null ? 0 : colon.index + colon[0].length;
  const key = text.slice(0, quoted ?? plain);
  return { lead, key, value: text.slice(key.length), rest: line.slice(content.length) };
}

export function keyName({ key }: YamlLine): string {
  return key.replace(/[ \t]*:[ \t]*$/, '').replace(/^(["'])(.*)\1$/, '$2');
}

/** How far a line is indented; an item's content is where its dash ends. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** In double quotes, if nothing has to be escaped there; else in single ones. */
export function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/**
 * Fields of ids, codes and addresses, which no quotes make right: all that the Hub reads but free
 * text.
 */
const ID_FIELDS: ReadonlySet<string> = new Set(
  'license license_link language language_bcp47 library_name pipeline_tag datasets metrics base_model base_model_relation new_version thumbnail'.split(
    ' ',
  ),
);

/** Lines: the fields of text and of ids that cards have are far shorter. */
const LOOKED_UP = 1000;

/** The key at the start of a line that the line belongs to. */
export function fieldAt(lines: readonly string[], index: number): string {
  for (let at = index; at >= Math.max(0, index - LOOKED_UP); at -= 1) {
    const line = lines[at] ?? '';
    if (/^[^\s#-]/.test(line)) {
      return keyName(splitLine(line));
    }
  }
  return '';
}

/** Fields whose values may be a list of texts. */
export function isListField(field: string): boolean {
  return /^(?:license|language|language_bcp47|tags|datasets|metrics|base_model)$/.test(field);
}

/** Fields whose values are maps. */
export function isMapField(field: string): boolean {
  return /^(?:model-index|co2_eq_emissions|inference|dataset_info|configs|train-eval-index)$/.test(
    field,
  );
}

export function isIdField(field: string): boolean {
  return ID_FIELDS.has(field);
}
