import { FIELD_FORMS } from '../../src/card/facts/field-forms.ts';

const HUB = 'https://huggingface.co';

/**
 * What each place is for, by its path: what editors show beside it. From hub-docs (modelcard.md,
 * model-cards.md, model-cards-co2.md, models-gated.md, models-widgets.md, eval-results.md).
 */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  license: `The license, by its id on the Hub, or several: ${HUB}/docs/hub/repositories-licenses. “other” needs “license_name” and “license_link”.`,
  license_name: 'The name of a license that is “other”, such as my-license-1.0.',
  license_link: 'Where the license’s text is: an address, or a file of the repository (LICENSE).',
  license_details: 'More on the license, as free text.',
  language:
    'The languages of the model, by their codes of ISO 639-1, -2 or -3; “code” for programming languages, “multilingual” for many.',
  language_bcp47: 'Languages with their regions or scripts, as tags of BCP 47: fr-CA, zh-Hant.',
  language_details: 'More on the languages, as free text.',
  library_name:
    'The library that loads the model: the Hub shows its code. Any name is taken; those listed have code snippets.',
  pipeline_tag: `What the model does, one of the Hub’s tasks (${HUB}/tasks): it is found by it, and gets its widget.`,
  tags: 'Free words by which the model is found.',
  datasets: 'The datasets that the model was trained on, by their ids on the Hub (owner/name).',
  buckets: 'Storage buckets of the Hub (owner/name).',
  metrics: `The metrics that the model is measured by, by their ids at ${HUB}/metrics.`,
  base_model:
    'The model that this one was made from, by its id on the Hub (owner/name); several of a merge.',
  base_model_relation: 'How it was made from “base_model”. The Hub guesses it if it is not there.',
  finetuned_from: 'What the model was finetuned from. The Hub reads “base_model” today.',
  new_version: 'The id (owner/name) of a newer version, to which the model’s page points readers.',
  thumbnail: 'The web address of an image, shown where the model is shared.',
  mask_token: 'The token that stands for a missing word.',
  instance_prompt: 'The words that call up what an image model was taught.',
  description: 'The model in a few words.',
  model_name: 'The name of the model.',
  inference: 'Whether the Hub runs the model: false turns it off.',
  'inference.parameters': 'What the model is run with.',
  co2_eq_emissions: 'What training emitted, in grams of CO₂ equivalents; with how that is known.',
  'co2_eq_emissions.emissions': 'Grams of CO₂ equivalents, a plain number.',
  'co2_eq_emissions.source': 'How the number is known: a tool, an article.',
  'co2_eq_emissions.training_type': 'pre-training or fine-tuning.',
  'co2_eq_emissions.geographical_location': 'Where it was trained.',
  'co2_eq_emissions.hardware_used': 'What it was trained on.',
  widget: 'Examples that the model’s page offers, each with an input and perhaps its output.',
  'widget.text': 'A text to begin with.',
  'widget.src': 'An image or sound: an address, or a file of the repository.',
  'widget.context': 'The text in which the answer to “text” is.',
  'widget.table': 'A table: its columns by name, each a list.',
  'widget.structured_data': 'A table: its columns by name, each a list.',
  'widget.structuredData': 'A table: its columns by name, each a list.',
  'widget.candidate_labels': 'The classes to choose from, with commas between them.',
  'widget.source_sentence': 'The sentence that “sentences” are compared with.',
  'widget.sentences': 'The sentences that are compared.',
  'widget.messages': 'A conversation: items with “role” and “content”.',
  'widget.prompt': 'What is asked for together with “src”.',
  'widget.output':
    'What the model makes of it: “text”, “url”, or labels with scores. Alone it is an image of the gallery.',
  'widget.example_title': 'The name of the example.',
  'widget.group': 'The name of the examples that it is listed with.',
  'widget.parameters': 'What the model is run with for this example.',
  extra_gated_prompt: 'What a reader agrees to before access is given, in Markdown.',
  extra_gated_heading: 'The heading of the form by which access is asked for.',
  extra_gated_description: 'What stands above the form.',
  extra_gated_button_content: 'The words on the form’s button.',
  extra_gated_fields: 'The form’s fields: the label of each, and its type.',
  extra_gated_eu_disallowed: 'Whether nobody in the European Union gets access.',
  gated: 'Whether access must be asked for.',
  eval_results:
    'Not for authors: Python tools keep this key for themselves. Results belong into “model-index”, or into a file of “.eval_results”.',
  'model-index': 'The results of the model’s evaluation: a list of one model.',
  'model-index.name': 'The name of the model.',
  'model-index.results': 'One for each task and dataset.',
  'model-index.results.task': 'What the model had to do.',
  'model-index.results.task.type': 'The task’s id, such as text-generation.',
  'model-index.results.task.name': 'The task’s name for readers.',
  'model-index.results.dataset': 'What it was measured on.',
  'model-index.results.dataset.type': 'The dataset’s id on the Hub.',
  'model-index.results.dataset.name': 'The dataset’s name for readers.',
  'model-index.results.dataset.config': 'Which subset of the dataset.',
  'model-index.results.dataset.split': 'Which split of the dataset, such as test.',
  'model-index.results.dataset.revision':
    'Which version of the dataset: a commit’s hash, in quotes.',
  'model-index.results.metrics': 'What was measured.',
  'model-index.results.metrics.type': `The metric’s id, as at ${HUB}/metrics.`,
  'model-index.results.metrics.value': 'What was measured: a plain number.',
  'model-index.results.metrics.name': 'The metric’s name for readers.',
  'model-index.results.metrics.config': 'Which configuration of the metric.',
  'model-index.results.source': 'Where the result is from.',
  'model-index.results.source.url': 'The address of that.',
  'model-index.results.source.name': 'Its name for readers.',
  '.eval_results.dataset': 'The benchmark.',
  '.eval_results.dataset.id': 'The id of the benchmark’s dataset on the Hub (owner/name).',
  '.eval_results.dataset.task_id': 'The id of a task in the benchmark’s eval.yaml.',
  '.eval_results.dataset.revision': 'Which version of the dataset: a commit’s hash, in quotes.',
  '.eval_results.value': 'The result: a plain number.',
  '.eval_results.source': 'What the result is from.',
  '.eval_results.source.url': 'An address that begins with https://.',
  '.eval_results.source.name': 'Its name for readers.',
  '.eval_results.source.user': 'Whose it is: a user of the Hub.',
  '.eval_results.source.org': 'Whose it is: an organization of the Hub.',
  '.eval_results.verifyToken': 'What proves that the Hub ran the evaluation.',
  '.eval_results.date': 'When it was measured: "2026-01-31", in quotes.',
  '.eval_results.notes': 'What a reader should know of it, such as the prompt or the tools.',
  '.eval_results.evaluation_framework': 'What it was evaluated with.',
  'config.$schema': 'The schema of this file.',
  'config.rules': 'What a finding of a rule counts for, by the rule’s id; “off” leaves it out.',
  'config.require': 'The profiles of completeness that cards are held against.',
  'config.ignore': 'What is not checked: patterns of paths, as seen from this file.',
};

/** The schema of a place with its title, and what it is for; a place without words is a mistake. */
export function described(path: string, schema: object) {
  const description = DESCRIPTIONS[path];
  if (description === undefined) {
    throw new Error(`scripts/schema/descriptions.ts has nothing on ${path}`);
  }
  const key = path.replace(/^.*\./, '');
  const words = key.replaceAll(/[_-]+/g, ' ');
  const title = FIELD_FORMS.get(path)?.label ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return { title, description, ...schema };
}
