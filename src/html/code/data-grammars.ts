import { BLOCK_COMMENT, NUMBER, REST, words } from './grammar-patterns.ts';
import type { Grammar } from './tokenize.ts';

/** Also JSON with comments. */
export const jsonGrammar: Grammar = {
  quoted: {
    pattern: new RegExp(`//.*|${BLOCK_COMMENT}|"(?:\\\\.|[^"\\\\\\n])*"?(?:\\s*:)?`),
    inside: { comment: /^\/[\s\S]+/, property: /^"[\s\S]*"(?=\s*:$)/, string: /^"[\s\S]*/ },
  },
  boolean: words('true false null'),
  number: new RegExp(`-?${NUMBER.source}`, 'i'),
};

const YAML_VALUE_END = '(?=[ \\t]*(?:$|[,\\]}]))';

/** For YAML as front matter has it. */
export const yamlGrammar: Grammar = {
  quoted: {
    // A block, a comment, or what is in quotes.
    pattern:
      /(?<=[:-] +[|>][-+\d]*)(\n+ +)\S.*(?:\1.*|\n(?=\n))*|(?<!\S)#.*|(?<![^\s,[{])(?:"(?:\\[\s\S]|[^"\\])*"|'(?:''|[^'])*')(?::(?!\S))?/,
    inside: { comment: /^#.*/, key: /^[\s\S]+:$/, string: REST },
  },
  key: {
    pattern:
      /(^[ \t]*(?:- +)*|[{,][ \t]*)[^\s"'#&*!|>%@`{}[\],:-](?:[^\n:{}[\],]|:(?!\s))*:(?!\S)/m,
    lookbehind: true,
  },
  meta: /^(?:---|\.\.\.)[ \t]*$/m,
  bullet: { pattern: /(^[ \t]*)-(?:[ \t]+-)*(?!\S)/m, lookbehind: true },
  boolean: {
    pattern: new RegExp(`((?:^|[,[]) *)(?:true|false|yes|no|null|~)${YAML_VALUE_END}`, 'im'),
    lookbehind: true,
  },
  number: {
    pattern: new RegExp(`((?:^|[,[]) *)[-+]?\\.?\\d[\\d_.:eE+-]*${YAML_VALUE_END}`, 'm'),
    lookbehind: true,
  },
  type: { pattern: /(^|\s)[&*!][\w!]+/, lookbehind: true },
  plain: /[^\s,[\]{}](?:.*[^\s,[\]{}])?/,
};

/** Also TOML, properties and what sets an environment. */
export const iniGrammar: Grammar = {
  quoted: {
    pattern: /(?<!\S)[#;].*|"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'[^'\n]*'/,
    inside: { comment: /^[#;].*/, string: REST },
  },
  section: /^[ \t]*\[.+\]/m,
  property: /^[ \t]*[\w.-]+(?=[ \t]*[=:])/m,
  boolean: words('true false yes no on off'),
  number: NUMBER,
  variable: /\$(?:\w+|\{[^{}\n]*\})/,
};

export const diffGrammar: Grammar = {
  meta: /^@@.*?@@/m,
  comment: /^(?:-{3}|\+{3}|\*{3}|diff|index|Index:) .*/m,
  inserted: /^[+>].*/m,
  deleted: /^[-<!].*/m,
};
