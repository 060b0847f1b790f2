import { describe, expect, test } from 'vitest';
import { applyFix, type Finding } from '../../../src/card/finding.ts';
import { checkCard } from '../../../src/html/jobs/check-card.ts';

/** A card with metadata, whose body begins on line 4. */
function card(body: string, more = ''): string {
  return `---\nlicense: mit\n${more}---\n${body}\n`;
}

function found(rule: string, text: string): readonly Finding[] {
  return checkCard(text).filter((finding) => finding.rule === rule);
}

interface Family {
  readonly rule: string;
  /** A body, and on which of its lines the rule finds something. */
  readonly finds: readonly (readonly [body: string, line: number, says?: string])[];
  readonly silent: readonly (readonly [body: string, metadata?: string])[];
}

const HUB = 'https://huggingface.co';
const X = `[a/X](${HUB}/a/X)`;
const D = `[a/d](${HUB}/datasets/a/d)`;

const FAMILIES: readonly Family[] = [
  {
    rule: 'base-model-in-text',
    finds: [
      [`# M\n\nThis model is a fine-tuned version of ${X} on an unknown dataset.`, 3, '“a/X”'],
      [`# M\n\nThis repository has a 4-bit quantized version of **${X}**.`, 3],
      [`- **Finetuned from model [optional]:** ${X}`, 1],
      [`- **Finetuned from model :** a/X-bnb-4bit`, 1, '“a/X-bnb-4bit”'],
      [`- **Base LLM:** ${X}\n- **Vision:** none`, 1],
      [`# M\n\nBase model: ${HUB}/a/X`, 3],
      [`# M\n\nThis model was converted to MLX format from [\`a/X\`](${HUB}/a/X).`, 3],
      [`This is a LoRA adapter for ${X}.`, 1],
      [`We fine-tuned this model from <a href="${HUB}/a/X">X</a>.`, 1],
      [
        `This model is a fine-tuned version of [bert-base-cased](${HUB}/bert-base-cased).`,
        1,
        '“google-bert/bert-base-cased”',
      ],
      [`| | |\n|---|---|\n| Base model | ${X} |`, 3],
      [`This is a fine-tuned version of Mistral AI's ${X}.`, 1],
      [`The model was fine-tuned using QLoRA on ${X}.`, 1],
      [`> This model was finetuned on [X](https://hf.co/a/X/tree/main).`, 1],
      ['This model is a fine-tuned version of `a/X` on our data.', 1, '“a/X”'],
      [`It is built on top of ${X}.`, 1],
      [`This model is built upon ${X}.`, 1],
    ],
    silent: [
      ['It is not built on `a/X`. Run `a/X` on this model.'],
      ['```\nThis model is a fine-tuned version of `a/X`\n```'],
      ['This model is a fine-tuned version of `models/x.bin/y`.'],
      [`This model is a fine-tuned version of ${X}.`, 'base_model: a/X\n'],
      [`This model is a fine-tuned version of ${X}.`, 'base_model:\n- a/Y\n'],
      [`This model is a fine-tuned version of ${X}.`, 'tags:\n- base_model:a/X\n'],
      [`This model was not fine-tuned from ${X}.`],
      [`It is better than fine-tuned versions of ${X}.`],
      [`The tokenizer was converted from ${X}.`],
      [`This model was fine-tuned on ${D}.`],
      [`This model is a fine-tuned version of [X](${HUB}/spaces/a/X) of [us](${HUB}/a).`],
      [`This model is a fine-tuned version of [acme](${HUB}/acme).`],
      [`This model was fine-tuned as told in [a paper](${HUB}/papers/2401.00001).`],
      [`See also ${X}, ${X} and other models.`],
      [`# X GGUF\n\n# Original model card\n\nThis model is a fine-tuned version of ${X}.`],
      [`This model was fine-tuned with answers of ${X} that it had generated.`],
      [`\`\`\`\nThis model is a fine-tuned version of ${X}.\n\`\`\``],
      [`| Base model | ${X} | [a/Y](${HUB}/a/Y) |\n|---|---|---|\n| DPO | 1 | 2 |`],
      [`The model is a fine-tuned version of ${X}.`, 'model-index:\n- name: a/X\n'],
    ],
  },
  {
    rule: 'base-model-differs',
    finds: [],
    silent: [
      [`This model is a fine-tuned version of ${X}.`, 'base_model: a/X\n'],
      [`This model is a fine-tuned version of ${X}.`, 'base_model: unsloth/X-bnb-4bit\n'],
      [`This model is a fine-tuned version of ${X}.`, 'base_model:\n- b/Y\n- b/X\n'],
      [`This model is a fine-tuned version of ${X}.`],
      [`This model is a fine-tuned version of ${X}.`, 'base_model: b/Y\nquantized_by: c\n'],
      [`This model is a fine-tuned version of ${X}.`, 'base_model: b/Y\ntags: [gguf]\n'],
      [`This model is a fine-tuned version of ${X}.`, 'base_model: []\n'],
      [`This model was not fine-tuned from ${X}.`, 'base_model: b/Y\n'],
      [`This checkpoint is a conversion of ${X} into diffusers format.`, 'base_model: b/Y\n'],
      [`It is compared with a fine-tuned version of ${X}.`, 'base_model: b/Y\n'],
      [`See ${X}.`, 'base_model: b/Y\n'],
    ],
  },
  {
    rule: 'datasets-in-text',
    finds: [
      [`This model was trained on ${D}.`, 1, '“a/d”'],
      [`It was fine-tuned on the ${D} dataset.`, 1],
      [`# M\n\nThe model is finetuned on 1M pairs from ${D} and ${D}.`, 3],
      [`- **Training data:** ${D}`, 1],
      [`Training Dataset: ${HUB}/datasets/a/d`, 1],
      [`This is a model trained on [squad](${HUB}/datasets/squad).`, 1],
      [`Pretrained with <a href="${HUB}/datasets/a/d">d</a>.`, 1],
    ],
    silent: [
      [`This model was trained on ${D}.`, 'datasets:\n- a/d\n'],
      [`This model was trained on ${D}.`, 'datasets: a/e\n'],
      [`It was evaluated on ${D}.`],
      [`It was trained on our data and evaluated on ${D}.`],
      [`The base model was trained on ${D}.`],
      [`It was not trained on ${D}.`],
      [`See ${D}. It was trained for long.`],
      [`It was trained on [a page](${HUB}/docs/datasets/a).`],
      [`It was trained on [data](https://example.org/datasets/a/d).`],
      [`# Data\n\n${D}`],
    ],
  },
  {
    rule: 'new-version-in-text',
    finds: [
      [`A newer version of this model is at ${X}.`, 1, '“a/X”'],
      [`**Update:** the latest model is ${X}.`, 1],
      [`This model is superseded by ${X}.`, 1],
      [`This model is deprecated in favor of ${X}.`, 1],
    ],
    silent: [
      [`A newer version of this model is at ${X}.`, 'new_version: a/X\n'],
      [`This is an improved version of ${X}.`],
      [`This is the new version of the ${X}.`],
      [`See ${X}, which is newer.`],
      [`This is a better model than ${X}.`],
      [`Our latest model is based on ${X}.`],
      [`The new version was fine-tuned from ${X}.`],
      [`The latest version of [transformers](https://github.com/huggingface/transformers).`],
      [`A new model for ${D}.`],
      [`Our model is better than all. ${X} is one of them.`],
      [`News: nothing. ${X}`],
      [`It updates weights as in ${X}.`],
      [`A version with 7B: ${X}`],
    ],
  },
  {
    rule: 'license-differs',
    finds: [
      ['- **License:** Apache 2.0', 1, '“license: mit”'],
      ['**License**: CC-BY-NC 4.0', 1],
      ['# M\n\nThis model is released under the Apache License 2.0.', 3],
      ['The weights are licensed for research under GPL-3.0.', 1],
      ['# M\n\n## 📜 License\n\nApache 2.0', 5],
      ['## License\n\nSee the [Llama 2 Community License](https://x.org).', 3],
    ],
    silent: [
      ['- **License:** MIT'],
      ['- **License:** The MIT license, see LICENSE'],
      ['This model is released under the MIT License, its code under Apache 2.0.'],
      ['- **License:** Apache 2.0 (code), weights as in the metadata'],
      ['The dataset is released under CC-BY 4.0.'],
      ['- **License:** see the LICENSE file'],
      ['- **License:** [More Information Needed]'],
      ['Made at MIT. It was published in a journal.'],
      ['The base model is licensed under Apache 2.0.'],
      ['Apache Spark was used, and FreeBSD.'],
      ['## License\n\nMIT, as in the metadata.\n\n## Thanks\n\nApache Spark'],
      ['## License\n\nApache 2.0 for the code.'],
      ['# X GGUF\n\n## Original model card\n\n- **License:** Apache 2.0'],
    ],
  },
  {
    rule: 'license-differs',
    finds: [
      ['# Owl-7B\n\n## License\n\nOwl-7B is licensed under Apache 2.0.', 5],
      ['# Owl-7B\n\n## License\n\nThe model is released under Apache 2.0.', 5],
    ],
    silent: [['# Owl-7B\n\n## License\n\nFlagTool is licensed under Apache 2.0.']],
  },
  {
    rule: 'metrics-differ',
    finds: [],
    silent: [
      ['| Metric | Value |\n|---|---|\n| AUC | 0.9 |'],
      ['Accuracy was not measured.\n\n| AUC |\n|---|\n| 0.9 |', 'metrics: [accuracy]\n'],
      ['| AUC | F1 |\n|---|---|\n| 0.9 | 0.8 |', 'metrics: [f1]\n'],
      ['| AUC |\n|---|\n| 0.9 |', 'metrics: [my-own-score]\n'],
      ['The AUC is high.', 'metrics: [accuracy]\n'],
      ['| Model | MMLU |\n|---|---|\n| a | 60 |', 'metrics: [accuracy]\n'],
    ],
  },
  {
    rule: 'language-differs',
    finds: [],
    silent: [
      ['- **Language(s) (NLP):** English', 'language: en\n'],
      ['- **Language(s) (NLP):** English', 'language:\n- en\n- fr\n'],
      ['- **Language(s) (NLP):** French'],
      ['- **Languages:** more than 100', 'language: en\n'],
      ['- **Language(s) (NLP):** [More Information Needed]', 'language: en\n'],
      ['- **Language:** Python', 'language: en\n'],
      ['- **Languages:** English and French', 'language: multilingual\n'],
      ['- **Language:** en', 'language: en\n'],
      ['- **Languages:** English (US), French.', 'language: [en, fr]\n'],
      ['French is a language.', 'language: en\n'],
    ],
  },
];

