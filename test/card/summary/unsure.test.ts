import { describe, expect, test } from 'vitest';
import type { BriefTopic } from '../../../src/card/summary/answers.ts';
import { brief } from '../../../src/card/summary/brief.ts';
import { readCard } from '../read-card.ts';

function answer(topic: BriefTopic, card: string): string | null {
  return brief(readCard(card)).find((line) => line.topic === topic)?.text ?? null;
}

/** A title, and the lines under it. */
function card(...lines: readonly string[]): string {
  return `# Fjord 7B\n\n${lines.join('\n')}\n`;
}

function under(heading: string, ...lines: readonly string[]): string {
  return card(`## ${heading}`, '', ...lines);
}

function code(...lines: readonly string[]): string {
  return `\`\`\`\n${lines.join('\n')}\n\`\`\``;
}

/** What alike sentences do not say, beside what they would. */
type Case = readonly [card: string, answer: string | null];

const TASKS: readonly Case[] = [
  [card('This is the model trained for this video: https://a.b/v'), null],
  [
    card('This is the model that names birds in videos.'),
    'This is the model that names birds in videos.',
  ],
  [card('This is one of the models of the paper “Text generation at sea”.'), null],
  [card('A model trained on hotel reviews.'), null],
  [card('A model for hotel reviews.'), 'A model for hotel reviews.'],
  [card('As the model is used for speech classification, factors such as age matter.'), null],
  [card('Since it is a text model, its use should be limited to English text.'), null],
  [card('This is a dataset for sentiment classification of text.'), null],
  [card('from transformers import TextClassificationModel, pipeline'), null],
  [card('This model rarely works with random sarcastic sentences.'), null],
  [card('This model uses the GPT2 settings, but half the size of the text embeddings.'), null],
  [`# Hotel reviews, sentiment\n\nA model trained on hotel reviews.\n`, 'Hotel reviews, sentiment'],
  [
    card('Fjord is fine-tuned for drug span extraction.'),
    'Fjord is fine-tuned for drug span extraction.',
  ],
  [card('Fjord is always happy to help with your text projects.'), null],
  [card('Base model: lab/text-generation-model'), null],
  [card('The ability to model text is needed by systems for speech.'), null],
  [card('Quick start: from transformers import TextClassificationModel'), null],
  [card('It is also a good model for English text.'), null],
  [card('The model is obtained from a text generation Space.'), null],
  [card('| Model type | TF-IDF → Logistic regression model |', '|---|---|', '| a | b |'), null],
  [card('The model is fine-tuned on the base model for text.'), null],
  [card('DreamBooth is a method for personalizing text-to-image models.'), null],
  [card('Its authors released the paper in which they present the text model.'), null],
  [card('The model is fine-tuned with Supervised Fine-Tuning (SFT) for chat.'), null],
  [card('The fjord_r50 model is from a detection library of others.'), null],
  [card('Fjord is an agentic coding LLM.'), 'Fjord is an agentic coding LLM.'],
  [card('This is a customized version of the Phrasebank dataset for text.'), null],
  [card('An image is treated as a sequence by a Transformer encoder of text.'), null],
  [card('Previous models for text are often slow.'), null],
  [card('This ensures that the model can not predict names in text.'), null],
];

