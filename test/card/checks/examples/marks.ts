import type { RuleExamples } from '../../../../scripts/checks-document.js';
import { card, text } from './card.ts';

/** Marks of Markdown and HTML: tables, code, formulas, elements. */
export const MARK_EXAMPLES: RuleExamples = {
  'bold-not-shown': { wrong: '**Note:**It is small.\n', right: '**Note:** It is small.\n' },
  'emphasis-not-shown': { wrong: '*Note:*It is small.\n', right: '*Note:* It is small.\n' },
  'disable-comment': {
    wrong: text('<!-- model-card-disable fragment-brokne -->', '', 'It is small.'),
    right: text('<!-- model-card-disable fragment-broken -->', '', 'It is small.'),
  },
  'table-broken': {
    wrong: text('| Task | Score |', '|---|', '| Chat | 20 |'),
    right: text('| Task | Score |', '|---|---|', '| Chat | 20 |'),
  },
  'table-text-row': {
    wrong: text('| Task | Score |', '|---|---|', '| Chat | 20 |', 'Higher is better.'),
    right: text('| Task | Score |', '|---|---|', '| Chat | 20 |', '', 'Higher is better.'),
  },
  'table-row-long': {
    wrong: text('| Task | Score |', '|---|---|', '| Yes|no | 20 |'),
    right: text('| Task | Score |', '|---|---|', '| Yes\\|no | 20 |'),
  },
  'table-row-short': {
    wrong: text('| Task | Shots | Score |', '|---|---|---|', '| Chat | 20 |'),
    right: text('| Task | Shots | Score |', '|---|---|---|', '| Chat | | 20 |'),
  },
  'code-by-indentation': {
    wrong: text('Its loss:', '', '    ![The loss falls](loss.png)'),
    right: text('Its loss:', '', '![The loss falls](loss.png)'),
  },
  'code-placeholder': {
    wrong: text('```python', 'AutoModel.from_pretrained("model_name")', '```'),
    right: text('```python', 'AutoModel.from_pretrained("tiny/tiny-1b")', '```'),
  },
  'fence-language': {
    wrong: text('```python', 'pip install transformers', '```'),
    right: text('```bash', 'pip install transformers', '```'),
  },
  'fence-language-unknown': {
    wrong: text('```python3', 'print("hello")', '```'),
    right: text('```python', 'print("hello")', '```'),
  },
  'fence-mermaid': {
    wrong: text('```mermaid', 'graph LR; text --> model', '```'),
    right: '![From text to model](diagram.png)\n',
  },
  'fence-unclosed': {
    wrong: text('```python', 'print("hello")', '', '## Uses', '', 'Chat.'),
    right: text('```python', 'print("hello")', '```', '', '## Uses', '', 'Chat.'),
  },
  'math-delimiters': {
    wrong: 'The loss is $x_{1}^2$.\n',
    right: 'The loss is $$x_{1}^2$$.\n',
  },
  'math-not-shown': {
    wrong: 'The loss is $$\\frac{1}{2$$.\n',
    right: 'The loss is $$\\frac{1}{2}$$.\n',
  },
  'markdown-in-html': {
    wrong: text('<div align="center">', '**Tiny-1B**', '</div>'),
    right: text('<div align="center">', '', '**Tiny-1B**', '', '</div>'),
  },
  'formatting-unclosed': {
    wrong: text('It is <b>small.', '', 'It chats.'),
    right: text('It is <b>small</b>.', '', 'It chats.'),
  },
  'html-unclosed': {
    wrong: text('<details>', '<summary>Data</summary>', '', 'Notes.', '', '## Uses', '', 'Chat.'),
    right: text(
      '<details>',
      '<summary>Data</summary>',
      '',
      'Notes.',
      '',
      '</details>',
      '',
      '## Uses',
      '',
      'Chat.',
    ),
  },
  'html-end-tag': {
    wrong: text('<div>', 'Tiny-1B', '</divs>', '', 'It is small.'),
    right: text('<div>', 'Tiny-1B', '</div>', '', 'It is small.'),
  },
  'html-in-paragraph': {
    wrong: '<p align="center"><h1>Tiny-1B</h1></p>\n',
    right: '<div align="center"><h1>Tiny-1B</h1></div>\n',
  },
  'comment-unclosed': {
    wrong: text('# Tiny-1B', '', '<!-- to be done', '', 'It is small.'),
    right: text('# Tiny-1B', '', '<!-- to be done -->', '', 'It is small.'),
  },
  'media-not-closed': {
    wrong: text('<video src="https://example.org/a.mp4" controls />', '', 'It is small.'),
    right: text('<video src="https://example.org/a.mp4" controls></video>', '', 'It is small.'),
  },
  'style-invalid': {
    wrong: '<p style="color:red font-size:20px">It is small.</p>\n',
    right: '<p style="color:red;font-size:20px">It is small.</p>\n',
  },
  'gallery-empty': {
    wrong: `${card('license: mit')}\n<Gallery />\n`,
    right: `${card('license: mit', 'widget:', '- text: a cat', '  output:', '    url: cat.png')}\n<Gallery />\n`,
  },
  'html-removed': {
    wrong: '<iframe src="https://example.org"></iframe>\n',
    right: '[Our page](https://example.org)\n',
  },
  'relative-link': {
    wrong: 'See [the paper](paper.pdf).\n',
    right: 'See [the paper](https://example.org/paper.pdf).\n',
  },
  'relative-image': {
    wrong: '![The loss falls](loss.png)\n',
    right: '![The loss falls](https://example.org/loss.png)\n',
  },
  'nested-too-deep': { wrong: `${'>'.repeat(101)} It is small.\n`, right: '> It is small.\n' },
  'table-too-large': {
    wrong: text('|a'.repeat(257), '|-'.repeat(257)),
    right: text('|a|b|', '|-|-|'),
  },
  'block-too-large': { wrong: `${'<b>'.repeat(257)}\n`, right: '<b>Small</b>\n' },
};