describe.each(FAMILIES.map((family) => [family.rule, family] as const))('%s', (rule, family) => {
  test('tells it once, where the text first says so', () => {
    for (const [body, line, says = ''] of family.finds) {
      const problems = found(rule, card(body));
      expect(
        problems.map((one) => (one.line ?? 0) - 3),
        body,
      ).toEqual([line]);
      expect(problems[0]?.message).toContain(says);
    }
  });

  test('is silent on good cards', () => {
    for (const [body, metadata] of family.silent) {
      expect(found(rule, card(body, metadata)), body).toEqual([]);
    }
  });
});

test('A base model in the text that is not that of the metadata is told', () => {
  const text = card(`This model is a fine-tuned version of ${X}.`, 'base_model: b/Y\n');
  const [problem] = found('base-model-differs', text);
  expect(problem).toMatchObject({ line: 5, severity: 'hint' });
  expect(problem?.message).toContain('made from “a/X”, the metadata say from “b/Y”');
});

test('Languages that the text lists and the metadata lack are told', () => {
  const text = card('- **Language(s) (NLP):** English, French & German', 'language: en\n');
  const [problem] = found('language-differs', text);
  expect(problem?.line).toBe(5);
  expect(problem?.message).toContain('by French, German.');
});

test('Metrics of tables that the metadata do not name are told', () => {
  const text = card('| Metric | Value |\n|---|---|\n| **AUC** | 0.9 |', 'metrics: [accuracy]\n');
  expect(found('metrics-differ', text)).toMatchObject([{ line: 5 }]);
  expect(found('metrics-differ', text)[0]?.message).toContain(
    'the metadata say “metrics: accuracy”',
  );
});