const DATA: readonly Case[] = [
  [under('Training data', 'To Do'), null],
  [under('Training data', '(to do, feel free to open a PR)'), null],
  [under('Training data', 'This model can be used like any other.'), null],
  [under('Training data', 'Architecture: "vit_base_patch16"'), null],
  [under('Training data', 'Clone the repository.'), null],
  [under('Training data', 'Data is located here: link.'), null],
  [under('Training data', 'SQuAD-es-v2.0'), 'SQuAD-es-v2.0'],
  [under('Training data', '12.400 ảnh hóa đơn.'), '12.400 ảnh hóa đơn.'],
  [under('Training data', 'Due to copyright, we cannot release the tweets.'), null],
  [card('It has been trained using Bay 1.5 to generate cinematic images.'), null],
  [
    card('It has been trained using cinematic images to sell films.'),
    'It has been trained using cinematic images to sell films.',
  ],
  [card('Fjord is a pre-trained model to read the mood of financial text.'), null],
  [
    card('Fjord is a model pre-trained on financial text.'),
    'Fjord is a model pre-trained on financial text.',
  ],
  [card('It starts from Bay, which is an image model trained on LAION.'), null],
  [card('The original Bay was trained on the LAION dataset.'), null],
  [card('The notebook for training the model is on GitHub.'), null],
  [card('It was trained using Sample 2.0: https://github.com/a/sample.'), null],
  [card('It was trained on code from GitHub.'), 'It was trained on code from GitHub.'],
  [card('Trained on SD1.5'), null],
  [card('Trained on Zen knowledge'), 'Trained on Zen knowledge'],
  [card('Trained with 2 vectors per token.'), null],
  [
    card('For the fine-tuning, we used the MADAR dataset.'),
    'For the fine-tuning, we used the MADAR dataset.',
  ],
  [card('It has been conditioned on anime images.'), 'It has been conditioned on anime images.'],
  [
    card('- Dataset: `lab/flashcards`', '', '## Training', '', '- Train split: 2,000 examples'),
    'Dataset: lab/flashcards',
  ],
  [under('Training data', '- Transformers 4.15.0', '- Datasets 1.17.0'), null],
  [
    under('Training data', 'It has been used for:', '', '| name |', '|---|', '| bay |'),
    'It has been used for: bay',
  ],
  [
    under('Training data', 'These hyperparameters were used:', '', '| name |', '|---|', '| lr |'),
    null,
  ],
  [under('Training data', '| Field | Value |', '|---|---|', '| Training data | TBD |'), null],
  [card('| Field | Value |', '|---|---|', '| Training data | TBD |'), null],
  [card('| Field | Value |', '|---|---|', '| Training data | COCO |'), 'COCO'],
  [under('Data Set', '623k tokens of charters.'), '623k tokens of charters.'],
  [card('It was trained on BERTje for recognizing voices in sentences.'), null],
  [card('Fine-tuned on Multilingual Pretrained Model CLSRIL-23.'), null],
  [card('It was trained with recordings sampled at 16kHz.'), null],
  [card("It wasn't trained on grayscale images."), null],
  [
    card('Fjord 3.2 was pretrained on 9 trillion tokens.'),
    'Fjord 3.2 was pretrained on 9 trillion tokens.',
  ],
  [card('All models are trained with a global batch-size of 4M tokens.'), null],
  [card('The model was trained on the entire dataset.'), null],
  [card('It was trained from scratch on an unkown dataset.'), null],
  [under('Limitations', 'It was trained on a small corpus of songs.'), null],
  [
    under('Model', 'It was trained on a small corpus of songs.'),
    'It was trained on a small corpus of songs.',
  ],
  [card('Trained on Tensorflow version 2'), null],
  [under('Available models', '- **Skerry**, *finetuned on the lcsts summary dataset*'), null],
];

