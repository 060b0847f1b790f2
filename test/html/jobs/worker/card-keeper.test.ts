import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CardInput, ReviewedCard } from '../../../../src/html/jobs/jobs.ts';
import { createCardKeeper } from '../../../../src/html/jobs/worker/card-keeper.ts';
import { dialectOf } from '../../../../src/hub/host-constructs.ts';

const CARDS = new URL('../../../../../shared/cards/', import.meta.url);
const names = existsSync(CARDS)
  ? readdirSync(CARDS).filter((name) => name.endsWith('.md') && name !== 'README.md')
  : [];

function inputOf(text: string): CardInput {
  const nonce = '0123456789';
  return { text, hasInvalidBytes: false, nonce, linkBase: null, evalFiles: [] };
}

function keeperOf(text: string) {
  const keeper = createCardKeeper();
  return { keeper, said: render(keeper, text) };
}

/** All that is said of a card that is read whole. */
function render({ render: run }: ReturnType<typeof createCardKeeper>, text: string): ReviewedCard {
  const steps = run(inputOf(text));
  let card: ReviewedCard['card'] | undefined;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    card = step.value.kind === 'card' ? step.value.card : card;
  }
  if (card === undefined) {
    throw new Error('No card came.');
  }
  const { summary, review } = step.value;
  return { card, findings: summary.findings, review };
}

const SECTION = (index: number): string => `## Section ${index}

It was trained with **${index}** steps on \`data-${index}\`, see [a link](https://example.org/${index}).

- one item ${index}
- another

| a | b |
|---|---|
| ${index} | 2.5 |

\`\`\`python
for i in range(${index}):
    print("<b>")
\`\`\`

`;
const LONG = `---\nlicense: mit\n---\n# Model\n\n${Array.from({ length: 30 }, (_, index) => SECTION(index)).join('')}`;

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const PIECES = [
  ...['word ', '\n', '\n\n', '\n\n## Limitations\n\n', '**', '`', '```\n', '\n```\n', '~~~\n'],
  ...['- item\n', '  ', '> quote\n', '|a|b|\n|-|-|\n|1|2|\n', '<div>', '</div>\n', '<b>', '</b>'],
  ...[
    '<details>\n\n',
    '</details>\n',
    '[x]',
    '[x]: https://a.example\n',
    '[^1]',
    '\n\n[^1]: n\n\n',
  ],
  ...['$$x^2$$', '$$', '<p id="a">', '<!-- ', ' -->', '![a](b.png)', '[l](#title)', '***\n'],
  ...['<h2 id="b">b</h2>\n\n', '---\n', 'license: mit\n', '<br>', '\\', '1. one\n', '===\n'],
  ...['<!-- model-card-disable-next-line -->\n', '\u{200b}', 'accuracy of 99.5 % on MMLU', '<unk>'],
  ...[
    '<Gallery>',
    '</Gallery>',
    '<script>',
    '</script>',
    '<s>',
    '</s>',
    '<video>',
    '\t',
    '    code\n',
  ],
];

/** The text with an edit somewhere. */
function edited(text: string, below: (most: number) => number): string {
  const at = below(text.length + 1);
  const gone = below(3) === 0 ? below(60) : 0;
  const added = Array.from({ length: below(4) }, () => PIECES[below(PIECES.length)] ?? '');
  const moved = below(6) === 0 ? text.slice(below(text.length)).slice(0, below(400)) : '';
  return text.slice(0, at) + added.join('') + moved + text.slice(at + gone);
}

/** How many of so many edits, one after the other, cost little; each is said to be what it is. */
function edit(first: string, seed: number, count: number): number {
  const below = random(seed);
  const { keeper } = keeperOf(first);
  let text = first;
  let cheap = 0;
  for (let round = 0; round < count; round += 1) {
    const next = edited(text, below);
    const said = keeper.review(inputOf(next));
    const whole = keeperOf(next).said;
    if (said === null) {
      render(keeper, next);
    } else {
      cheap += 1;
      expect(said, `edit ${round} of seed ${seed}`).toEqual(whole);
    }
    // Else it would fill up with what leaves nothing to keep.
    text = below(3) === 0 ? first : next;
    if (text === first) {
      render(keeper, text);
    }
  }
  return cheap;
}

