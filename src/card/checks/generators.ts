import type { Finding } from '../finding.ts';
import type { FrontMatterEntry } from '../model-card.ts';

/** A program that writes cards, and what of its own in each of them is a finding. */
interface Generator {
  readonly name: string;
  /** One of these is in each card that it writes; tags in lower case. */
  readonly tags?: readonly string[];
  readonly texts?: readonly string[];
  readonly habits: readonly Habit[];
  /** Where it is seen to write them. */
  readonly source: string;
}

interface Habit {
  readonly rule: string;
  /** In what the finding says, where not each finding of the rule is the program's doing. */
  readonly of?: RegExp;
  /** What to do once, instead of in each card. */
  readonly once: string;
}

const AFTERWARDS = 'correct it once, in the script that uploads';
const BY_ID = 'load the base model by its id on the Hub, not from a folder';
const KEPT = 'put a README.md of your own into the folder before the upload, and it is kept';

const UNFILLED = ['placeholder', 'template-title', 'template-citation'] as const;

/** The more special first: TRL’s cards have the marks of the Trainer too. */
const GENERATORS: readonly Generator[] = [
  {
    name: 'TRL',
    tags: ['trl'],
    texts: ['been trained using [TRL](https://github.com/huggingface/trl)'],
    habits: [
      {
        rule: 'code-placeholder',
        of: /“None”/,
        once: 'set hub_model_id in the arguments of the training',
      },
      { rule: 'link-local-model', once: BY_ID },
    ],
    source: 'trl, trainer/utils.py and templates/lm_model_card.md',
  },
  {
    name: 'SetFit',
    tags: ['setfit'],
    habits: [
      {
        rule: 'code-placeholder',
        of: /setfit_model_id/,
        once: 'set model_id in SetFitModelCardData',
      },
    ],
    source: 'setfit, model_card_template.md',
  },
  {
    name: 'sentence-transformers',
    tags: ['sentence-transformers'],
    habits: [
      {
        rule: 'code-placeholder',
        of: /sentence_transformers_model_id/,
        once: 'set model_id in SentenceTransformerModelCardData',
      },
      {
        rule: 'template-title',
        of: /Sentence ?Transformer/i,
        once: 'set model_name in SentenceTransformerModelCardData',
      },
      ...['code-placeholder', 'placeholder', 'template-title'].map((rule) => ({
        rule,
        of: /MODEL_NAME/,
        once: 'upload with push_to_hub, which writes the name there',
      })),
      { rule: 'section-empty', of: /Citing & Authors/, once: AFTERWARDS },
    ],
    source: 'sentence-transformers, model_card_template.md',
  },
  {
    name: 'AutoTrain',
    tags: ['autotrain'],
    texts: ['# Model Trained Using AutoTrain'],
    habits: [
      { rule: 'code-placeholder', of: /PATH_TO_THIS_REPO/, once: AFTERWARDS },
      { rule: 'template-title', of: /AutoTrain/i, once: AFTERWARDS },
      { rule: 'license-other-unnamed', once: AFTERWARDS },
    ],
    source: 'autotrain-advanced, trainers/clm/utils.py',
  },
  {
    name: 'Unsloth',
    tags: ['unsloth'],
    texts: ['2x faster with [Unsloth]'],
    habits: [{ rule: 'template-title', of: /Uploaded/, once: AFTERWARDS }],
    source: 'unsloth, save.py',
  },
  {
    name: 'mergekit',
    tags: ['mergekit'],
    texts: ['models created using [mergekit]'],
    habits: [
      {
        rule: 'template-title',
        of: /“merged?”/i,
        once: 'name the folder of the result like the model, its name becomes the title',
      },
    ],
    source: 'mergekit, card.py',
  },
  {
    name: 'NeMo',
    tags: ['nemo'],
    texts: ['## NVIDIA NeMo: Training'],
    habits: [{ rule: 'placeholder', of: /HERE|short model description/i, once: AFTERWARDS }],
    source: 'nemo, core/classes/common.py',
  },
  {
    name: 'spaCy',
    tags: ['spacy'],
    habits: [{ rule: 'model-index-schema', of: /dataset/, once: AFTERWARDS }],
    source: 'spacy-huggingface-hub, push.py',
  },
  {
    name: 'The training script of diffusers',
    tags: ['diffusers-training'],
    texts: ['according to the information the training script had access to'],
    habits: [{ rule: 'placeholder', of: /TODO/, once: AFTERWARDS }],
    source: 'diffusers, utils/model_card_template.md',
  },
  {
    name: 'PEFT',
    texts: ['### Framework versions\n\n- PEFT '],
    habits: UNFILLED.map((rule) => ({ rule, once: KEPT })),
    source: 'peft, peft_model.py (create_or_update_model_card)',
  },
  {
    name: 'The Trainer of transformers',
    tags: ['generated_from_trainer', 'generated_from_keras_callback'],
    texts: ['according to the information the Trainer had access to'],
    habits: [
      { rule: 'placeholder', of: /More information needed/, once: AFTERWARDS },
      { rule: 'link-local-model', once: BY_ID },
    ],
    source: 'transformers, modelcard.py',
  },
  {
    name: 'push_to_hub of transformers',
    texts: ['model card of a 🤗 transformers model that has been pushed on the Hub'],
    habits: UNFILLED.map((rule) => ({
      rule,
      once: 'put a README.md of your own into the repository first, and it is kept',
    })),
    source: 'transformers, utils/hub.py (create_and_tag_model_card)',
  },
];

/** The programs whose marks a card has. */
export function generatorsOf(
  entries: readonly FrontMatterEntry[],
  body: string,
): readonly Generator[] {
  const value = entries.find(({ key }) => key === 'tags')?.value;
  const tagged = Array.isArray(value) ? value : [value];
  return GENERATORS.filter(
    ({ tags = [], texts = [] }) =>
      tags.some((tag) => tagged.includes(tag)) || texts.some((text) => body.includes(text)),
  );
}

/** Says of a finding that a program makes it in each of its cards, and what to do once. */
export function nameGenerator(finding: Finding, generators: readonly Generator[]): Finding {
  const { rule, message } = finding;
  for (const { name, habits } of generators) {
    const habit = habits.find((one) => one.rule === rule && (one.of?.test(message) ?? true));
    if (habit !== undefined) {
      return {
        ...finding,
        message: `${message} ${name} writes this into every card: ${habit.once}.`,
      };
    }
  }
  return finding;
}
