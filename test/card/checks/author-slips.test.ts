import { describe, expect, test } from 'vitest';
import { applyFix, type Finding } from '../../../src/card/finding.ts';
import { checkCard } from '../../../src/html/jobs/check-card.ts';

function found(rule: string, text: string): readonly Finding[] {
  return checkCard(text).filter((finding) => finding.rule === rule);
}

interface Slip {
  readonly rule: string;
  readonly finds: readonly (readonly [body: string, ...lines: number[]])[];
  /** The body before and after the fix; after it the card has no finding that it did not have. */
  readonly fixes?: readonly (readonly [before: string, after: string])[];
  readonly silent: readonly string[];
}

const SLIPS: readonly Slip[] = [
  {
    rule: 'markdown-in-html',
    finds: [
      ['<br>\n## Title', 2],
      ['a\n\n<div align="center">\n# Title\n</div>', 4],
      ['<details>\n<summary>More</summary>\n**Bold** text\n</details>', 3],
      ['<p align="center">**Title**</p>', 1],
      ['<td>\n[x](https://x.org)\n</td>', 2],
      ['<center>\n![x](./a.png)\n</center>', 2],
      ['<hr>\n```python\nx\n```', 2],
      ['- a\n\n  <div>\n  ## T\n  </div>', 4],
      ['<div>\n| a | b |\n|---|---|\n| 1 | 2 |\n</div>', 3],
      ['<p>x</p>\n- item', 2],
      ['<div>\n1. item\n</div>', 2],
    ],
    fixes: [
      ['# A\n\n<br>\n## Use\n\nb', '# A\n\n<br>\n\n## Use\n\nb'],
      ['<div align="center">\n# Title\n</div>', '<div align="center">\n\n# Title\n</div>'],
      ['<p># Title\n## Other', 'no fix'],
      ['<p>x</p>\n- item', '<p>x</p>\n\n- item'],
      ['<table><tr><td>\n**a**\n</td></tr></table>', 'no fix'],
    ],
    silent: [
      '<br>\n\n## Title',
      '<div align="center">\n\n# Title\n\n</div>',
      '<div>\n<h1>Title</h1>\n<b>Bold</b>\n</div>',
      '<p>5 ** 2 and 3 ** 4, x[1](2)</p>',
      '<pre>\n## no title\n**kwargs**\n</pre>',
      '<!--\n## Hidden\n**a**\n-->',
      '<table>\n<tr><th># of params</th></tr>\n</table>',
      '<style>\n# a\n</style>',
      '<img src="a.png" alt="a">\n<br>\n\n**Bold**',
      '<div>\n<code>**x**</code>\n</div>',
      'a <br> **b**\n<br> **c**',
      '<p>some text\n- and a dash\n</p>',
      '<p>x</p>\n\n- item',
      '<details>\n<summary>More</summary>\n\n- a\n- **b**\n\n</details>',
    ],
  },
  {
    rule: 'emphasis-not-shown',
    finds: [
      ['***三，***四', 1],
      ['a\n\n~~删，~~x', 3],
      ['*重点，*x', 1],
      ['本模型*重点，*然后', 1],
      ['__你好__吗', 1],
      ['_重点，_然后', 1],
      ['*Note:*This and __Note:__This', 1, 1],
      ['| a |\n|---|\n| *重点，*x |', 3],
      ['- *重点，*x', 1],
      ['## ~~old.~~new', 1],
    ],
    fixes: [
      ['***三，***四', '***三***，四'],
      ['~~删，~~x', '~~删~~，x'],
      ['*Note:*This', '*Note:* This'],
      ['__你好__吗', 'no fix'],
    ],
    silent: [
      '***三***，四 ~~删~~，x *重点*，x __你好__，吗',
      '本模型*重点*然后 ~~a~~b ***a***b',
      '2*(3)*4 f(*args,*kwargs) x*y.*z a * b，* c',
      'snake_case_name __init__py 变量_x，_ file_a，b_c',
      '`*重点，*x` \\*重点，\\*x',
      '$$a*重，*x$$',
    ],
  },
  {
    rule: 'bold-not-shown',
    finds: [
      ['**Note:**This is bold.', 1],
      ['a\n\n本模型**训练了三个月，**然后开源。', 3],
      ['- **“引用”**的模型', 1],
      ['> a\n> b **cd.**e', 2],
      ['| a |\n|---|\n| **bc:**d |', 3],
      ['## **Uses:**now', 1],
      ['** Note ** this', 1],
    ],
    fixes: [
      ['**Note:**This is bold.', '**Note:** This is bold.'],
      ['模型**训练了三个月，**然后开源。', '模型**训练了三个月**，然后开源。'],
      ['- **“引用”**的模型', 'no fix'],
    ],
    silent: [
      '**Note:** This is bold.',
      '**重点**，然后',
      '\\*\\*Note:\\*\\*This',
      '`**Note:**This`',
      'f(**kwargs) and g(**others)',
      '2**3**4 and x ** 2 and y ** 2',
      '* a ** b\n* c ** d',
      '**a** b**c** **d**e',
      'Model** and other** footnotes',
      '$$a**b:**c$$',
      '\\\\(a**b:**c\\\\)',
      '***a:*** b',
    ],
  },
  {
    rule: 'address-too-long',
    finds: [
      ['见 www.example.com，请看', 1],
      ['见 https://x.org/a。然后', 1],
      ['a\n\n（https://x.org/a），b', 3],
      ['«https://x.org»', 1],
      ['- see https://x.org，and', 1],
    ],
    fixes: [
      ['见 https://x.org/a。然后', '见 <https://x.org/a>。然后'],
      ['https://x.org/d没有空格。', 'no fix'],
    ],
    silent: [
      '见 https://x.org/a 。',
      '见 <https://x.org/a>。',
      '见 [a](https://x.org/a)。',
      '见 [a](https://x.org/a。b)。',
      '`https://x.org/a。`',
      '<a href="https://x.org/a">a</a>。',
      'https://zh.wikipedia.org/wiki/你好，李焕英',
      'https://x.org/a, b. (https://x.org/c)',
      '**https://x.org/a**',
      'https://x.org/路径',
    ],
  },
  {
    rule: 'heading-no-blank',
    finds: [
      ['# A\n\n##Uses\n', 3],
      ['text\n###Data and more', 2],
      ['#Model card of a model\n\nText', 1],
      ['##使用', 1],
    ],
    fixes: [['# A\n\n##Uses\n\nText', '# A\n\n## Uses\n\nText']],
    silent: [
      '## Uses',
      '#nlp #bert',
      '#1 on the leaderboard',
      '```\n##x\n```',
      '    ##x',
      '<div>\n##x\n</div>',
      '# A\n\n#Hashtag',
      '######',
      '\\##Uses',
      'a ##b',
      '<!-- \n##x\n -->',
    ],
  },
  {
    rule: 'formatting-unclosed',
    finds: [
      ['Some <b>bold text\n\nNext.', 1],
      ['a\n\n<font color="red">red\n\nNext.', 3],
      ['<a href="https://x.org">x\n\nNext.', 1],
      ['<span style="color:red">\n\nRed.\n\nRed, too.', 1],
      ['<div><i>x</div>\n\nNext.', 1],
    ],
    silent: [
      'Some <b>bold</b> text\n\nNext.',
      'Some <b>bold\n\nand more</b> text\n\nNext.',
      'The last is <b>bold',
      'Use <b> for bold.\n\nNext.',
      'if a<b>c\n\nNext.',
      '| <b>x | y |\n|---|---|\n| 1 | 2 |\n\nNext.',
      '<table><tr><td><b>x</td></tr></table>\n\nNext.',
      '<p><span style="color:red">x</p>\n\nNext.',
      'text <span style="color:red">y\n\nNext.',
      '<a name="x">x\n\nNext.',
      '`<b>`\n\nNext.',
    ],
  },
  {
    rule: 'item-other-blank',
    finds: [
      ['-\u00a0one\n-\u00a0two', 1, 2],
      ['a\n\n1.\u3000一', 3],
    ],
    fixes: [['-\u00a0one', '- one']],
    silent: ['- one', '-\tone', '- a\u00a0b', 'a -\u00a0b', '`-\u00a0a`', '```\n-\u00a0a\n```'],
  },
  {
    rule: 'heading-other-blank',
    finds: [
      ['#\u00a0Title', 1],
      ['a\n\n##\u3000概要\n\nb', 3],
      ['###\u2003Data', 1],
    ],
    fixes: [['#\u3000概要\n\nb', '# 概要\n\nb']],
    silent: [
      '# Title',
      '#\tTitle',
      '# A\u00a0B',
      '## 概要\u3000一',
      '`#\u00a0a`',
      '```\n#\u00a0a\n```',
      'a #\u00a0b',
      '####### a',
      '#\n\na',
      '##',
    ],
  },
  {
    rule: 'target-blank',
    finds: [
      ['![a](images/1.2 f1.png)', 1],
      ['a\n\n[paper](my file.pdf)', 3],
      ['[page](https://x.org/a b)', 1],
    ],
    fixes: [
      ['![a](images/1.2 f1.png)', '![a](images/1.2%20f1.png)'],
      ['[page](https://x.org/a b)', 'no fix'],
    ],
    silent: [
      '![a](images/1.2%20f1.png)',
      '![a](<images/1.2 f1.png>)',
      '![a](a.png "A title.png")',
      "[a](b.pdf 'c.pdf')",
      '[a](b.pdf (c.pdf))',
      'x[1](see the table)',
      '[note](as told in Smith et al.)',
      '`![a](b c.png)`',
      '[a]( b.png )',
      '<img src="a b.png" alt="">',
    ],
  },
  {
    rule: 'scheme-misspelt',
    finds: [
      ['[a](ttps://x.org)', 1],
      ['a\n\n<a href="htps://x.org">b</a>', 3],
      ['hhttps://x.org and https//x.org', 1, 1],
      ['![a](https:/x.org/a.png)', 1],
      ['[a](https://https://x.org)', 1],
      ['[r][r]\n\n[r]: htp://x.org', 3],
      ['http:://x.org', 1],
    ],
    fixes: [
      ['[a](ttps://x.org)', '[a](https://x.org)'],
      ['[a](https//x.org)', '[a](https://x.org)'],
      ['[a](https://https://x.org)', '[a](https://x.org)'],
      ['[a](https:/x.org/a)', '[a](https://x.org/a)'],
      ['[a](htps://x.org)', '[a](https://x.org)'],
    ],
    silent: [
      'https://x.org http://localhost:80',
      'ftp://x.org sftp://y.org rtp://z',
      '`ttps://x.org`',
      'https://web.archive.org/web/2020/https://x.org',
      '[a](hf://datasets/a/b)',
      's3://a/b gs://c/d',
      'rsync://x.org git://y.org ssh://z.org',
      '[a](mailto:a@b.org)',
      'data:text/plain,a',
      '```\nhtps://x.org\n```',
      'https://x.org/?u=https://y.org',
    ],
  },
  {
    rule: 'link-local-model',
    finds: [
      ['a fine-tuned version of [None](https://huggingface.co/None) on', 1],
      ['a fine-tuned version of [](https://huggingface.co/) on', 1],
      ['[m](https://huggingface.co//home/me/m)', 1],
      ['[m](https://huggingface.co/./out)', 1],
      ['[m](https://huggingface.co/home/me/out/m)', 1],
    ],
    silent: [
      '[m](https://huggingface.co/a/b)',
      '[m](https://huggingface.co)',
      '[m](https://huggingface.co/)',
      '[m](https://huggingface.co/Nonesuch)',
      '[m](https://huggingface.co/None/b)',
      '[m](https://huggingface.co/datasets/a/b)',
      '[m](https://huggingface.co/home)',
      '[m](https://example.org//home/a)',
      '[m](https://huggingface.co/a/b/tree/main)',
      '[m](https://huggingface.co/root/m)',
    ],
  },
  {
    rule: 'link-placeholder',
    finds: [
      ['[data](url)', 1],
      ['a\n\n![x](path/to/image.png)', 3],
      ['[x](LINK) [y](your-link)', 1, 1],
      ['[repo](RepoName)', 1],
    ],
    silent: [
      '[a](url.md)',
      '[a](https://url.org)',
      '[a](LICENSE)',
      '[a](links/a.md)',
      '[a](#url-schemes)',
      '[a](./url/index.html)',
      '`[a](url)`',
      '[a](todo.txt)',
      '[a](path/a.png)',
      'see (url)',
    ],
  },
  {
    rule: 'reference-undefined',
    finds: [
      ['see [the paper][1] here', 1],
      ['a\n\n![a diagram][img]', 3],
      ['[Model card][] of', 1],
    ],
    silent: [
      '[the paper][1]\n\n[1]: https://x.org',
      '[The paper][]\n\n[the  PAPER]: https://x.org',
      'x[i][j] and [1][2]',
      '[CLS][SEP] tokens',
      '`[the paper][1]`',
      '[the paper] [1]',
      'a list[of words][0]',
      '> [the paper][a b]\n>\n> [a B]: https://x.org',
      '[x](y)[z](w)',
      '- [ ] [a]',
    ],
  },
  {
    rule: 'heading-empty',
    finds: [
      ['# A\n\n##\n\ntext', 3],
      ['# A\n\n<h2></h2>\n', 3],
    ],
    silent: [
      '# A',
      '# ![logo](a.png)',
      '<h1><img src="a.png" alt="A"></h1>',
      '## `code`',
      '## 1',
      '# <a name="x"></a>A',
      '```\n#\n```',
      'A\n===',
      '## 😀',
      '## \\#',
    ],
  },
  {
    rule: 'section-empty',
    finds: [
      ['# M\n\n## Uses\n\n## Data\n\ntext', 3],
      ['# M\n\ntext\n\n## Citation\n', 5],
      ['# M\n\n## Uses\n<!-- what for -->\n\n# N\n\ntext', 3],
      ['# M\n\n### Limits\n\n---\n\n## Data\n\ntext', 3],
    ],
    silent: [
      '# M\n\n## Uses\n\n### Direct use\n\ntext',
      '# M\n\n## Uses\n\n- a\n\n## Data\n\n```\nx\n```',
      '# M\n\n## Uses\n\n![a](b.png)\n\n## Data\n\n| a |\n|---|\n| b |',
      '# M\n\n## Uses\n\n<img src="a.png" alt="a">',
      '# M\n# A model of ours\n\ntext',
      '# M',
      '# M\n\n### Join us!\n\n### By: somebody\n\n## Uses\n\ntext',
      '# M\n\n## Demo\n\n<video src="https://x.org/a.mp4"></video>',
      '## M\n\n## Uses\n\ntext',
      '# M\n\n## Math\n\n$$x$$',
    ],
  },
  {
    rule: 'template-title',
    finds: [
      ['# Model Card for Model ID', 1],
      ['# Model name\n\ntext', 1],
      ['# {MODEL_NAME}', 1],
      ['# Uploaded finetuned  model', 1],
      ['# Dataset Card for Dataset Name', 1],
      ['a\n\n# merge', 3],
    ],
    silent: [
      '# Model Card for BERT',
      '# My model of birds',
      '# Merged Llama',
      '# BERT\n\n## Model name',
      '# Model card',
      '# SentenceTransformer based on BERT',
      '# Model',
      '# Name',
      '# Model IDs of birds',
      '# Title of the song',
    ],
  },
  {
    rule: 'html-unclosed',
    finds: [
      ['<div align="center">\n\n# A\n\ntext', 1],
      ['# A\n\n<details>\n<summary>B</summary>\n\ntext\n\n## C\n\ntext', 3],
      ['<center>\n\na\n\n# B', 1],
      ['<div>\n\n# A\n\ntext', 1],
      ['<div style="color:red"><div>\n\na\n\n</div>\n\nb', 1],
    ],
    silent: [
      '<div align="center">\n\n# A\n\n</div>\n\ntext',
      '<details><summary>a</summary>b</details>\n\nc',
      'text\n\n<div align="center">',
      '`<details>` and <!-- <details> --> text',
      '```html\n<center>\n```\n\ntext',
      '<center><img src="a.png" alt="a"></center>\n\ntext',
      '</div>\n\ntext',
      '<DIV ALIGN="center">a</Div>\n\ntext',
      '> <div align="center">a</div>\n\nb',
    ],
  },
  {
    rule: 'html-end-tag',
    finds: [
      ['<h1>A</h1h1>\n\ntext', 1],
      ['a\n\n<div>\nb\n</divs>\n\nc', 5],
    ],
    silent: [
      '<h1>A</h1>',
      '<h1>A</h2>',
      '<s>a</s> <unk></unk>',
      '<think>a</think>',
      '</div>',
      '<details>a</details>',
      '<p>a</p></p>',
      '`</h1h1>`',
      '<div>a</summary></div>',
      '<center>a</center></center>',
    ],
  },
  {
    rule: 'html-in-paragraph',
    finds: [
      ['<p align="center"><h1>A</h1></p>', 1],
      ['<p><h1>A</h1></p>', 1],
      ['a\n\n<p align="center">\n\n# Title\n\n</p>', 3],
      ['<p style="text-align:center">\n\n![a](b.png)\n\n</p>', 1],
      ['<p align="center">\n<ul><li>a</li></ul>\n</p>', 1],
    ],
    silent: [
      '<p align="center">a <b>b</b></p>',
      '<p align="center">\n  <img src="a.png" alt="a">\n</p>',
      '<p>\n\nA\n\n</p>',
      '<div align="center"><h1>A</h1></div>',
      '<p align="center">a\n\ntext\n\n# B',
      '<p align="center">\n\n<img src="a.png" alt="a">\n\n</p>',
      '<p align="center">a</p><h1>B</h1>',
      '`<p align="center"><h1>`',
      '<h1 align="center">A</h1>\n<p align="center">b</p>',
      '<p align="center"><a href="https://x.org">a</a><br>b</p>',
    ],
  },
  {
    rule: 'code-placeholder',
    finds: [
      ['```python\nx = 1\nm = AutoModel.from_pretrained("model_name")\n```', 3],
      ['```py\nm = CrossEncoder("model_name")\n```', 2],
      ['a\n\n```python\nmodel_id = "your-username/my-model"\n```', 4],
      ['```python\npipe = pipeline("text-generation", model="PATH_TO_THIS_REPO")\n```', 2],
      ['```python\nsnapshot_download(repo_id="username/model")\n```', 2],
      ['```python\nhf_hub_download(filename="a", repo_id="owner/model")\n```', 2],
    ],
    silent: [
      '```python\nAutoModel.from_pretrained("a/b")\n```',
      '```python\nAutoModel.from_pretrained(model_name)\n```',
      '```python\nAutoModel.from_pretrained(f"{model_id}")\n```',
      '```python\nmodel.push_to_hub("your-username/my-model")\n```',
      '```python\napi.upload_file(repo_id="username/my-model")\n```',
      '```python\nAutoModel.from_pretrained("./path/to/model")\n```',
      '```python\nAutoModel.from_pretrained("bert-base-uncased")\n```',
      '```python\nmodel = "gpt-4o"\n```',
      '```python\ntoken = "your_token"\n```',
      '```python\nAutoModel.from_pretrained("myorg/mymodel")\n```',
      'Write `from_pretrained("model_name")`.',
    ],
  },
  {
    rule: 'fence-language-unknown',
    finds: [
      ['```python3\nx\n```', 1],
      ['a\n\n```bibtext\n@misc{a}\n```', 3],
      ['```bib text\n@misc{a}\n```', 1],
      ['```pyhton\nx\n```', 1],
      ['```javascritp\nx\n```', 1],
    ],
    fixes: [
      ['```python3\nx\n```', '```python\nx\n```'],
      ['```bib text\n@misc{a}\n```', '```bibtex\n@misc{a}\n```'],
      ['> ~~~ python3\n> x\n> ~~~', '> ~~~ python\n> x\n> ~~~'],
      ['```javascritp\nx\n```', 'no fix'],
    ],
    silent: [
      '```python\nx\n```',
      '```\nx\n```',
      '```bibtex\n@misc{a}\n```',
      '```ipython\nx\n```',
      '```text\nx\n```',
      '```Modelfile\nx\n```',
      '```jsonl\nx\n```',
      '```python title="a.py"\nx\n```',
      '```{python}\nx\n```',
      '```math\nx\n```',
      '```mermaid\nx\n```',
    ],
  },
  {
    rule: 'fence-mermaid',
    finds: [['a\n\n```mermaid\ngraph TD\n```', 3]],
    silent: ['```python\nmermaid\n```', 'mermaid', '```\ngraph TD\n```'],
  },
  {
    rule: 'code-by-indentation',
    finds: [
      ['<dl>\n<dt>a</dt>\n\n    <dd>b</dd>\n</dl>', 4],
      ['# A\n\n\t![a](https://x.org/a.png)\n', 3],
      ['a\n\n    <td>b</td>\n', 3],
    ],
    silent: [
      '![a](b.png)',
      '   ![a](b.png)',
      '```\n    ![a](b.png)\n```',
      'a\n\n    pip install x\n',
      '- a\n\n    ![b](c.png)',
      '    <unk> a',
      '    x < y > z',
      '<table>\n    <tr><td>a</td></tr>\n</table>',
      '    # a comment',
      '    [a]',
    ],
  },
  {
    rule: 'fence-unclosed',
    finds: [
      ['```bibtex\n@misc{a}\n\n## License\n\nMIT', 1],
      ['a\n\n```\nx = 1\n\nThis model was made by many people of ours.\n', 3],
      ['```bibtex\n@misc{a}', 1],
      ['text\n\n```\n', 3],
      ['> ```\n> x\n\ntext', 1],
    ],
    silent: [
      '```\nx\n```',
      '````\n```\n````',
      '~~~\nx\n~~~~',
      '- ```\n  x\n  ```',
      '> ```\n> x\n> ```',
      '`x`',
      '``` x ```',
      '```a\n\n## b\n```',
      '```\n```',
      '    ```',
    ],
  },
];

