import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import shell from '../../index.html?raw';
import { CardOnPage } from '../../src/card-on-page.ts';
import { createWorkers } from '../../src/html/jobs/workers.ts';
import type { CardText } from '../../src/source/card-source.ts';
import { findPageElements, type PageElements } from '../../src/view/page-elements.ts';

/** Real cards, where they lie beside the checkout. */
const CARDS = import.meta.glob<string>('../../../shared/cards/*.md', {
  query: '?raw',
  import: 'default',
});

const source = { kind: 'local', name: 'README.md', href: null, base: null } as const;

const workers = createWorkers();
let page: PageElements;
let card: CardOnPage;

beforeEach(() => {
  openShell();
});

afterEach(() => {
  document.body.replaceChildren();
});

function openShell(): void {
  const { body, documentElement } = new DOMParser().parseFromString(shell, 'text/html');
  document.body.replaceChildren(...body.childNodes);
  for (const script of document.querySelectorAll('script')) {
    script.remove();
  }
  document.documentElement.className = documentElement.className;
  page = findPageElements();
  card = new CardOnPage(page, workers, {
    pickFile: () => {},
    openList: async () => {},
    writeResults: () => {},
    linkTo: async () => ({ ok: false, reason: 'failed' }),
    openBoard: async () => {},
  });
}

function textOf(text: string): CardText {
  return { source, text, hasInvalidBytes: false };
}

async function open(text: string): Promise<void> {
  await card.open('README.md', async () => ({ result: { kind: 'loaded', card: textOf(text) } }));
}

/** The article as a reader gets it, without what comes as they use it. */
function articleNow(): string {
  const copy = page.article.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('[data-ui]:not(.heading-link)')) {
    part.remove();
  }
  for (const slice of copy.querySelectorAll('.slice')) {
    slice.replaceWith(...slice.childNodes);
  }
  for (const header of copy.querySelectorAll('.sortable')) {
    // Where the reader has come near its table.
    header.classList.remove('sortable');
    header.removeAttribute('aria-sort');
    header.removeAttribute('aria-label');
  }
  for (const part of copy.querySelectorAll('*')) {
    part.classList.remove('new-block', 'enlargeable', 'wrapped');
    for (const name of ['data-big', 'data-sticky', 'data-used']) {
      part.removeAttribute(name);
    }
    if (part.getAttribute('class') === '') {
      part.removeAttribute('class');
    }
    if (part.matches('pre > code')) {
      part.replaceChildren(part.textContent);
    }
  }
  copy.removeAttribute('style');
  copy.normalize();
  return copy.outerHTML.replace(/></g, '>\n<');
}

/** The rest of what is said of the card. */
function aroundNow(): string {
  const { contents, metadata, brief, checks, cardTitle } = page;
  return [cardTitle, metadata, brief, checks]
    .map((part) => part.outerHTML)
    .concat(contents.textContent ?? '')
    .join('\n')
    .replace(/></g, '>\n<');
}

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const PIECES = [
  ...['word ', '\n', '\n\n', '# Heading\n', '\n\n## Title\n\n', '**', '`', '```\n', '\n```\n'],
  ...['- item\n', '  ', '> quote\n', '|a|b|\n|-|-|\n|1|2|\n', '<div>', '</div>\n', '<b>', '</b>'],
  ...['<details open><summary>s</summary>\n\n', '</details>\n', '[x]', '[x]: https://a.example\n'],
  ...[
    '[^1]',
    '\n\n[^1]: note\n\n',
    '$$x^2$$',
    '<p id="a">',
    '<!-- ',
    ' -->',
    '![a](https://a.example/a.png)',
  ],
  ...[
    'مرحبا بالعالم\n\n',
    '<span style="color:red">',
    '</span>',
    '[l](#title)',
    '***\n',
    '<h2 id="b">b</h2>\n\n',
  ],
  ...[
    '---\n',
    'license: mit\n',
    '<center>\n\n',
    '</center>\n\n',
    '<img src="b.png">\n',
    '\\',
    '1. one\n',
  ],
];

/** The text with an edit somewhere. */
function edited(text: string, below: (most: number) => number): string {
  const at = below(text.length + 1);
  const lines =
    below(3) === 0
      ? text
          .slice(at)
          .split('\n', 1 + below(6))
          .join('\n').length
      : 0;
  const gone = below(3) === 0 ? below(40) : lines;
  const added = Array.from({ length: below(3) }, () => PIECES[below(PIECES.length)] ?? '');
  const moved = below(6) === 0 ? text.slice(below(text.length)).slice(0, below(400)) : '';
  return text.slice(0, at) + added.join('') + moved + text.slice(at + gone);
}

async function expectSame(text: string, why: string): Promise<void> {
  const [article, around] = [articleNow(), aroundNow()];
  openShell();
  await open(text);
  expect(article, why).toBe(articleNow());
  expect(around, why).toBe(aroundNow());
}

describe('a new version of a card is the same as the card opened anew', () => {
  const names = Object.keys(CARDS);
  test.each(names)(
    '%s',
    async (name) => {
      const below = random(names.indexOf(name) + 7);
      let text = (await CARDS[name]?.()) ?? '';
      await open(text);
      for (let round = 0; round < 2; round += 1) {
        const edits = 1 + below(3);
        for (let edit = 0; edit < edits; edit += 1) {
          text = edited(text, below);
          await card.renew(textOf(text));
        }
        await expectSame(text, `${name}, round ${round}`);
      }
    },
    120_000,
  );

  test('of a long card, edited again before it is read to its end', async () => {
    const below = random(5);
    const plain = [5, 9, 14, 20].map((index) => CARDS[names[index] ?? '']?.() ?? '');
    let text = (await Promise.all(plain)).join('\n\n').replace(/\[[^\]]*\]:|\[\^/g, '');
    text += 'The last words.\n\n'.repeat(5000);
    await open(text);
    for (let round = 0; round < 2; round += 1) {
      const versions = Array.from({ length: 3 }, () => {
        text = edited(text, below).replace(/\[\^?[^\]]*\]:/g, '');
        return text;
      });
      await Promise.all(versions.map((version) => card.renew(textOf(version))));
      await expectSame(text, `round ${round}`);
    }
  }, 120_000);
});

