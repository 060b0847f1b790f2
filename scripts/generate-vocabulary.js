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
const BITS_PER_DIGIT = 5;

/**
 * Three-letter codes that get a name, those of multilingual cards: the languages of FLORES-200, those of Tatoeba's test
 * sets, and the codes for no one language. All 7,916 names would weigh 60 kB gzip.
 */
const NAMED_CODES =
  `ace acm acq aeb afr aka als amh ang apc ara arb arq ars ary arz asm ast awa ayr azb aze azj bak bam ban bel bem ben bho
  bjn bod bos bre bug bul cat cbk ceb ces cha cjk ckb cmn cor crh csb cym dan deu dik dsb dtp dyu dzo ell eng epo est eus ewe ext
  fao fij fil fin fon fra fry fur fuv gaz gla gle glg grn gsw guj hat hau heb hin hne hrv hsb hun hye ibo ido ile ilo ina ind isl
  ita jav jpn kab kac kam kan kas kat kaz kbp kea khk khm kik kin kir kmb kmr knc kon kor kur lao lat lfn lij lim lin lit lmo ltg
  ltz lua lug luo lus lvs mag mai mal mar max mhr min mis mkd mlt mni mon mos mri mul mya nds nld nno nob nor nov npi nso nus nya
  oci orv ory pag pam pan pap pbt pes plt pms pol por prs quy ron run rus sag san sat scn shn sin slk slv smo sna snd som sot spa
  sqi srd srp ssw sun swa swe swg swh szl tam taq tat tel tgk tgl tha tir tpi tsn tso tuk tum tur twi tzl tzm uig ukr umb und urd
  uzb uzn vec vie war wol wuu xho ydd yid yor yue zho zsm zul zxx`.split(/\s+/);

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
    id,
    name,
    modality,
  ]);
  const modalities = MODALITIES.map((modality) => `'${modality}'`).join(', ');
  return `${head(TASKS_PACKAGE)}
export const MODALITIES = [${modalities}] as const;

/** One task a line, in the Hub's order: id, name, modality. */
export const TASK_TABLE = ${table(rows)};
`;
}

function libraryFile() {
  /** @type {Readonly<Record<string, { prettyLabel: string, docsUrl?: string }>>} */
  const libraries = MODEL_LIBRARIES_UI_ELEMENTS;
  const rows = Object.entries(libraries).map(([key, { prettyLabel, docsUrl = '' }]) => [
    key,
    prettyLabel,
    docsUrl,
  ]);
  return `${head(TASKS_PACKAGE)}
/** One library a line, in the Hub's order: key, label, address of its documentation if it has one. */
export const LIBRARY_TABLE = ${table(rows)};
`;
}

function languageFile() {
  const rows = Object.values(LANGUAGES_ISO_639_1).map(({ code, name }) => [code, name]);
  return `${head(LANGUAGES_PACKAGE)}
/** One language a line: ISO 639-1 code, English name. */
export const LANGUAGE_TABLE = ${table(rows)};
`;
}

function languageCodeFile() {
  /** @type {ReadonlyMap<string, { name: string }>} */
  const languages = new Map(Object.entries(LANGUAGES_ISO_639_3));
  const rows = NAMED_CODES.map((code) => {
    const language = languages.get(code);
    if (language === undefined) {
      throw new Error(`${code} is no ISO 639-3 code`);
    }
    return [code, language.name];
  });
  return `${head(LANGUAGES_PACKAGE)}
/**
 * Which of the codes from aaa, aab, aac to zzz are in ISO 639-3: one bit each, ${BITS_PER_DIGIT} a digit of base 32, the first of them in
 * its lowest bit.
 */
export const ISO_639_3_BITS =
  '${codeBits(languages)}';

/** One language a line: ISO 639-3 code, English name. Only the codes that cards use most. */
export const LANGUAGE_CODE_TABLE = ${table(rows)};
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
    return [id, name, licenseUrl || infoUrl];
  });
  return `${head(LICENSE_LIST)}
/** One license a line, in the Hub's order: id, name, address of its text (or of a page about it) if the Hub names one. */
export const LICENSE_TABLE = ${table(rows)};
`;
}

/** @param {string} source */
function head(source) {
  return `// Written by scripts/generate-vocabulary.js from ${source}; do not edit.`;
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
  let digits = '';
  for (let start = 0; start < bits.length; start += BITS_PER_DIGIT) {
    const digit = bits
      .slice(start, start + BITS_PER_DIGIT)
      .reduce((sum, bit, place) => sum + (bit ? 2 ** place : 0), 0);
    digits += digit.toString(2 ** BITS_PER_DIGIT);
  }
  return digits;
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
