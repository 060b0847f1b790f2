// Writes the vocabularies as plain records, one entry a line: tasks and libraries from
// @huggingface/tasks, languages from @huggingface/languages, emoji from gemoji, names of languages
// of code from highlight.js, and, if its path is given, licenses from a list that is no package
// (hub-docs, docs/hub/repositories-licenses.md, as tab-separated text with the columns id, name,
// license_url, info_url):
//
//   node scripts/generate-vocabulary.js [licenses.tsv]
//
// Importing the packages themselves would cost 63, 84 and 60 kB gzip: they do not tree-shake.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { LANGUAGES_ISO_639_1, LANGUAGES_ISO_639_3 } from '@huggingface/languages';
import { MODEL_LIBRARIES_UI_ELEMENTS, PIPELINE_DATA } from '@huggingface/tasks';
import { nameToEmoji } from 'gemoji';
import highlighter from 'highlight.js';

/** @typedef {readonly (readonly [key: string, value: Literal])[]} Entries */
/** @typedef {string | null | { readonly [field: string]: Literal }} Literal */

const FOLDER = 'src/hub/vocabulary';
const TASKS_PACKAGE = '@huggingface/tasks';
const LANGUAGES_PACKAGE = '@huggingface/languages';

/**
 * All generated files, content by path in the repository.
 * @param {string | null} licenses the list of licenses; null leaves their file out
 * @returns {Readonly<Record<string, string>>}
 */
export function vocabularyFiles(licenses) {
  return {
    [`${FOLDER}/task-table.ts`]: file(
      TASKS_PACKAGE,
      'In the Hub’s order.',
      `TASKS = ${record(tasks())} as const`,
    ),
    [`${FOLDER}/subtask-table.ts`]: file(
      TASKS_PACKAGE,
      'The task of each kind of a task: `task_ids` of datasets.',
      `SUBTASKS = ${record(subtasks())} as const`,
    ),
    [`${FOLDER}/library-table.ts`]: file(
      TASKS_PACKAGE,
      'In the Hub’s order; `docsUrl` is where the library’s documentation is.',
      `LIBRARIES = ${record(libraries())} as const`,
    ),
    [`${FOLDER}/language-table.ts`]: file(
      LANGUAGES_PACKAGE,
      'English names by ISO 639-1 code.',
      `LANGUAGES = ${record(Object.values(LANGUAGES_ISO_639_1).map(({ code, name }) => [code, name]))} as const`,
    ),
    [`${FOLDER}/language-code-table.ts`]: file(
      LANGUAGES_PACKAGE,
      'The codes of ISO 639-3: their last letters by their first two.',
      `ISO_639_3_LAST_LETTERS: Readonly<Record<string, string>> = ${record(lastLetters())}`,
    ),
    [`${FOLDER}/emoji-table.ts`]: file(
      'gemoji',
      'Emoji by GitHub’s names for them.',
      `EMOJI_SHORTCODES: Readonly<Record<string, string>> = ${record(Object.entries(nameToEmoji))}`,
    ),
    [`${FOLDER}/code-language-table.ts`]: file(
      'highlight.js',
      'What fences may call their languages.',
      `CODE_LANGUAGES =\n  '${codeLanguages().join(' ')}'`,
    ),
    ...(licenses === null
      ? {}
      : {
          [`${FOLDER}/license-table.ts`]: file(
            'docs/hub/repositories-licenses.md of hub-docs',
            'In the Hub’s order; `url` is where the license’s text is, or else a page about it.',
            `LICENSES = ${record(licenseEntries(licenses))} as const`,
          ),
        }),
  };
}

/** @returns {Entries} */
function tasks() {
  return Object.entries(PIPELINE_DATA).map(([id, { name, modality }]) => [id, { name, modality }]);
}

/** @returns {Entries} */
function subtasks() {
  /** @type {Readonly<Record<string, { name: string, subtasks?: readonly { type: string }[] }>>} */
  const tasks = PIPELINE_DATA;
  const pairs = Object.entries(tasks).flatMap(([task, { subtasks = [] }]) =>
    subtasks.map(({ type }) => /** @type {const} */ ([type, task])),
  );
  // One has two tasks: the first counts.
  return [...new Map(pairs.toReversed())].toReversed();
}

/** @returns {Entries} */
function libraries() {
  /** @type {Readonly<Record<string, { prettyLabel: string, docsUrl?: string }>>} */
  const elements = MODEL_LIBRARIES_UI_ELEMENTS;
  return Object.entries(elements).map(([key, { prettyLabel, docsUrl = null }]) => [
    key,
    { label: prettyLabel, docsUrl },
  ]);
}

/** @returns {readonly string[]} */
function codeLanguages() {
  return highlighter
    .listLanguages()
    .flatMap((name) => [name, ...(highlighter.getLanguage(name)?.aliases ?? [])]);
}

/** @returns {Entries} */
function lastLetters() {
  /** @type {Map<string, string>} */
  const letters = new Map();
  for (const code of Object.keys(LANGUAGES_ISO_639_3).toSorted()) {
    const start = code.slice(0, 2);
    letters.set(start, `${letters.get(start) ?? ''}${code.slice(2)}`);
  }
  return [...letters];
}

/**
 * @param {string} list
 * @returns {Entries}
 */
function licenseEntries(list) {
  const [columns, ...lines] = list.trimEnd().split(/\r?\n/);
  if (columns !== 'id\tname\tlicense_url\tinfo_url') {
    throw new Error('The list of licenses has other columns');
  }
  return lines.map((line) => {
    const [id = '', name = '', licenseUrl = '', infoUrl = ''] = line.split('\t');
    return [id, { name, url: licenseUrl || infoUrl || null }];
  });
}

/**
 * A module that exports one constant.
 * @param {string} source where the data come from
 * @param {string} doc what they are
 * @param {string} declaration
 */
function file(source, doc, declaration) {
  return `// biome-ignore-all format: one entry a line
// Written by scripts/generate-vocabulary.js from ${source}; do not edit.

/** ${doc} */
export const ${declaration};
`;
}

/** @param {Entries} entries */
function record(entries) {
  return `{\n${entries.map(([key, value]) => `  ${property(key, value)},\n`).join('')}}`;
}

/**
 * @param {string} key
 * @param {Literal} value
 * @returns {string}
 */
function property(key, value) {
  return `${/^[a-z_]\w*$/i.test(key) ? key : literal(key)}: ${literal(value)}`;
}

/**
 * @param {Literal} value
 * @returns {string}
 */
function literal(value) {
  if (value === null) {
    return 'null';
  }
  if (typeof value === 'string') {
    return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  }
  const properties = Object.entries(value).map(([key, part]) => property(key, part));
  return `{ ${properties.join(', ')} }`;
}

const [, script, licensesPath] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  const licenses = licensesPath === undefined ? null : readFileSync(licensesPath, 'utf8');
  for (const [path, content] of Object.entries(vocabularyFiles(licenses))) {
    writeFileSync(new URL(`../${path}`, import.meta.url), content);
  }
}
