/** Lines that only one license has, by the ids of the Hub that are right for it. */
const TEXTS: readonly (readonly [name: string, ids: RegExp, text: RegExp])[] = [
  // What names another license in its text comes before that one.
  ['the Llama 2 Community License', /^llama2$/, /llama 2 community licen[cs]e/i],
  ['the Llama 3 Community License', /^llama3$/, /llama 3 community licen[cs]e/i],
  ['the Llama 3.1 Community License', /^llama3\.1$/, /llama 3\.1 community licen[cs]e/i],
  ['the Llama 3.2 Community License', /^llama3\.2$/, /llama 3\.2 community licen[cs]e/i],
  ['the Llama 3.3 Community License', /^llama3\.3$/, /llama 3\.3 community licen[cs]e/i],
  ['the Llama 4 Community License', /^llama4$/, /llama 4 community licen[cs]e/i],
  ['the Gemma Terms of Use', /^gemma$/, /gemma terms of use/i],
  ['the Qwen license', /^other$/, /^\W*(?:tongyi )?(?:qianwen|qwen)[^\n]*licen[cs]e/i],
  ['an NVIDIA license', /^other$|^nvidia-/, /^\W*nvidia[^\n]*licen[cs]e/i],
  ['a Mistral AI license', /^other$/, /^\W*mistral ai[^\n]*licen[cs]e/i],
  ['the DeepSeek license', /^other$|^deepseek/, /^\W*deepseek licen[cs]e/i],
  ['BigCode OpenRAIL-M', /^bigcode-openrail-m$/, /bigcode open ?rail-m/i],
  [
    'BigScience BLOOM RAIL 1.0',
    /^bigscience-bloom-rail-1\.0$/,
    /bigscience rail licen[cs]e v1\.0/i,
  ],
  ['BigScience OpenRAIL-M', /^bigscience-openrail-m$|^openrail$/, /bigscience open ?rail-m/i],
  ['CreativeML Open RAIL++-M', /^openrail\+\+$/, /creativeml open ?rail\+\+-m/i],
  ['CreativeML Open RAIL-M', /^creativeml-openrail-m$|^openrail$/, /creativeml open ?rail-m/i],
  ['Apache 2.0', /^apache-2\.0$/, /apache licen[cs]e,?\s+version 2\.0/i],
  ['the GNU AGPL 3', /^agpl-3\.0$/, /gnu affero general public licen[cs]e\s+version 3/i],
  ['the GNU LGPL 3', /^lgpl(?:-3\.0|-lr)?$/, /gnu lesser general public licen[cs]e\s+version 3/i],
  [
    'the GNU LGPL 2.1',
    /^lgpl(?:-2\.1|-lr)?$/,
    /gnu lesser general public licen[cs]e\s+version 2\.1/i,
  ],
  ['the GNU GPL 3', /^gpl(?:-3\.0)?$/, /gnu general public licen[cs]e\s+version 3/i],
  ['the GNU GPL 2', /^gpl(?:-2\.0)?$/, /gnu general public licen[cs]e\s+version 2/i],
  ['MPL 2.0', /^mpl-2\.0$/, /mozilla public licen[cs]e,?\s+version 2\.0/i],
  ['EUPL 1.2', /^eupl-1\.2$/, /european union public licen[cs]e\s+v\.? ?1\.2/i],
  ['EPL 2.0', /^epl-2\.0$/, /eclipse public licen[cs]e\W+v(?:ersion)? ?2\.0/i],
  ['Artistic 2.0', /^artistic-2\.0$/, /artistic licen[cs]e 2\.0/i],
  ['the Boost Software License', /^bsl-1\.0$/, /boost software licen[cs]e\W+version 1\.0/i],
  ['OFL 1.1', /^ofl-1\.1$/, /sil open font licen[cs]e version 1\.1/i],
  ['CC0 1.0', /^cc0-1\.0$|^cc$/, /cc0 1\.0 universal/i],
  [
    'the Unlicense',
    /^unlicense$/,
    /free and unencumbered software released into the public domain/i,
  ],
  ['WTFPL', /^wtfpl$/, /do what the fuck you want to public licen[cs]e/i],
  ['ODbL', /^odbl$/, /open database licen[cs]e \(odbl\)/i],
  ['ODC-By', /^odc-by$/, /open data commons attribution licen[cs]e|odc-by/i],
  ['PDDL', /^pddl$/, /public domain dedication (?:and|&) licen[cs]e/i],
  ['ISC', /^isc$/, /permission to use, copy, modify, and\/or distribute this software/i],
  [
    'BSD 3-Clause',
    /^bsd(?:-3-clause(?:-clear)?)?$/,
    /redistribution and use in source and binary forms[\s\S]*neither the names? of/i,
  ],
  ['BSD 2-Clause', /^bsd(?:-2-clause)?$/, /redistribution and use in source and binary forms/i],
  [
    'MIT',
    /^mit(?:-0)?$/,
    /permission is hereby granted, free of charge, to any person obtaining a copy/i,
  ],
];

const CREATIVE_COMMONS =
  /(?:creative commons\s+)?attribution(-noncommercial|-sharealike|-noderivatives|-noderivs)?(-sharealike|-noderivatives|-noderivs)? (\d\.\d) (?:international|unported|generic)/i;
/** One that was changed is no longer the one that is named in it. */
const CHANGED =
  /(?<!last )\bmodified\b|\bamended\b|additional (?:terms|conditions|restrictions)|\bcommons clause\b/i;
/** A license says what it is at its beginning; those of what it was made from come later. */
const HEAD = 2500;

export interface LicenseText {
  /** As a sentence names it. */
  readonly name: string;
  /** The Hub's ids that are right for it. */
  readonly ids: RegExp;
}

/** The license whose text this is; null for one that is not known for certain. */
export function recognizeLicense(text: string): LicenseText | null {
  const plain = text.replace(/^\uFEFF/, '').replace(/[ \t*_#=>-]*\n[ \t*_#=>]*/g, '\n');
  const head = plain.slice(0, HEAD).replace(/[ \t\n]+/g, ' ');
  if (CHANGED.test(head.slice(0, 300))) {
    return null;
  }
  const found = TEXTS.find(([, , distinctive]) => distinctive.test(head));
  if (found !== undefined) {
    return { name: found[0], ids: found[1] };
  }
  const [, first = '', second = '', version = ''] = CREATIVE_COMMONS.exec(head) ?? [];
  if (version === '') {
    return null;
  }
  const terms = `${first}${second}`
    .toLowerCase()
    .replace('-noncommercial', '-nc')
    .replace('-sharealike', '-sa')
    .replace(/-noderiv(?:ative)?s/, '-nd');
  const id = `cc-by${terms}-${version}`;
  return {
    name: id.toUpperCase().replace(/-(?=\d)/, ' '),
    ids: new RegExp(`^(?:cc|${id.replace('.', '\\.')})$`),
  };
}