/** The card after the fix of a rule's only finding, which leaves no finding that was not there. */
function fixed(rule: string, text: string): string {
  const [problem] = found(rule, text);
  if (problem?.fix === undefined) {
    return 'no fix';
  }
  const after = applyFix(text, problem.fix);
  const before = checkCard(text).map((finding) => finding.rule);
  const rules = checkCard(after).map((finding) => finding.rule);
  expect(rules.filter((one) => one === rule || !before.includes(one))).toEqual([]);
  return after;
}

describe('what the metadata lack is added', () => {
  const body = `This model is a fine-tuned version of ${X}.`;

  test('as their last line', () => {
    expect(fixed('base-model-in-text', card(body))).toBe(card(body, 'base_model: a/X\n'));
    const nested = 'widget:\n  - text: |\n      a\n\n';
    expect(fixed('base-model-in-text', card(body, nested))).toContain(
      `      a\n\nbase_model: a/X\n---\n`,
    );
    expect(fixed('base-model-in-text', card(body.replace(/a\/X/g, '01-ai/X')))).toContain(
      'base_model: "01-ai/X"\n---',
    );
    const data = `It was trained on ${D} and [b/e](${HUB}/datasets/b/e).`;
    expect(fixed('datasets-in-text', card(data))).toBe(card(data, 'datasets:\n- a/d\n- b/e\n'));
  });

  test('only where that is certain', () => {
    const two = `${body}\n\nThis model is a quantized version of [b/Y](${HUB}/b/Y).`;
    expect(fixed('base-model-in-text', card(two))).toBe('no fix');
    expect(fixed('base-model-in-text', `---\n{license: mit}\n---\n${body}\n`)).toBe('no fix');
    expect(fixed('base-model-in-text', `---\n license: mit\n---\n${body}\n`)).toBe('no fix');
    expect(fixed('new-version-in-text', card(`The newer version is ${X}.`))).toBe('no fix');
    const crlf = card(body).replaceAll('\n', '\r\n');
    expect(fixed('base-model-in-text', crlf)).toBe('no fix');
  });

  test('where there are metadata', () => {
    expect(found('base-model-in-text', body)).toEqual([]);
    expect(found('base-model-in-text', `---\nlicense: [\n---\n${body}\n`)).toEqual([]);
  });
});

