import type { LanguageFn } from 'highlight.js';
import cppDefinition from 'highlight.js/lib/languages/cpp';
import dockerfileDefinition from 'highlight.js/lib/languages/dockerfile';
import iniDefinition from 'highlight.js/lib/languages/ini';
import jsonDefinition from 'highlight.js/lib/languages/json';
import yamlDefinition from 'highlight.js/lib/languages/yaml';
import { endStringsWithLine } from './one-line-strings.ts';

/** C, C++ and CUDA. */
export const cpp: LanguageFn = (hljs) => {
  const language = cppDefinition(hljs);
  const cuda = '__constant__ __device__ __global__ __host__ __managed__ __restrict__ __shared__';
  // All rules share this object.
  Object.assign(language.keywords ?? {}, { 'keyword.cuda': cuda.split(' ') });
  return language;
};

export const dockerfile: LanguageFn = (hljs) => {
  const language = dockerfileDefinition(hljs);
  language.contains.unshift({ scope: 'keyword', match: /(?<=^FROM \S+ )AS\b/ });
  return language;
};

/** INI and TOML: literals are whole words, and strings end with their line. */
export const ini: LanguageFn = (hljs) => ({
  ...iniDefinition(hljs),
  compilerExtensions: [
    endStringsWithLine,
    (mode) => {
      if (mode.scope === 'literal') {
        mode.begin = /\b(?:on|off|true|false|yes|no)\b/;
      }
    },
  ],
});

/** JSON with bare keys, as JSON5 has them. */
export const json: LanguageFn = (hljs) => {
  const language = jsonDefinition(hljs);
  language.contains.unshift({ scope: 'attr', match: /(?<![\w$])[A-Za-z_$][\w$]*(?=\s*:)/ });
  return language;
};

/** YAML whose blocks of text may have empty lines. */
export const yaml: LanguageFn = (hljs) => {
  const language = yamlDefinition(hljs);
  language.contains.unshift({
    scope: 'string',
    match: /(?<=[:-] +)[|>][-+\d]{0,2} *(?:#.*)?\n(?:[ \t]*\n)*( +)\S.*(?:\n(?:\1.*|[ \t]*$))*/,
  });
  return language;
};