describe('what is said of a long card that is edited', () => {
  const LONG = `---\nlicense: mit\n---\n# Title\n\n${'Some words, and more of them.\n\n'.repeat(5000)}`;
  const withWords = (words: string): string => LONG.replace('more of them', words);
  let asked: string[];

  /** Opens it, and notes what workers are asked from then on. */
  async function openLong(): Promise<void> {
    asked = [];
    const { postMessage } = Worker.prototype;
    vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, question) {
      asked.push(question.kind);
      postMessage.call(this, question);
    });
    await open(LONG);
    asked.length = 0;
  }

  const reads = (): readonly string[] =>
    asked.filter((kind) => /^(?:render|review)-card$/.test(kind));

  afterEach(() => vi.restoreAllMocks());

  test('is told without reading all of it, and is what reading all of it tells', async () => {
    await openLong();
    const text = withWords('[a link](http:/example.org)\n\n### Limitations\n\nNone');
    await card.renew(textOf(text));
    await card.renew(textOf(text.replace('mit', 'mti')));
    expect(reads()).toEqual(['review-card', 'review-card']);
    await expectSame(text.replace('mit', 'mti'), 'two edits');
  });

  test('is told of the newest version, by the worker that was at the one before', async () => {
    await openLong();
    const first = card.renew(textOf(withWords('1')));
    await vi.waitFor(() => expect(reads()).toHaveLength(1));
    await Promise.all([first, card.renew(textOf(withWords('2')))]);
    await card.renew(textOf(withWords('3')));
    expect(reads()).toEqual(['review-card', 'review-card', 'review-card']);
    await expectSame(withWords('3'), 'three edits');
  });

  test('comes of all of it, where its blocks hang on others', async () => {
    await openLong();
    const text = withWords('<b>bold');
    await card.renew(textOf(text));
    expect(reads().at(-1)).toBe('render-card');
    await expectSame(text, 'a tag');
    await card.renew(textOf(LONG));
    await expectSame(LONG, 'none');
  });
});

describe('new versions of a card', () => {
  const CARD =
    '# Title\n\nWords.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```sh\nls\n```\n\nThe end.\n';

  test('have the direction of their words, whatever code stands before them', async () => {
    const code = '```python\nimport this\n```\n\n';
    await open(`${code}هذا نموذج.\n`);
    expect(page.article.dir).toBe('rtl');
    await card.edit(`${code}A model.\n`);
    expect(page.article.dir).toBe('ltr');
    await card.edit(code);
    expect(page.article.dir).toBe('');
  });

  test('have the names of their headings, whatever images wait in them', async () => {
    const badge = '![Badge](https://a.example/badge.svg)';
    await open(`# Title\n\nWords.\n`);
    await card.edit(`# Title\n\n## Usage ${badge}\n\nWords.\n`);
    expect(page.article.querySelector('h2')?.id).toBe('usage');
    expect(page.contents.textContent).not.toContain('a.example');
  });

  test('that a reader empties are empty', async () => {
    await open(CARD);
    await card.edit('');
    expect(card.shown?.text.text).toBe('');
    expect(page.article.textContent).toBe('');
    expect(page.afterCard.textContent).toContain('This card has no text.');
    await card.edit(CARD);
    expect(page.article.querySelector('h1')?.textContent).toBe('Title');
    expect(page.afterCard.textContent).toBe('');
  });

  test('are each counted, and the newest wins', async () => {
    await open(CARD);
    const revision = Number(page.root.dataset['revision']);
    await card.edit(CARD.replace('Words', 'One'));
    expect(page.root.dataset['revision']).toBe(String(revision + 1));
    const quick = ['Two', 'Three', 'Four'].map((words) => card.edit(CARD.replace('Words', words)));
    await Promise.all(quick);
    expect(page.article.querySelector('p')?.textContent).toBe('Four.');
    expect(card.shown?.text.text).toContain('Four.');
    expect(card.opened?.text).toBe(CARD);
  });

  test('leave no listeners behind', async () => {
    await open(CARD);
    const alive = new Set<AbortSignal | null>();
    let unsigned = 0;
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...args): void {
      const [, , options] = args;
      const signal = typeof options === 'object' ? options.signal : undefined;
      if (signal) {
        alive.add(signal);
      } else if (this === window || this === document || this === page.article) {
        unsigned += 1;
      }
      addEventListener.apply(this, args);
    };
    const count = (): number => [...alive].filter((signal) => signal?.aborted === false).length;
    try {
      const counts: number[] = [];
      for (let version = 0; version < 60; version += 1) {
        await card.edit(CARD.replace('Words', `Version ${version}`));
        counts.push(count());
      }
      expect(Math.max(...counts.slice(30))).toBeLessThanOrEqual(Math.max(...counts.slice(0, 30)));
      expect(unsigned).toBe(0);
    } finally {
      EventTarget.prototype.addEventListener = addEventListener;
    }
  });
});
