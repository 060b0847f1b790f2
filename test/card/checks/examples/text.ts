import type { RuleExamples } from '../../../../scripts/checks-document.js';
import { card, text } from './card.ts';

/** Headings, sentences and links. */
export const TEXT_EXAMPLES: RuleExamples = {
  'heading-first': {
    wrong: text('## Uses', '', 'Chat.'),
    right: text('# Tiny-1B', '', '## Uses', '', 'Chat.'),
  },
  'heading-several-h1': {
    wrong: text('# Tiny-1B', '', '# Uses', '', 'Chat.'),
    right: text('# Tiny-1B', '', '## Uses', '', 'Chat.'),
  },
  'heading-skipped-level': {
    wrong: text('# Tiny-1B', '', '### Uses', '', 'Chat.'),
    right: text('# Tiny-1B', '', '## Uses', '', 'Chat.'),
  },
  'heading-duplicate': {
    wrong: text('# Tiny-1B', '', '## Data', '', 'Notes.', '', '## Data', '', 'Letters.'),
    right: text('# Tiny-1B', '', '## Data', '', 'Notes.', '', '## Test data', '', 'Letters.'),
  },
  'heading-empty': {
    wrong: text('# Tiny-1B', '', '##', '', 'Chat.'),
    right: text('# Tiny-1B', '', '## Uses', '', 'Chat.'),
  },
  'heading-no-blank': {
    wrong: text('# Tiny-1B', '', '##Uses', '', 'Chat.'),
    right: text('# Tiny-1B', '', '## Uses', '', 'Chat.'),
  },
  'item-other-blank': { wrong: '-\u00a0Chat\n', right: '- Chat\n' },
  'heading-other-blank': {
    wrong: text('# Tiny-1B', '', '##\u3000Uses', '', 'Chat.'),
    right: text('# Tiny-1B', '', '## Uses', '', 'Chat.'),
  },
  'section-empty': {
    wrong: text('# Tiny-1B', '', '## Limits', '', '## Uses', '', 'Chat.'),
    right: text('# Tiny-1B', '', '## Uses', '', 'Chat.'),
  },
  'not-stated': {
    require: 'minimal',
    wrong: text(
      '---',
      'license: mit',
      'datasets: [tiny/limericks]',
      '---',
      '# Tiny-1B',
      '',
      'A language model that writes limericks.',
      '',
      '## Usage',
      '',
      'Run it with Transformers.',
      '',
      '## Limitations',
      '',
      '[More Information Needed]',
    ),
    right: text(
      '---',
      'license: mit',
      'datasets: [tiny/limericks]',
      '---',
      '# Tiny-1B',
      '',
      'A language model that writes limericks.',
      '',
      '## Usage',
      '',
      'Run it with Transformers.',
      '',
      '## Limitations',
      '',
      'It cannot write sonnets.',
    ),
  },
  'template-title': { wrong: '# Model Card for Model ID\n', right: '# Tiny-1B\n' },
  'template-citation': {
    wrong: text(
      '# Tiny-1B',
      '',
      '## Emissions',
      '',
      'As estimated by [Lacoste et al.](https://arxiv.org/abs/1910.09700).',
      '',
      '- **Hours used:** [More Information Needed]',
    ),
    right: text(
      '# Tiny-1B',
      '',
      '## Emissions',
      '',
      'As estimated by [Lacoste et al.](https://arxiv.org/abs/1910.09700).',
      '',
      '- **Hours used:** 100',
    ),
  },
  placeholder: {
    wrong: text('# Tiny-1B', '', '- **Developed by:** [More Information Needed]'),
    right: text('# Tiny-1B', '', '- **Developed by:** three friends'),
  },
  'other-model': {
    wrong: text('# Tiny-1B', '', ...Array(4).fill('Owl-7B, Owl-7B, Owl-7B, Owl-7B, Owl-7B.')),
    right: text('# Owl-7B', '', ...Array(4).fill('Owl-7B, Owl-7B, Owl-7B, Owl-7B, Owl-7B.')),
  },
  'license-differs': {
    wrong: card('license: mit') + text('', '**License:** Apache 2.0'),
    right: card('license: apache-2.0') + text('', '**License:** Apache 2.0'),
  },
  'metrics-differ': {
    wrong: card('license: mit', 'metrics: [wer]') + text('', '| F1 |', '|---|', '| 0.9 |'),
    right: card('license: mit', 'metrics: [f1]') + text('', '| F1 |', '|---|', '| 0.9 |'),
  },
  'language-differs': {
    wrong: card('license: mit', 'language: en') + text('', '**Languages:** English, French'),
    right: card('license: mit', 'language: [en, fr]') + text('', '**Languages:** English, French'),
  },
  'base-model-in-text': {
    wrong:
      card('license: mit') +
      text('', 'It is fine-tuned from [gpt2](https://huggingface.co/openai-community/gpt2).'),
    right:
      card('license: mit', 'base_model: openai-community/gpt2') +
      text('', 'It is fine-tuned from [gpt2](https://huggingface.co/openai-community/gpt2).'),
  },
  'base-model-differs': {
    wrong:
      card('license: mit', 'base_model: tiny/tiny-base') +
      text('', 'It is fine-tuned from [gpt2](https://huggingface.co/openai-community/gpt2).'),
    right:
      card('license: mit', 'base_model: openai-community/gpt2') +
      text('', 'It is fine-tuned from [gpt2](https://huggingface.co/openai-community/gpt2).'),
  },
  'datasets-in-text': {
    wrong:
      card('license: mit') +
      text('', 'It was trained on [SQuAD](https://huggingface.co/datasets/rajpurkar/squad).'),
    right:
      card('license: mit', 'datasets: rajpurkar/squad') +
      text('', 'It was trained on [SQuAD](https://huggingface.co/datasets/rajpurkar/squad).'),
  },
  'new-version-in-text': {
    wrong:
      card('license: mit') +
      text('', 'There is a newer version: [Tiny-2B](https://huggingface.co/tiny/tiny-2b).'),
    right:
      card('license: mit', 'new_version: tiny/tiny-2b') +
      text('', 'There is a newer version: [Tiny-2B](https://huggingface.co/tiny/tiny-2b).'),
  },
  'empty-link': { wrong: 'See [the paper]().\n', right: 'See [the paper](paper.pdf).\n' },
  'link-without-scheme': {
    wrong: 'See [our page](www.example.org).\n',
    right: 'See [our page](https://www.example.org).\n',
  },
  'link-differs': {
    wrong: 'Get it from [huggingface.co/tiny](https://tiny.example/tiny).\n',
    right: 'Get it from [huggingface.co/tiny](https://huggingface.co/tiny).\n',
  },
  'link-http': {
    wrong: 'See [our page](http://www.example.org).\n',
    right: 'See [our page](https://www.example.org).\n',
  },
  'link-placeholder': {
    wrong: 'See [the paper](link).\n',
    right: 'See [the paper](https://example.org/paper).\n',
  },
  'link-local-model': {
    wrong: 'It was made from [None](https://huggingface.co/None).\n',
    right: 'It was made from [gpt2](https://huggingface.co/openai-community/gpt2).\n',
  },
  'scheme-misspelt': {
    wrong: 'See [our page](htps://example.org).\n',
    right: 'See [our page](https://example.org).\n',
  },
  'address-too-long': {
    wrong: '见 https://example.org/data。然后\n',
    right: '见 <https://example.org/data>。然后\n',
  },
  'address-unreadable': {
    wrong: 'See [our page](https://example.org:port/).\n',
    right: 'See [our page](https://example.org:8080/).\n',
  },
  'link-parted': {
    wrong: 'See [the paper] (https://example.org/paper).\n',
    right: 'See [the paper](https://example.org/paper).\n',
  },
  'target-blank': {
    wrong: '![Loss](images/loss curve.png)\n',
    right: '![Loss](images/loss%20curve.png)\n',
  },
  'target-outside': {
    wrong: '![Loss](/home/me/loss.png)\n',
    right: '![Loss](images/loss.png)\n',
  },
  'fragment-broken': {
    wrong: text('# Tiny-1B', '', 'See [its uses](#usage).', '', '## Uses', '', 'Chat.'),
    right: text('# Tiny-1B', '', 'See [its uses](#uses).', '', '## Uses', '', 'Chat.'),
  },
  'reference-undefined': {
    wrong: 'See [the paper][1].\n',
    right: 'See [the paper][1].\n\n[1]: https://example.org/paper\n',
  },
  'footnote-unused': {
    wrong: 'It is small.\n\n[^1]: For a phone.\n',
    right: 'It is small.[^1]\n\n[^1]: For a phone.\n',
  },
  'hidden-text': {
    wrong: 'It is small.<span style="display:none"> It is the best.</span>\n',
    right: 'It is small. <span style="color:red">It is the best.</span>\n',
  },
  'image-blob-url': {
    wrong: '![Loss](https://huggingface.co/tiny/tiny-1b/blob/main/loss.png)\n',
    right: '![Loss](https://huggingface.co/tiny/tiny-1b/resolve/main/loss.png)\n',
  },
  'image-without-alt': { wrong: '![](loss.png)\n', right: '![The loss falls](loss.png)\n' },
};
