// Writes src/hub/vocabulary/: tasks and libraries from @huggingface/tasks, languages from @huggingface/languages, and, if its
// path is given, licenses from a list that is no package (hub-docs, docs/hub/repositories-licenses.md, as tab-separated
// text with the columns id, name, license_url, info_url):
//
//   node scripts/generate-vocabulary.js [licenses.tsv]
//
// Importing the packages themselves would cost 63 kB and 84 kB gzip: they do not tree-shake.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { LANGUAGES_ISO_639_1, LANGUAGES_ISO_639_3 } from '@huggingface/languages';
import { MODALITIES, MODEL_LIBRARIES_UI_ELEMENTS, PIPELINE_DATA } from '@huggingface/tasks';

const FOLDER = 'src/hub/vocabulary';
const TASKS_PACKAGE = '@huggingface/tasks';
const LANGUAGES_PACKAGE = '@huggingface/languages';
const LICENSE_LIST = 'docs/hub/repositories-licenses.md of hub-docs';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/**
 * All generated files, content by path in the repository.
 * @param {string | null} licenses the list of licenses; null leaves their file out
 * @returns {Readonly<Record<string, string>>}
 */
export function vocabularyFiles(licenses) {
  return {
    [`${FOLDER}/task-table.ts`]: taskFile(),
    [`${FOLDER}/library-table.ts`]: libraryFile(),
    [`${FOLDER}/language-table.ts`]: languageFile(),
    [`${FOLDER}/language-code-table.ts`]: languageCodeFile(),
    ...(licenses === null ? {} : { [`${FOLDER}/license-table.ts`]: licenseFile(licenses) }),
  };
}

function taskFile() {
  const rows = Object.entries(PIPELINE_DATA).map(([id, { name, modality }]) => [
    name,
    modality,
    unlessOf(name, id),
  ]);
  const modalities = MODALITIES.map((modality) => `'${modality}'`).join(', ');
  return `${head(TASKS_PACKAGE)}
export const MODALITIES = [${modalities}] as const;

/** One task a line, in the Hub's order: name, modality, and the id where \`keyOfName\` does not make it of the name. */
export const TASK_TABLE = ${table(rows)};
`;
}

function libraryFile() {
  /** @type {Readonly<Record<string, { prettyLabel: string, docsUrl?: string }>>} */
  const libraries = MODEL_LIBRARIES_UI_ELEMENTS;
  const rows = Object.entries(libraries).map(([key, { prettyLabel, docsUrl = '' }]) => [
    prettyLabel,
    addressField(docsUrl, key),
    unlessOf(prettyLabel, key),
  ]);
  return `${head(TASKS_PACKAGE)}
/**
 * One library a line, in the Hub's order: label, address of its documentation if it has one, and the key where \`keyOfName\` does not
 * make it of the label. In an address, \`*\` stands for the key, and \`https://\` is left out.
 */
export const LIBRARY_TABLE = ${table(rows)};
`;
}

function languageFile() {
  const rows = Object.values(LANGUAGES_ISO_639_1).map(({ code, name }) => [
    languageRow(code, name),
  ]);
  return `${head(LANGUAGES_PACKAGE)}
/** One language a line: ISO 639-1 code, English name. Where the code is the name's start, it is left out. */
export const LANGUAGE_TABLE = ${table(rows)};
`;
}

function languageCodeFile() {
  /** @type {ReadonlyMap<string, { name: string }>} */
  const languages = new Map(Object.entries(LANGUAGES_ISO_639_3));
  return `${head(LANGUAGES_PACKAGE)}
/** Which of the codes from aaa, aab, aac to zzz are in ISO 639-3: one bit each, in base 64, the first of a byte in its highest bit. */
export const ISO_639_3_BITS =
  '${codeBits(languages)}';
`;
}

/** @param {string} list */
function licenseFile(list) {
  const [columns, ...lines] = list.trimEnd().split(/\r?\n/);
  if (columns !== 'id\tname\tlicense_url\tinfo_url') {
    throw new Error('The list of licenses has other columns');
  }
  const rows = lines.map((line) => {
    const [id = '', name = '', licenseUrl = '', infoUrl = ''] = line.split('\t');
    return [id, name, addressField(licenseUrl || infoUrl, id)];
  });
  return `${head(LICENSE_LIST)}
/**
 * One license a line, in the Hub's order: id, name, address of its text (or of a page about it) if the Hub names one. In an address,
 * \`*\` stands for the id, and \`https://\` is left out.
 */
export const LICENSE_TABLE = ${table(rows)};
`;
}

/** @param {string} source */
function head(source) {
  return `// Written by scripts/generate-vocabulary.js from ${source}; do not edit.`;
}

/**
 * A key, but for those that `keyOfName` in packed-table.ts makes of the name.
 * @param {string} name
 * @param {string} key
 */
function unlessOf(name, key) {
  return name.toLowerCase().replaceAll(' ', '-') === key ? '' : key;
}

/**
 * An address as `addressIn` in packed-table.ts reads it.
 * @param {string} address
 * @param {string} key
 */
function addressField(address, key) {
  if (address !== '' && !/^https:\/\/[^*]+$/.test(address)) {
    throw new Error(`A table cannot hold the address ${address}`);
  }
  return address.slice('https://'.length).replaceAll(key, '*');
}

/**
 * A row as `languageNames` in languages.ts reads it.
 * @param {string} code
 * @param {string} name
 */
function languageRow(code, name) {
  if (!/^[A-Z]/.test(name)) {
    throw new Error(`A table cannot hold the language ${name}`);
  }
  return name.slice(0, code.length).toLowerCase() === code ? name : code + name;
}

/**
 * The rows as a template literal in ASCII.
 * @param {readonly (readonly string[])[]} rows
 */
function table(rows) {
  for (const field of rows.flat()) {
    if (/[|`\\\n\r]|\$\{/.test(field)) {
      throw new Error(`A table cannot hold ${JSON.stringify(field)}`);
    }
  }
  const text = rows.map((fields) => fields.join('|').replace(/\|+$/, '')).join('\n');
  const ascii = text.replace(
    /[^\n\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `\`\n${ascii}\n\``;
}

/** @param {ReadonlyMap<string, unknown>} codes */
function codeBits(codes) {
  const bits = [...ALPHABET].flatMap((first) =>
    [...ALPHABET].flatMap((second) =>
      [...ALPHABET].map((third) => codes.has(`${first}${second}${third}`)),
    ),
  );
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8));
  for (const [place, bit] of bits.entries()) {
    bytes.writeUInt8(bytes.readUInt8(place >> 3) | (bit ? 128 >> (place & 7) : 0), place >> 3);
  }
  return bytes.toString('base64');
}

const [, script, licensesPath] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  const root = new URL('../', import.meta.url);
  const licenses = licensesPath === undefined ? null : readFileSync(licensesPath, 'utf8');
  mkdirSync(new URL(FOLDER, root), { recursive: true });
  for (const [path, content] of Object.entries(vocabularyFiles(licenses))) {
    writeFileSync(new URL(path, root), content);
  }
}