describe.each(SLIPS.map((slip) => [slip.rule, slip] as const))('%s', (rule, slip) => {
  test('is found at its line', () => {
    for (const [body, ...lines] of slip.finds) {
      expect(
        found(rule, `${body}\n`).map(({ line }) => line),
        body,
      ).toEqual(lines);
    }
  });

  test('is corrected where that is certain', () => {
    for (const [before, after] of slip.fixes ?? []) {
      const [problem] = found(rule, before);
      expect(problem, before).toBeDefined();
      expect(problem?.fix ? applyFix(before, problem.fix) : 'no fix').toBe(after);
      const known = checkCard(before).map((finding) => finding.rule);
      const left = after === 'no fix' ? [] : checkCard(after).map((finding) => finding.rule);
      expect(
        left.filter((one) => one === rule || !known.includes(one)),
        before,
      ).toEqual([]);
    }
  });

  test('is not found on good cards', () => {
    for (const body of slip.silent) {
      expect(found(rule, `${body}\n`), body).toEqual([]);
    }
  });
});

describe('how bad it is', () => {
  test('code that is not closed does harm only where something else is behind it', () => {
    const severity = (text: string) => found('fence-unclosed', text)[0]?.severity;
    expect(severity('```bibtex\n@misc{a}\n\n## License\n\nMIT')).toBe('warning');
    expect(severity('```bibtex\n@misc{a}')).toBe('hint');
    expect(severity('```python\nx = 1\n\n# Load it\ny = 2')).toBe('hint');
    expect(severity('> ```\n> x\n>\n> ## A heading\n\ntext')).toBe('hint');
    expect(found('fence-unclosed', 'text\n\n```')[0]?.message).toContain('delete');
  });

  test('an element that is not closed does more harm where it hides the rest', () => {
    const severity = (text: string) => found('html-unclosed', text)[0]?.severity;
    expect(severity('<details>\n\na\n\n# B')).toBe('warning');
    expect(severity('<center>\n\na\n\n# B')).toBe('hint');
  });
});
