import type { RuleExamples } from '../../../../scripts/checks-document.js';
import { card, text } from './card.ts';

const LICENSED = card('license: mit');

/** Where the metadata begin and end, and their YAML. */
export const BLOCK_EXAMPLES: RuleExamples = {
  'front-matter-missing': { wrong: '# Tiny-1B\n', right: LICENSED },
  'front-matter-not-first': {
    wrong: text('# Tiny-1B', '', '---', 'license: mit', '---'),
    right: LICENSED,
  },
  'front-matter-no-opener': {
    wrong: text('license: mit', '---', '# Tiny-1B'),
    right: LICENSED,
  },
  'front-matter-opener-text': {
    wrong: text('--- # metadata', 'license: mit', '---', '# Tiny-1B'),
    right: LICENSED,
  },
  'front-matter-closer-text': {
    wrong: text('---', 'license: mit', '----', '# Tiny-1B'),
    right: LICENSED,
  },
  'front-matter-unclosed': {
    wrong: text('---', 'license: mit', '', '# Tiny-1B'),
    right: LICENSED,
  },
  'front-matter-in-code': {
    wrong: text('```yaml', '---', 'license: mit', '---', '```', '# Tiny-1B'),
    right: LICENSED,
  },
  'front-matter-in-comment': {
    wrong: text('<!--', '---', 'license: mit', '---', '-->', '# Tiny-1B'),
    right: LICENSED,
  },
  'front-matter-second': {
    wrong: text('---', 'license: mit', '---', '---', 'language: en', '---', '# Tiny-1B'),
    right: card('license: mit', 'language: en'),
  },
  'front-matter-empty': { wrong: card('# license: mit'), right: LICENSED },
  'front-matter-not-a-map': { wrong: card('- license: mit'), right: LICENSED },
  'front-matter-template': { wrong: card('license: {{ license }}'), right: LICENSED },
  'front-matter-too-many-nodes': {
    wrong: card('license: mit', 'tags: &tags [chat, *tags]'),
    right: card('license: mit', 'tags: [chat]'),
  },
  'yaml-syntax': {
    wrong: card('license: mit', 'description: Small: fit for a phone'),
    right: card('license: mit', 'description: "Small: fit for a phone"'),
  },
  'yaml-too-deep': {
    wrong: card('license: mit', `tags: ${'['.repeat(33)}chat${']'.repeat(33)}`),
    right: card('license: mit', 'tags: [chat]'),
  },
  'yaml-too-many-aliases': {
    wrong: card('license: mit', `tags: [&chat chat${', *chat'.repeat(51)}]`),
    right: card('license: mit', 'tags: [chat]'),
  },
  'yaml-quotes': { wrong: card('license: “mit”'), right: LICENSED },
  'yaml-invisible-character': {
    wrong: card('license: mit\u200b'),
    right: LICENSED,
  },
  'yaml-blank-missing': {
    wrong: card('license: mit', 'tags:', '  -chat', '  -code'),
    right: card('license: mit', 'tags:', '  - chat', '  - code'),
  },
  'yaml-tab': {
    wrong: card('license: mit', 'tags:', '\t- chat'),
    right: card('license: mit', 'tags:', '  - chat'),
  },
  'yaml-continuation-indent': {
    wrong: card('license: mit', 'tags: [', 'chat,', 'code', ']'),
    right: card('license: mit', 'tags: [', '  chat,', '  code', '  ]'),
  },
  'yaml-duplicate-key': {
    wrong: card('license: mit', 'license: apache-2.0'),
    right: LICENSED,
  },
  'yaml-1-1-value': { wrong: card('language: no'), right: card('language: "no"') },
};
