import { existsSync, readFileSync } from 'node:fs';
import { LANGUAGES_ISO_639_1, LANGUAGES_ISO_639_3 } from '@huggingface/languages';
import { MODEL_LIBRARIES_UI_ELEMENTS, PIPELINE_DATA } from '@huggingface/tasks';
import { describe, expect, test } from 'vitest';
import { vocabularyFiles } from '../../scripts/generate-vocabulary.js';
import {
  isLanguageCode,
  LANGUAGE_CODES,
  languageCodeOf,
  languageName,
  threeLetterLanguageName,
} from '../../src/hub/languages.ts';
import { findLibrary, LIBRARY_KEYS } from '../../src/hub/libraries.ts';
import { findLicense, LICENSE_IDS } from '../../src/hub/licenses.ts';
import { currentTask, findTask, TASK_IDS } from '../../src/hub/tasks.ts';

const root = new URL('../../', import.meta.url);
const licenseList = new URL('../shared/reference/licenses.tsv', root);
const licenses = existsSync(licenseList) ? readFileSync(licenseList, 'utf8') : null;

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

describe('the tables in src/hub/vocabulary', () => {
  test.each(Object.entries(vocabularyFiles(null)))(
    '%s is what the installed packages say (else: node scripts/generate-vocabulary.js)',
    (path, content) => {
      expect(read(path)).toBe(content);
    },
  );
});

describe('tasks', () => {
  test('are 57, in the order that decides which of two tags wins', () => {
    expect(TASK_IDS).toHaveLength(57);
    expect(TASK_IDS[0]).toBe('text-classification');
    expect(TASK_IDS.at(-1)).toBe('other');
  });

  test.each([
    ['text-generation', 'Text Generation', 'nlp'],
    ['image-text-to-text', 'Image-Text-to-Text', 'multimodal'],
    ['graph-ml', 'Graph Machine Learning', 'other'],
    ['text-to-3d', 'Text-to-3D', 'cv'],
  ])('%s is "%s", of modality %s', (id, name, modality) => {
    expect(findTask(id)).toEqual({ id, name, modality });
  });

  test('have the ids, names and modalities of the package', () => {
    const tasks = Object.entries(PIPELINE_DATA).map(([id, { name, modality }]) => {
      return { id, name, modality };
    });
    expect(TASK_IDS.map(findTask)).toEqual(tasks);
  });

  test.each(['Text-Generation', 'text generation', 'constructor', '__proto__', ''])(
    '"%s" is no id of one',
    (text) => {
      expect(findTask(text)).toBeNull();
    },
  );

  test.each([
    ['text2text-generation', 'text-generation'],
    ['conversational', 'text-generation'],
    ['structured-data-classification', 'tabular-classification'],
  ])('%s is retired; %s took its place', (retired, successor) => {
    expect(findTask(retired)).toBeNull();
    expect(currentTask(retired)).toBe(successor);
    expect(findTask(successor)).not.toBeNull();
  });

  test('in use have no successor', () => {
    expect(TASK_IDS.filter((id) => currentTask(id) !== null)).toEqual([]);
  });
});

describe('libraries', () => {
  test('are 257', () => {
    expect(LIBRARY_KEYS).toHaveLength(257);
  });

  test.each([
    ['transformers', 'Transformers', 'https://huggingface.co/docs/hub/transformers'],
    ['open_clip', 'OpenCLIP', null],
    ['PaddleOCR', 'PaddleOCR', 'https://www.paddleocr.ai/'],
    ['sklearn', 'Scikit-learn', null],
  ])('%s is "%s"', (key, label, docsUrl) => {
    expect(findLibrary(key)).toEqual({ key, label, docsUrl });
  });

  test('have the keys, labels and addresses of the package', () => {
    const elements: Readonly<Record<string, { prettyLabel: string; docsUrl?: string }>> =
      MODEL_LIBRARIES_UI_ELEMENTS;
    const libraries = Object.entries(elements).map(([key, { prettyLabel, docsUrl = null }]) => {
      return { key, label: prettyLabel, docsUrl };
    });
    expect(LIBRARY_KEYS.map(findLibrary)).toEqual(libraries);
  });

  test('have documentation at https addresses only', () => {
    const urls = LIBRARY_KEYS.flatMap((key) => findLibrary(key)?.docsUrl ?? []);
    expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([]);
  });

  test.each(['ggml', 'Transformers', 'toString', '__proto__'])('"%s" is none of them', (key) => {
    expect(findLibrary(key)).toBeNull();
  });
});

