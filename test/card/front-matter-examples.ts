interface Example {
  readonly wrong: string;
  readonly right: string;
}

const RIGHT = '---\nlicense: mit\ntags:\n- tides\n---\n# Tides\n';

function card(wrong: string, right: string): Example {
  const whole = (yaml: string): string => `---\n${yaml}\n---\n# Tides\n`;
  return { wrong: whole(wrong), right: whole(right) };
}

/** For each rule about the block and its YAML a card on which it speaks, and one on which not. */
export const FRONT_MATTER_EXAMPLES: Readonly<Record<string, Example>> = {
  'front-matter-missing': { wrong: '# Tides\n', right: RIGHT },
  'front-matter-not-first': {
    wrong: '# Tides\n\n---\nlicense: mit\n---\n',
    right: '---\nlicense: mit\n---\n\n# Tides\n',
  },
  'front-matter-no-opener': {
    wrong: '———\nlicense: mit\n———\n# Tides\n',
    right: '---\nlicense: mit\n---\n# Tides\n',
  },
  'front-matter-opener-text': {
    wrong: '--- yaml\nlicense: mit\n---\n# Tides\n',
    right: '---\nlicense: mit\n---\n# Tides\n',
  },
  'front-matter-closer-text': {
    wrong: '---\nlicense: mit\n...\n# Tides\n',
    right: '---\nlicense: mit\n---\n# Tides\n',
  },
  'front-matter-unclosed': {
    wrong: '---\nlicense: mit\n\n# Tides\n',
    right: '---\nlicense: mit\n---\n\n# Tides\n',
  },
  'front-matter-in-code': {
    wrong: '```yaml\n---\nlicense: mit\n---\n```\n# Tides\n',
    right: '---\nlicense: mit\n---\n# Tides\n',
  },
  'front-matter-in-comment': {
    wrong: '<!--\nlicense: mit\n-->\n# Tides\n',
    right: '---\nlicense: mit\n---\n# Tides\n',
  },
  'front-matter-second': {
    wrong: '---\nlicense: mit\n---\n---\ntags:\n- tides\n---\n# Tides\n',
    right: RIGHT,
  },
  'front-matter-empty': card('{}', 'license: mit'),
  'front-matter-not-a-map': card('- license: mit', 'license: mit'),
  'front-matter-template': card('base_model: {{ base_model }}', 'base_model: acme/tides'),
  'yaml-syntax': card('title: Tides: the model', 'title: "Tides: the model"'),
  'yaml-tab': card('tags:\n\t- tides', 'tags:\n  - tides'),
  'yaml-duplicate-key': card('license: mit\nlicense: mit', 'license: mit'),
  'yaml-continuation-indent': card('tags: [tides,\nmoon]', 'tags: [tides,\n  moon]'),
  'yaml-quotes': card('license: “mit”', 'license: mit'),
  'yaml-invisible-character': card('license: mit\u200b', 'license: mit'),
  'yaml-blank-missing': card('tags:\n  -tides\n  -moon', 'tags:\n  - tides\n  - moon'),
};