test('what the text says is not told again as missing', () => {
  const rules = (text: string) => checkCard(text).map((finding) => finding.rule);
  const text = card(`This is a GGUF conversion of ${X}, trained on ${D}.`, 'tags:\n- gguf\n');
  expect(rules(text)).toContain('base-model-in-text');
  expect(rules(text)).not.toContain('missing-base-model');
  expect(rules(card('text', 'tags:\n- gguf\n'))).toContain('missing-base-model');
  expect(rules(card(`It was trained on ${D}.`))).not.toContain('missing-datasets');
});

describe('the program that writes a finding into each card is named', () => {
  const HABITS: readonly (readonly [rule: string, text: string, name: string])[] = [
    [
      'link-local-model',
      card(`A fine-tuned version of [None](${HUB}/None).`, 'tags:\n- trl\n'),
      'TRL writes',
    ],
    [
      'code-placeholder',
      card(
        '```python\ngenerator = pipeline("text-generation", model="None")\n```',
        'tags: [trl]\n',
      ),
      'TRL writes',
    ],
    [
      'code-placeholder',
      card(
        '```python\nmodel = SentenceTransformer("sentence_transformers_model_id")\n```',
        'tags:\n- sentence-transformers\n',
      ),
      'sentence-transformers writes',
    ],
    [
      'code-placeholder',
      card('```py\nSetFitModel.from_pretrained("setfit_model_id")\n```', 'tags:\n- setfit\n'),
      'SetFit writes',
    ],
    ['template-title', card('# Model Trained Using AutoTrain'), 'AutoTrain writes'],
    ['template-title', card('# Uploaded  model', 'tags:\n- unsloth\n'), 'Unsloth writes'],
    ['template-title', card('# merge', 'tags:\n- mergekit\n'), 'mergekit writes'],
    [
      'placeholder',
      card('## Model description\n\nMore information needed', 'tags:\n- generated_from_trainer\n'),
      'The Trainer of transformers writes',
    ],
    [
      'placeholder',
      card('[More Information Needed]\n### Framework versions\n\n- PEFT 0.14.0'),
      'PEFT writes',
    ],
    [
      'placeholder',
      card('[TODO: describe the data used]', 'tags:\n- diffusers-training\n'),
      'The training script of diffusers writes',
    ],
  ];

  test.each(HABITS)('%s of %s', (rule, text, name) => {
    expect(found(rule, text)[0]?.message).toContain(`${name} this into every card: `);
  });

  test('and a title of its own is worth a hint, a template’s a warning', () => {
    const severities = ['# Uploaded  model', '# merge', '# {MODEL_NAME}'].map(
      (title) => found('template-title', card(title))[0]?.severity,
    );
    expect(severities).toEqual(['hint', 'hint', 'warning']);
  });

  test('only where it writes that', () => {
    const own = card(
      '```python\nAutoModel.from_pretrained("your-username/m")\n```',
      'tags: [trl]\n',
    );
    expect(found('code-placeholder', own)[0]?.message).not.toContain('writes');
    expect(found('placeholder', card('More information needed'))[0]?.message).not.toContain(
      'writes',
    );
  });
});