const USES: readonly Case[] = [
  [under('Usage', code('git push --force')), null],
  [
    under('Usage', code('pip install -e .', './run.sh --model lab/fjord')),
    './run.sh --model lab/fjord',
  ],
  [under('Usage', code('cargo new <name>')), null],
  [under('Usage', code('wget https://a.b/dataset.zip -O d.zip')), null],
  [
    under('Usage', code('wget https://a.b/fjord.ckpt -O f.ckpt')),
    'wget https://a.b/fjord.ckpt -O f.ckpt',
  ],
  [
    under(
      'Usage',
      'Or Python API:',
      '',
      code('from transformers import pipeline', 'x = "I love AutoTrain"'),
    ),
    'Code example: transformers',
  ],
  [under('Usage', code('autotrain llm --train', 'from transformers import pipeline')), null],
  [under('Usage', 'Haystack is an NLP framework of others.'), null],
  [under('Usage', 'It runs in Haystack.'), 'It runs in Haystack.'],
  [under('Usage', 'Our model is trained based on fairseq.'), null],
  [under('Usage', 'See demo.'), null],
  [
    under('Usage', 'Check out the Colab notebook to try it.'),
    'Check out the Colab notebook to try it.',
  ],
  [card('- a seed image library for use with the app'), null],
  [card('GGUF weights for use with CrispASR.'), 'GGUF weights for use with CrispASR.'],
  [
    card('Make sure that your audio file is sampled at 16 kHz.'),
    'Make sure that your audio file is sampled at 16 kHz.',
  ],
  [under('Usage', 'Use a group of people looking as a space ship.'), null],
  [under('Usage', code('pip install validators matplotlib')), null],
  [under('Usage', 'If you installed the RL Zoo3 via pip install rl_zoo3, you can do'), null],
  [under('Usage', 'It could be compressed with fasttext.'), null],
  [under('Usage', 'A total of 200 artists had at least 5 images.'), null],
  [under('Usage', 'You need at least 5 GB.'), 'You need at least 5 GB.'],
  [card('Use prompt: `funko style`'), 'Use prompt: funko style'],
  [under('Usage', code('python -m pip install -U pip')), null],
  [under('Usage', code('python -m pip install fjord')), 'python -m pip install fjord'],
  [
    under('Usage', code('model = load_from_hub(repo_id="lab/taxi")')),
    'model = load_from_hub(repo_id="lab/taxi")',
  ],
  [under('Usage', code('data = json.load(file)')), null],
  [
    card('Download the embedding and put it in the embeddings folder.'),
    'Download the embedding and put it in the embeddings folder.',
  ],
  [
    card('Provide the model to an app such as Mochi Diffusion.'),
    'Provide the model to an app such as Mochi Diffusion.',
  ],
  [card(code('nifti = nib.load(path)')), null],
  [card(code('m = from_pretrained_keras("a/b")')), 'm = from_pretrained_keras("a/b")'],
];

const LIMITS: readonly Case[] = [
  [under('Limitations', 'If you have questions, contact me by mail.'), null],
  [under('Intended uses & limitations', 'It might be fine on short queries.'), null],
  [
    under('Intended uses & limitations', 'It is worse on long queries.'),
    'It is worse on long queries.',
  ],
  [under('Intended uses & limitations', 'It can be reused without strict limitations.'), null],
  [under('Intended uses & limitations', 'It is well suited to queries, not to songs.'), null],
  [card('It is less biased than Bay, which has significant bias.'), null],
  [card('The metric is not suitable for summaries.'), null],
  [card('The model is not suitable for summaries.'), 'The model is not suitable for summaries.'],
  [card("It won't work with SD 2.x."), "It won't work with SD 2.x."],
  [card('本模型仅供研究使用。'), '本模型仅供研究使用。'],
  [under('Limitations', 'Trained on 500MB of news.'), null],
  [under('Limitations', 'Trained on news, so formal.'), 'Trained on news, so formal.'],
  [card('context: The model cannot be used.'), null],
  [under('The strong mood includes but is not limited to', 'Texts that:', '', '- hold fear'), null],
  [under('Limitations', 'WIP'), null],
  [under('Limitations', '[see license]'), null],
  [under('Limitations', 'Feel free to give us some feedback, it could be better!'), null],
  [under('Limitations', 'The model was not made for profit.'), null],
  [card('The model is not perfect, but good.'), 'The model is not perfect, but good.'],
  [card('These are not chat / instruct models.'), 'These are not chat / instruct models.'],
  [under('Bias and robustness', 'It may be seen as a probe.'), null],
  [card('The model carries stereotypes of the web.'), 'The model carries stereotypes of the web.'],
  [
    under('Considerations', '- It is fast.', '- Don’t expect image inputs to work with it.'),
    'Don’t expect image inputs to work with it.',
  ],
  [under('Considerations', '- It is fast.', '- It is small.'), null],
  [under('Limitations', 'It is by far the most capable model, it should be said.'), null],
  [under('Limitations', 'Responsible AI is a shared responsibility for harm and risk.'), null],
];

const LICENSES: readonly Case[] = [
  [under('License', 'Set the final license before the public release under MIT.'), null],
  [under('License', 'Users should refer to the following license.'), null],
  [under('License', 'Users should obey the MIT license.'), 'Users should obey the MIT license.'],
];

describe.each([
  ['task', TASKS],
  ['data', DATA],
  ['use', USES],
  ['limits', LIMITS],
  ['license', LICENSES],
] as const)('when unsure, nothing is said of the %s', (topic, cases) => {
  test.each(cases)('%s', (text, expected) => {
    expect(answer(topic, text)).toBe(expected);
  });
});
