import { describe, expect, test } from 'vitest';
import { recognizeLicense } from '../../../src/card/folder/license-texts.ts';
import { LICENSE_IDS } from '../../../src/hub/licenses.ts';
import { told } from './folders.ts';

const MIT =
  'Permission is hereby granted, free of charge, to any person obtaining a copy of this software';
const BSD =
  'Redistribution and use in source and binary forms, with or without\nmodification, are permitted';

/** How texts begin, and the ids that are right for them. */
const TEXTS: readonly (readonly [id: string, text: string])[] = [
  ['mit', `MIT License\n\nCopyright (c) 2026 A\n\n${MIT}`],
  ['mit', `The MIT License (MIT)\nCopyright © A\n\n${MIT.replace('person ', 'person\n')}`],
  [
    'apache-2.0',
    '                                 Apache License\n                           Version 2.0, January 2004\n',
  ],
  [
    'apache-2.0',
    'Copyright 2026 A\n\nLicensed under the Apache License, Version 2.0 (the "License");',
  ],
  [
    'gpl-3.0',
    '                    GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007\n',
  ],
  [
    'gpl-2.0',
    '                    GNU GENERAL PUBLIC LICENSE\n                       Version 2, June 1991\n',
  ],
  [
    'lgpl-3.0',
    '                   GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007\n',
  ],
  [
    'lgpl-2.1',
    '                  GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 2.1, February 1999\n',
  ],
  [
    'agpl-3.0',
    '                    GNU AFFERO GENERAL PUBLIC LICENSE\n                       Version 3, 19 November 2007\n',
  ],
  ['bsd-2-clause', `BSD 2-Clause License\n\n${BSD}`],
  [
    'bsd-3-clause',
    `BSD 3-Clause License\n\n${BSD}\n\n3. Neither the name of the copyright holder nor`,
  ],
  ['mpl-2.0', 'Mozilla Public License Version 2.0\n=================='],
  ['cc0-1.0', 'Creative Commons Legal Code\n\nCC0 1.0 Universal\n'],
  ['cc-by-4.0', 'Attribution 4.0 International\n\n====\n\nCreative Commons Corporation'],
  ['cc-by-sa-4.0', 'Attribution-ShareAlike 4.0 International\n'],
  ['cc-by-nc-4.0', 'Creative Commons Attribution-NonCommercial 4.0 International Public License'],
  ['cc-by-nc-sa-4.0', 'Attribution-NonCommercial-ShareAlike 4.0 International\n'],
  ['cc-by-nc-nd-4.0', 'Attribution-NonCommercial-NoDerivatives 4.0 International\n'],
  ['cc-by-nd-4.0', 'Attribution-NoDerivatives 4.0 International\n'],
  ['cc-by-sa-3.0', 'Attribution-ShareAlike 3.0 Unported\n'],
  ['unlicense', 'This is free and unencumbered software released into the public domain.\n'],
  [
    'isc',
    'ISC License\n\nPermission to use, copy, modify, and/or distribute this software for any purpose',
  ],
  ['llama2', 'LLAMA 2 COMMUNITY LICENSE AGREEMENT\nLlama 2 Version Release Date: July 18, 2023'],
  ['llama3', 'META LLAMA 3 COMMUNITY LICENSE AGREEMENT\n'],
  ['llama3.1', 'LLAMA 3.1 COMMUNITY LICENSE AGREEMENT\n'],
  ['llama3.2', 'LLAMA 3.2 COMMUNITY LICENSE AGREEMENT\n'],
  ['llama3.3', 'LLAMA 3.3 COMMUNITY LICENSE AGREEMENT\n'],
  ['gemma', 'Gemma Terms of Use\n\nLast modified: April 1, 2024'],
  [
    'creativeml-openrail-m',
    'Copyright (c) 2022 A\n\nCreativeML Open RAIL-M\ndated August 22, 2022',
  ],
  ['openrail++', 'CreativeML Open RAIL++-M License\ndated July 26, 2023'],
  ['bigscience-bloom-rail-1.0', 'BigScience RAIL License v1.0\ndated May 19, 2022'],
  ['bigcode-openrail-m', 'BigCode OpenRAIL-M v1 License Agreement\n'],
];

describe('the text of a license', () => {
  test.each(TEXTS)('%s is known by how it begins: %j', (id, text) => {
    expect(LICENSE_IDS).toContain(id);
    const license = recognizeLicense(text);
    expect(license?.ids.test(id)).toBe(true);
    const others = TEXTS.map(([other]) => other).filter((other) => other !== id);
    expect(others.filter((other) => license?.ids.test(other))).toEqual([]);
  });

  test.each([
    '',
    'All rights reserved.',
    'See https://example.org/license.',
    `Modified MIT License\n\nCopyright (c) 2025 A\n\n${MIT}`,
    'Version 2.0',
    'This model may be used by anyone.',
  ])('%j is none that is known', (text) => {
    expect(recognizeLicense(text)).toBe(null);
  });
});

describe('a card and its LICENSE', () => {
  const files = { LICENSE: `MIT License\n\n${MIT}`, 'config.json': '{}' };
  const card = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\n# Tiny\n`;

  test.each([
    ['another id', ['language: en', 'license: apache-2.0'], 3],
    ['a list without it', ['license: [apache-2.0, gpl-3.0]'], 2],
    ['another name', ['license: other', 'license_name: Apache 2.0'], 2],
  ])('differ by %s', (_, lines, line) => {
    expect(told(card(...lines), files)).toEqual([`${line} license-text-differs`]);
  });

  test.each([
    ['its id', ['license: mit']],
    ['a list with it', ['license: [apache-2.0, mit]']],
    ['another one of its own', ['license: other', 'license_name: tiny-license']],
    ['none', ['language: en']],
    ['a text that is none of ours', ['license: unknown']],
  ])('agree by %s', (_, lines) => {
    expect(told(card(...lines), files)).toEqual([]);
  });

  test('the one that the metadata link counts, not another beside it', () => {
    const both = { ...files, 'LICENSE-MODEL.txt': 'LLAMA 2 COMMUNITY LICENSE AGREEMENT\n' };
    const linked = card('license: llama2', 'license_link: LICENSE-MODEL.txt');
    expect(told(linked, both)).toEqual([]);
    expect(told(card('license: mit', 'license_link: LICENSE-MODEL.txt'), both)).toEqual([
      '2 license-text-differs',
    ]);
  });

  test('a link to a file that is not there is found', () => {
    expect(told(card('license: mit', 'license_link: LICENSE.md'), files)).toEqual([
      '3 linked-file-missing',
    ]);
  });
});
