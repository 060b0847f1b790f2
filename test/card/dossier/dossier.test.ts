import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dossierOf, type Saying } from '../../../src/card/dossier/dossier.ts';
import { dossierMarkdown } from '../../../src/card/dossier/dossier-markdown.ts';
import { PROFILES, type ProfileName } from '../../../src/card/profiles/profiles.ts';
import { requirementsOf } from '../../../src/card/profiles/requirements.ts';
import { cleanText } from '../../../src/text/clean-text.ts';
import { readCard } from '../read-card.ts';

const NAMES = Object.keys(PROFILES) as ProfileName[];
const CARDS = new URL('../../../../shared/cards/', import.meta.url);
const realCards = existsSync(CARDS)
  ? readdirSync(CARDS).filter((name) => name.endsWith('.md') && name !== 'README.md')
  : [];

function said(text: string, item: string, profile: ProfileName = 'annotated'): readonly Saying[] {
  return dossierOf(readCard(text), profile)?.items.find(({ id }) => id === item)?.said ?? [];
}

/** Each with its line. */
function told(text: string, item: string, profile?: ProfileName): readonly string[] {
  return said(text, item, profile).map(({ line, text: words }) => `${line}: ${words}`);
}

describe('a dossier', () => {
  test.each(NAMES)('%s has each item that is asked for, with its source and date', (profile) => {
    const dossier = dossierOf(readCard('# T\n\nIt is.\n'), profile);
    const asked = requirementsOf(readCard('# T\n\nIt is.\n'), profile);
    expect(dossier?.items.map(({ id, state }) => [id, state])).toEqual(
      asked.map(({ id, state }) => [id, state]),
    );
    expect(dossier?.sources.length).toBeGreaterThan(0);
    for (const { title, date } of dossier?.sources ?? []) {
      expect(`${title} ${date}`).toMatch(/ \d{4}-\d\d-\d\d$/);
    }
  });

  test('quotes fields, sentences, lists, code and tables, each with its line', () => {
    const card = `---
license: mit
datasets: [a/b, c/d]
---
# T

## Training data

It learned from books. They were old.

It learned from:

- letters
- diaries

| Source | Words |
|---|---|
| books | 7B |

\`\`\`
load("books")
\`\`\`
`;
    expect(said(card, 'training-data')).toEqual([
      { line: 3, kind: 'field', text: 'datasets: a/b, c/d' },
      { line: 9, kind: 'text', text: 'It learned from books. They were old.' },
      { line: 11, kind: 'text', text: 'It learned from:' },
      { line: 13, kind: 'item', text: 'letters' },
      { line: 14, kind: 'item', text: 'diaries' },
      { line: 16, kind: 'table', text: 'Source | Words\nbooks | 7B' },
      { line: 20, kind: 'code', text: 'load("books")' },
    ]);
    expect(told(card, 'license')).toEqual(['2: license: mit']);
  });

  test('leaves to each item what has its name, and does not say it twice', () => {
    const card =
      '# T\n\n## Uses\n\nIt writes.\n\n### Direct Use\n\nIt writes poems.\n\n### Out-of-Scope Use\n\nNot for law.\n\n## Bias, Risks, and Limitations\n\nIt errs.\n\n### Recommendations\n\nRead it twice.\n';
    expect(told(card, 'uses')).toEqual(['5: It writes.', '9: It writes poems.']);
    expect(told(card, 'out-of-scope-use')).toEqual(['13: Not for law.']);
    expect(told(card, 'limits')).toEqual(['17: It errs.']);
    expect(told(card, 'recommendations')).toEqual(['21: Read it twice.']);
  });

  test('quotes what states an item wherever it stands: a bold key, a row, a sentence', () => {
    expect(told('# T\n\n- **Developed by:** Marin\n', 'developers')).toEqual(['3: Marin']);
    expect(
      told(
        '# T\n\n| Property | Value |\n|---|---|\n| Context length | 4096 |\n',
        'context-length',
        'eu-gpai',
      ),
    ).toEqual(['5: 4096']);
    expect(told('# T\n\nIt sings. It was developed by Marin.\n', 'developers')).toEqual([
      '3: It sings. It was developed by Marin.',
    ]);
  });

  test('quotes nothing of what the template left, and says that it is not stated', () => {
    const card = '# T\n\n## Uses\n\n[More Information Needed]\n\n<!-- What is it for? -->\n';
    expect(said(card, 'uses')).toEqual([]);
    const markdown = dossierMarkdown(dossierOf(readCard(card), 'annotated') ?? never(), 'T');
    expect(markdown).toContain('## Uses\n\nAsks how it can be used as it is');
    expect(markdown).toMatch(/## Uses\n\n.*\n\nNot stated: its place says nothing yet\.\n/);
    expect(markdown).toMatch(/## Recommendations\n\n.*\n\nNot stated\.\n/);
    expect(markdown).not.toMatch(/\b\d+ of \d+\b|%|compliant|complies/);
  });

  test('ends where a card goes on for long, and says how much more there is', () => {
    const card = `# T\n\n## Limitations\n\n${'It may be wrong.\n\n'.repeat(100)}${'x '.repeat(3000)}\n`;
    const item = dossierOf(readCard(card), 'annotated')?.items.find(({ id }) => id === 'limits');
    expect(item?.said.length).toBe(40);
    expect(item?.more).toBeGreaterThan(20);
    expect(
      said(`## Limitations\n\n${'word '.repeat(3000)}\n`, 'limits')[0]?.text.length,
    ).toBeLessThan(1100);
  });

  test('is of models alone', () => {
    for (const card of ['---\ntask_categories: [other]\n---\n', '---\nsdk: gradio\n---\n']) {
      expect(dossierOf(readCard(card), 'minimal')).toBeNull();
    }
  });

  test.skipIf(realCards.length === 0)('quotes of real cards what stands at that line', () => {
    const words = (text: string): string => cleanText(text).replace(/[^\p{L}\p{N}]+/gu, '');
    for (const name of realCards) {
      const text = readFileSync(new URL(name, CARDS), 'utf8');
      const lines = text.split('\n');
      for (const { id, state, said: all } of dossierOf(readCard(text), 'annotated')?.items ?? []) {
        expect(state === 'stated', `${name} ${id}`).toBe(all.length > 0);
        for (const { line, kind, text: quoted } of all) {
          const there = lines.slice(line - 1, line + 1).join('\n');
          const first = /[\p{L}\p{N}]{3,}/u.exec(quoted.split('\n')[0] ?? '')?.[0] ?? '';
          const key = kind === 'field' ? (quoted.split(':')[0] ?? '') : first;
          expect(words(there), `${name} ${id} ${line} ${quoted}`).toContain(words(key));
        }
      }
    }
  });
});

describe('a dossier in Markdown', () => {
  test('has no markup of the card’s, no mention and no link', () => {
    const card =
      '# T <b>x</b>\n\n## Limitations\n\nIt &lt;b&gt; errs \\*much\\* \\[x](https://evil.example) @all, www.evil.example.\n\n````\n```\nx\n````\n';
    const markdown = dossierMarkdown(dossierOf(readCard(card), 'minimal') ?? never(), 'a *b* @c');
    expect(markdown).toContain('# a \\*b\\* @\u200bc');
    expect(markdown).not.toMatch(/(?<!\\)[<*]|@\w|:\/\/evil|www\.evil/);
    expect(markdown).toContain('````\n```\nx\n````');
  });
});

function never(): never {
  throw new Error('The card has no dossier.');
}