/** The long card with an edit of the section in its midst. */
function withSection(edit: (section: string) => string): string {
  return LONG.replace(SECTION(15), edit(SECTION(15)));
}

describe('an edit of a card that was read', () => {
  test.each([
    ['a word', withSection((section) => section.replace('It was', 'It has been'))],
    ['a paragraph', withSection((section) => `${section}One more paragraph.\n\n`)],
    ['a heading', withSection((section) => section.replace('## Section', '### Limitations of'))],
    [
      'a row of a table',
      withSection((section) => section.replace('| 2.5 |', '| 2.5 |\n| a | b |')),
    ],
    ['a section that is taken away', withSection(() => '')],
    ['a formula', withSection((section) => `$$x^2$$\n\n${section}`)],
    ['a comment', withSection((section) => `<!-- model-card-disable-next-line -->\n${section}`)],
    ['the first line', LONG.replace('# Model', '# A model')],
    ['the last line', `${LONG}The end.`],
    ['a line of the metadata', LONG.replace('mit', 'mti\ntags: [a, a]')],
    ['nothing', LONG],
  ])('costs little, and says what reading all says: %s', (_, text) => {
    const { keeper } = keeperOf(LONG);
    expect(keeper.review(inputOf(text))).toEqual(keeperOf(text).said);
  });

  test.each([
    ['a definition of a link', withSection((section) => `[a]: https://example.org\n\n${section}`)],
    ['a footnote', withSection((section) => `[^a]: A note.\n\n${section}`)],
    ['a tag', withSection((section) => `<b>\n\n${section}`)],
    ['code that goes on', withSection((section) => `~~~\n\n${section}`)],
    ['a comment that goes on', withSection((section) => `<!--\n\n${section}`)],
    ['images of the gallery', LONG.replace('mit', 'mit\nwidget:\n- output:\n    url: a.png')],
  ])('has all read where far blocks may become others: %s', (_, text) => {
    const { keeper } = keeperOf(LONG);
    expect(keeper.review(inputOf(text))).toBeNull();
  });

  test('has all read where nothing is kept', () => {
    expect(createCardKeeper().review(inputOf(LONG))).toBeNull();
    const { keeper } = keeperOf(LONG);
    render(keeper, 'A card with [a].\n\n[a]: https://example.org\n');
    expect(keeper.review(inputOf(LONG))).toBeNull();
  });

  test('goes on from a host\u2019s view of the card, of which the same is said', () => {
    const keeper = createCardKeeper();
    Array.from(keeper.render({ ...inputOf(LONG), dialect: dialectOf('github') }));
    const text = withSection((section) => `${section}One more paragraph.\n\n`);
    expect(keeper.review(inputOf(text))).toEqual(keeperOf(text).said);
  });

  test('says what reading all says, whatever the edits', () => {
    expect(edit(LONG, 7, 40)).toBeGreaterThan(10);
  });

  test.skipIf(names.length === 0).each(names)('says of %s what reading all says', (name) => {
    edit(readFileSync(new URL(name, CARDS), 'utf8'), 7, 3);
  });
});

test('a table is judged again when what is said beside it changes, or the card’s own name', () => {
  const rest = Array.from({ length: 30 }, (_, index) => SECTION(index)).join('');
  const table =
    '| Model | MMLU | ARC |\n|---|---|---|\n| Tiny-1B | **61.0** | **50.1** |\n| Llama-2-7B | 65.2 | 49.0 |';
  const card = (name: string, note: string): string =>
    `# ${name}\n\n${rest}## Results\n\n${table}\n\n${note}\n\n## More\n\n${rest}`;
  const notesOn = (said: ReviewedCard | null): readonly string[] | undefined =>
    said?.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('compared-'));
  const { keeper, said } = keeperOf(card('Tiny-1B', 'Bold is ours.'));
  expect(notesOn(said)).toEqual([]);
  const steps = [
    card('Tiny-1B', 'It was good.'),
    card('Tiny-1B', 'Bold is ours.'),
    card('Giant-9B', 'Bold is ours.'),
    card('Tiny-1B', 'Bold is ours.'),
  ];
  const found = steps.map((text) => notesOn(keeper.review(inputOf(text)) ?? render(keeper, text)));
  expect(found).toEqual([['compared-bold'], [], ['compared-own-model'], []]);
});