describe('licenses', () => {
  test('are 83', () => {
    expect(LICENSE_IDS).toHaveLength(83);
  });

  test.each([
    ['apache-2.0', 'Apache license 2.0', null],
    ['gemma', 'Gemma Terms of Use', 'https://ai.google.dev/gemma/terms'],
    ['openrail', 'OpenRAIL license family', 'https://huggingface.co/blog/open_rail'],
    [
      'cdla-permissive-2.0',
      'Community Data License Agreement \u2013 Permissive, Version 2.0',
      null,
    ],
    ['bsd-2-clause', 'BSD 2-clause "Simplified" license', null],
  ])('%s is "%s"', (id, name, url) => {
    expect(findLicense(id)).toEqual({ id, name, url });
  });

  test('with a text of their own lead to it, not to the page about them', () => {
    const { url } = findLicense('bigscience-bloom-rail-1.0') ?? {};
    expect(url).toBe('https://huggingface.co/spaces/bigscience/license');
  });

  test.each(['MIT', 'Apache-2.0', 'llama', 'constructor', '__proto__', ''])(
    '"%s" is none of them',
    (id) => {
      expect(findLicense(id)).toBeNull();
    },
  );

  test('have their texts at https addresses only', () => {
    const urls = LICENSE_IDS.flatMap((id) => findLicense(id)?.url ?? []);
    expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([]);
  });
});

describe.skipIf(licenses === null)(
  "the Hub's list of licenses (skipped where ../shared/reference/licenses.tsv is absent)",
  () => {
    test('is what license-table.ts was made from', () => {
      const path = 'src/hub/vocabulary/license-table.ts';
      expect(read(path)).toBe(vocabularyFiles(licenses)[path]);
    });

    test('has no license that is not found', () => {
      const rows = (licenses ?? '').trimEnd().split('\n').slice(1);
      const listed = rows.map((row) => {
        const [id, name, licenseUrl, infoUrl] = row.split('\t');
        return { id, name, url: licenseUrl || infoUrl || null };
      });
      expect(LICENSE_IDS.map(findLicense)).toEqual(listed);
    });
  },
);

describe('languages', () => {
  test('are the 184 of ISO 639-1, then the two special values', () => {
    expect(LANGUAGE_CODES).toEqual([...Object.keys(LANGUAGES_ISO_639_1), 'code', 'multilingual']);
    expect(LANGUAGE_CODES).toHaveLength(186);
  });

  test('have the names of the package', () => {
    const names = Object.values(LANGUAGES_ISO_639_1).map(({ name }) => name);
    expect(LANGUAGE_CODES.map(languageName)).toEqual([...names, 'code', 'multilingual']);
  });

  test.each([
    ['en', 'English'],
    ['no', 'Norwegian'],
    ['nb', 'Norwegian Bokm\u00e5l'],
    ['multilingual', 'multilingual'],
    ['code', 'code'],
  ])('%s is %s', (code, name) => {
    expect(languageName(code)).toBe(name);
  });

  test.each([
    ['English', 'en'],
    ['french', 'fr'],
    ['Norwegian Bokm\u00e5l', 'nb'],
    ['Multilingual', 'multilingual'],
    ['scientific english', null],
    ['en', null],
  ])('called %s have the code %s', (name, code) => {
    expect(languageCodeOf(name)).toBe(code);
  });

  test.each(['EN', 'jp', 'eng', 'constructor', '__proto__', ''])('"%s" has no name', (code) => {
    expect(languageName(code)).toBeNull();
  });
});

describe('language codes', () => {
  test('of three letters are those of ISO 639-3, and 66 groups that only ISO 639-2 has', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const all = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    const codes = Object.keys(LANGUAGES_ISO_639_3);
    expect(codes).toHaveLength(7_916);
    const found = all.filter(isLanguageCode);
    expect(found).toHaveLength(7_916 + 66);
    expect(codes.filter((code) => !isLanguageCode(code))).toEqual([]);
    expect(found.filter((code) => !codes.includes(code))).toEqual(
      expect.arrayContaining(['ber', 'gem', 'inc', 'roa', 'sla']),
    );
  });

  test('of two letters are exactly those of ISO 639-1', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const all = letters.flatMap((a) => letters.map((b) => a + b));
    expect(all.filter(isLanguageCode)).toEqual(Object.keys(LANGUAGES_ISO_639_1).toSorted());
  });

  test.each(['en', 'nso', 'zho', 'ber', 'code', 'multilingual'])('%s is one', (code) => {
    expect(isLanguageCode(code)).toBe(true);
  });

  test.each([
    'jp',
    'cn',
    'iw',
    'zhs',
    'ger',
    'zh-CN',
    'English',
    'ENG',
    'multi-lingual',
    'en,',
    '',
    'e\u0301n',
  ])('"%s" is none', (text) => {
    expect(isLanguageCode(text)).toBe(false);
  });

  test.each([
    ['nso', 'Northern Sotho'],
    ['yue', 'Cantonese'],
    ['tpi', 'Tok Pisin'],
    ['aaa', null],
    ['en', null],
  ])('%s is named %s', (code, name) => {
    expect(threeLetterLanguageName(code)).toBe(name);
  });
});
