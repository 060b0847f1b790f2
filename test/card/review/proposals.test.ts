import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyProposals } from '../../../src/card/review/apply-proposals.ts';
import { reviewMarkdown } from '../../../src/card/review/review-markdown.ts';
import { unifiedDiff } from '../../../src/text/unified-diff.ts';
import { CARD, noteOn } from './notes.ts';

const LICENSE = noteOn({ line: 2, kind: 'row' }, { proposal: 'license: apache-2.0' });
const CELL = noteOn(
  { line: 15, kind: 'row', cell: 1 },
  { proposal: '72.0', note: 'As in the paper.' },
);
const LIMIT = noteOn({ line: 20 }, { note: 'For what then?' });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('proposals', () => {
  const now = CARD.replace('mit', 'apache-2.0').replace('71.2', '72.0');

  test('are written into the card, and once', () => {
    expect(applyProposals(CARD, [CELL, LIMIT, LICENSE])).toEqual({
      text: now,
      applied: 2,
      left: 0,
    });
    expect(applyProposals(now, [CELL, LIMIT, LICENSE])).toEqual({ text: now, applied: 0, left: 0 });
  });

  test('of two for one place the first is written', () => {
    const row = noteOn({ line: 15, kind: 'row' }, { proposal: '| Heron | 1 | 2 |' });
    const { text, applied, left } = applyProposals(CARD, [CELL, row]);
    expect([applied, left]).toEqual([1, 1]);
    expect(text).toContain('| Heron | 1 | 2 |\n');
  });

  test('that take lines out leave no empty one', () => {
    const { text } = applyProposals(CARD, [noteOn({ line: 2, kind: 'row' }, { proposal: '' })]);
    expect(text).toBe(CARD.replace('license: mit\n', ''));
  });

  test('that take a cell out leave its row', () => {
    expect(applyProposals(CARD, [{ ...CELL, proposal: '' }]).text).toBe(CARD.replace('71.2', ''));
  });

  test('do not write what says the same', () => {
    expect(applyProposals(CARD, [{ ...CELL, proposal: '71.2' }]).applied).toBe(0);
  });

  test.each<[string, string]>([
    ['lines that end as on Unix', CARD],
    ['lines that end as on Windows', CARD.replaceAll('\n', '\r\n')],
    ['no end of its last line', CARD.trimEnd()],
    ['a byte order mark', `\ufeff${CARD}`],
  ])('are a diff that git and patch take, of a card with %s', (_, text) => {
    const last = noteOn({ line: 20 }, { proposal: 'No.\n\nAsk.' }, text);
    const { text: proposed } = applyProposals(text, [CELL, LICENSE, last]);
    const diff = unifiedDiff('README.md', text, proposed);
    for (const [program, ...rest] of [
      ['git', 'apply', '--whitespace=nowarn', '-'],
      ['patch', '-p1', '--binary'],
    ] as const) {
      writeFileSync(join(folder, 'README.md'), text);
      execFileSync(program, rest, {
        cwd: folder,
        input: diff,
        stdio: ['pipe', 'ignore', 'inherit'],
      });
      expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(proposed);
    }
    expect(proposed).toContain('72.0');
    expect(proposed.includes('\r')).toBe(text.includes('\r'));
  });
});

describe('notes as Markdown', () => {
  const markdown = (text: string, ...notes: readonly ReturnType<typeof noteOn>[]): string =>
    reviewMarkdown(text, 'README.md', { card: '', notes, others: {} });

  test('say where, what is there, what is said and what is proposed, in the order of the card', () => {
    expect(markdown(CARD, LIMIT, CELL)).toBe(`### Review of \` README.md \`: 2 notes

**Line 15**

\`\`\`diff
- 71.2
+ 72.0
\`\`\`

As in the paper.

**Line 20**

\`\`\`markdown
It must not be used for medicine.
\`\`\`

For what then?
`);
  });

  test('leave out what was applied, and tell what is lost', () => {
    const now = CARD.replace('71.2', '72.0').replace('medicine', 'law');
    const said = markdown(now, CELL, LIMIT);
    expect(said).toMatch(/: 1 note\n\n#### No longer in the card\n\n```markdown\nIt must not/);
    expect(said).not.toContain('72.0');
  });

  test('have fences that no quote ends', () => {
    const card = 'A ```` b\n';
    const note = noteOn({ line: 1 }, { note: 'x', proposal: '`````\nc' }, card);
    expect(markdown(card, note)).toContain('``````diff\n- A ```` b\n+ `````\n+ c\n``````\n');
  });

  test.each([
    ['@anna, see #12', '@\u200banna, see \\#12'],
    ['https://a.example/x', 'https:\u200b//a.example/x'],
    ['![x](javascript:a) <img src=x>', '\\!\\[x\\]\\(javascript:a\\) \\<img src=x\\>'],
    ['# A\n===\n1. b\n- c\n```', '\\# A\n\\===\n1\\. b\n\\- c\n\\`\\`\\`'],
    ['a \u202e b', 'a ⟨U\\+202E⟩ b'],
  ])('make nothing of %j but words', (note, said) => {
    expect(markdown(CARD, { ...LIMIT, note })).toContain(`\n\n${said}\n`);
  });
});
