/** Each field as a card writes it, and what a reader must find in its place. */
export const FIELDS: Readonly<
  Record<string, readonly [yaml: string, ...shown: readonly string[]]>
> = {
  license: ['license: apache-2.0', 'Apache license 2.0', 'apache-2.0'],
  license_name: ['license_name: my-license-1.0', 'my-license-1.0'],
  license_link: ['license_link: https://example.com/LICENSE', 'https://example.com/LICENSE'],
  license_details: ['license_details: for research', 'for research'],
  language: ['language: [en, mul, x-klingon]', 'English', 'en', 'x-klingon'],
  language_bcp47: ['language_bcp47: [fr-FR]', 'fr-FR'],
  language_details: ['language_details: mostly news', 'mostly news'],
  library_name: ['library_name: transformers', 'Transformers'],
  tags: ['tags: [moe, a-tag]', 'moe', 'a-tag'],
  pipeline_tag: ['pipeline_tag: text-generation', 'Text Generation'],
  datasets: ['datasets: [owner/data, plain]', 'owner/data', 'plain'],
  buckets: ['buckets: [owner/bucket]', 'owner/bucket'],
  metrics: ['metrics: [accuracy]', 'accuracy'],
  base_model: ['base_model: [a/one, b/two]', 'a/one', 'b/two'],
  base_model_relation: ['base_model_relation: merge', 'merged from'],
  finetuned_from: ['finetuned_from: old/model', 'old/model'],
  new_version: ['new_version: owner/next', 'owner/next'],
  'model-index': [
    'model-index:\n- name: m\n  results:\n  - task: {type: text-generation, name: Texts}\n    dataset: {type: glue, name: GLUE, config: cola, split: test, revision: abc, args: {n: 5}}\n    metrics:\n    - {type: acc, name: Accuracy, value: "69.5%", verified: true}\n    - {type: f1, value: "0,857"}\n    - {type: list, value: [1, 2]}\n    - {type: nothing, value: null}\n    source: {url: https://example.com/paper, name: Paper}',
    'GLUE',
    'Texts',
    'cola',
    'test',
    'abc',
    'n: 5',
    'Accuracy',
    '69.5%',
    '0,857',
    'nothing',
    'null',
    'Paper',
    'verified',
  ],
  co2_eq_emissions: [
    'co2_eq_emissions: {emissions: 2400, source: CodeCarbon, training_type: pre-training, geographical_location: Finland, hardware_used: 8 A100}',
    '2.4 kg CO₂',
    'CodeCarbon',
    'pre-training',
    'Finland',
    '8 A100',
  ],
  widget: [
    'widget:\n- text: What is it?\n  example_title: A question\n  parameters: {top_k: 5}\n  output: {text: A model.}\n- text: Good\n  output:\n  - {label: POSITIVE, score: 0.98}\n- source_sentence: One\n  sentences: [Two, Three]',
    'A question',
    'What is it?',
    'A model.',
    'POSITIVE: 0.98',
    'Three',
    'top_k',
  ],
  inference: ['inference: {parameters: {temperature: 0.7}}', 'temperature: 0.7'],
  thumbnail: ['thumbnail: https://example.com/t.png', 'https://example.com/t.png'],
  mask_token: ['mask_token: "<mask>"', '<mask>'],
  instance_prompt: ['instance_prompt: a photo of sks dog', 'a photo of sks dog'],
  description: ['description: In short', 'In short'],
  extra_gated_prompt: ['extra_gated_prompt: You **agree**.', 'You **agree**.'],
  extra_gated_heading: ['extra_gated_heading: Ask for access', 'Ask for access'],
  extra_gated_description: ['extra_gated_description: Two days', 'Two days'],
  extra_gated_button_content: ['extra_gated_button_content: I agree', 'I agree'],
  extra_gated_fields: [
    'extra_gated_fields:\n  Company: text\n  Use:\n    type: select\n    options: [Research, {label: Other, value: o}]',
    'Company',
    'Research, Other',
  ],
  extra_gated_eu_disallowed: ['extra_gated_eu_disallowed: true', 'European Union'],
  gated: ['gated: true', 'Gated'],
  model_name: ['model_name: Zephyr', 'Zephyr'],
  x_unknown: ['x_unknown: {a: [1, 2], b: c}', 'a, b', '- 2'],
  prompt_template: ['prompt_template: "### {prompt}"', '### {prompt}'],
};

/** A card with every field. */
export const EVERY_FIELD_CARD = `---
${Object.values(FIELDS)
  .map(([yaml]) => yaml)
  .join('\n')}
---
# A card

## Usage

Load it.
`;
