import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../../src/card/twins/read-quantities.ts';
import { cardJobs } from '../../../src/html/jobs/worker/card-jobs.ts';

const keys = (text: string): readonly string[] => readQuantities(text).map(({ key }) => key);

describe('numbers, whatever the language', () => {
  test.each([
    ['1,000', '1.000'],
    ['1,000 words', '１０００ 字'],
    ['1,000 words', '１，０００ 字'],
    ['1,234,567', '1.234.567'],
    ["1'000'000", '1,000,000'],
    ['12\u202f000', '12,000'],
    ['0.5 %', '0,5 %'],
    ['63.25', '63,25'],
    ['1,234.5', '1.234,5'],
    ['7B', '70亿'],
    ['7 billion', '70億'],
    ['10,000', '1万'],
    ['15 trillion', '15T'],
    ['2 million', '200 万'],
    ['3 million', '3 Millionen'],
    ['8.50', '8.5'],
  ])('%s is %s', (one, other) => {
    expect(keys(one)).toEqual(keys(other));
    expect(keys(one)).toHaveLength(1);
  });

  test('an East Asian comma parts two, but in a number of East Asian digits', () => {
    expect(keys('63.2，12.5')).toEqual(['63.2', '12.5']);
    expect(keys('8，16，32')).toEqual(['8', '16', '32']);
    expect(keys('１，２３４')).toEqual(['1234']);
  });

  test.each([
    ['63.2', '63.4'],
    ['1,000', '1,001'],
    ['0.123', '0.132'],
    ['7B', '7'],
    ['7B', '7M'],
  ])('%s is not %s', (one, other) => {
    expect(keys(one)).not.toEqual(keys(other));
  });

  test.each(['Qwen2.5', 'GPT-4', 'v1.2.3', 'llama_3', '5月'])('%s holds none', (text) => {
    expect(keys(text)).toEqual([]);
  });
});

const ENGLISH = `---
license: mit
---

# Tiny

It has 7B parameters and was trained on 1,000 GPUs for three days in May 2024.

## Usage

\`\`\`python
# Load the model
model = load("tiny", dtype="bf16")
print("Hello, my friend")
\`\`\`

## Results

| Model | Score |
|---|---|
| [Tiny](https://huggingface.co/me/tiny) | 63.2 |

## License

MIT, see the [file](LICENSE).
`;
const CHINESE = `# Tiny

它有 70 亿参数，2024年5月用 １，０００ 块 GPU 训练了 3 天。

## 使用

\`\`\`python
# 加载模型
model = load("tiny", dtype="bf16")
print("你好，朋友")
\`\`\`

## 结果

| 模型 | 分数 |
|---|---|
| [Tiny](https://huggingface.co/me/tiny) | 63.2 |

## 许可证

MIT，见[文件](LICENSE)。
`;

function differences(other: string, text = ENGLISH): readonly string[] {
  return cardJobs['compare-twins']({ text, other }).map(
    ({ kind, text: a, withText: b, line, withLine }) => `${kind} ${line}|${withLine} ${a}|${b}`,
  );
}

describe('a card and its twin in another language', () => {
  test('that say the same differ in nothing', () => {
    expect(differences(CHINESE)).toEqual([]);
    expect(differences(ENGLISH, CHINESE)).toEqual([]);
  });

  test('are told of a number that is another one', () => {
    expect(differences(CHINESE.replace('63.2', '61.9'))).toEqual(['number 21|17 63.2|61.9']);
    expect(differences(CHINESE.replace('70 亿', '80 亿'))).toEqual(['number 7|3 7B|80 亿']);
  });

  test('are told of a number that one lacks, but not of one that may be a word', () => {
    expect(differences(CHINESE.replace('１，０００ 块 ', ''))).toEqual(['number 7|1 1,000|null']);
    expect(differences(CHINESE.replace('3 天', '三天'))).toEqual([]);
  });

  test('are told of ids', () => {
    expect(differences(CHINESE.replace('me/tiny', 'me/tiny-v2'))).toEqual([
      'id 21|17 me/tiny|me/tiny-v2',
    ]);
  });

  test('are told of code, not of its comments and what it says', () => {
    expect(differences(CHINESE.replace('bf16', 'fp16'))).toEqual([
      'code 13|9 model = load("tiny", dtype="bf16")|model = load("tiny", dtype="fp16")',
    ]);
    const without = CHINESE.replace(/```[\s\S]*```\n/, '');
    expect(differences(without)).toEqual(['code 13|5 model = load("tiny", dtype="bf16")|null']);
  });

  test('are told of sections, wherever they are missing', () => {
    const without = (title: string): string =>
      CHINESE.replace(new RegExp(`## ${title}[\\s\\S]*?(?=\\n## |$)`), '').replace(
        '\n\n\n',
        '\n\n',
      );
    expect(differences(without('许可证'))).toEqual(['section 23|13 License|null']);
    expect(differences(without('结果'))).toEqual(['section 17|5 Results|null']);
    expect(differences(`${CHINESE}\n## 致谢\n\n谢谢。\n`)).toEqual(['section 23|23 null|致谢']);
  });

  test('come to an end, whatever they are', () => {
    const many = '# a\n\n1 2 3 4\n\n'.repeat(2000);
    expect(differences(many, `${many}${ENGLISH}`).length).toBeLessThanOrEqual(500);
    expect(differences('', '')).toEqual([]);
    expect(differences('\0 # <img onerror=x> \u202e 1', '9')).not.toBeNull();
  });
});
