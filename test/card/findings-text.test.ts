import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/card/finding.ts';
import { findingsText } from '../../src/card/findings-text.ts';

const finding = (message: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'some-rule',
  severity: 'warning',
  message,
  line: 3,
  ...more,
});

describe('findings for the author of a card', () => {
  test('say where, what and the way out, in the given order', () => {
    const findings = [
      finding('This is wrong.', { fix: { label: 'Write “mit”', edits: [] } }),
      finding('That as well.', { severity: 'error', line: null }),
      finding('There, too.', { severity: 'hint', file: 'a.yaml' }),
    ];
    expect(findingsText(findings, 'README.md', 'text')).toBe(
      [
        'Checks of README.md: 1 error, 1 warning, 1 hint',
        '',
        'Warning, Line 3: This is wrong. Fix: Write “mit”. (some-rule)',
        'Error: That as well. (some-rule)',
        'Hint, a.yaml, line 3: There, too. (some-rule)',
        '',
      ].join('\n'),
    );
    expect(findingsText(findings.slice(0, 1), 'README.md', 'markdown')).toBe(
      'Checks of README.md: 1 warning\n\n- **Warning**, Line 3: This is wrong. Fix: Write “mit”. (`some-rule`)\n',
    );
  });

  test('of a card without any, say so', () => {
    expect(findingsText([], 'a.md', 'text')).toContain('Checks of a.md: nothing to report');
  });

  test.each([
    ['an image', '![x](https://e.example/p.png)', '\\!\\[x\\](https\\://e.example/p.png)'],
    ['a tag', '<img src=x> &lt;', '\\<img src=x\\> \\&lt;'],
    ['a call of somebody', '@you', '@<!-- -->you'],
    ['an address', 'www.e.example', 'www\\.e.example'],
    [
      'code, stars and lines',
      '`a` *b* _c_ ~~d~~ #1 $x$',
      '\\`a\\` \\*b\\* \\_c\\_ \\~\\~d\\~\\~ \\#1 \\$x\\$',
    ],
    ['nothing special', 'Write “mit” (v1.5-x).', 'Write “mit” (v1.5-x).'],
  ])('are no markup of the card’s: %s', (_, message, written) => {
    expect(findingsText([finding(message)], 'a', 'markdown')).toContain(`: ${written} (`);
  });

  test.each(['text', 'markdown'] as const)(
    'mark what does not show, on one line, as %s',
    (format) => {
      const text = findingsText([finding('a\u202eb\nc\u0007')], 'x\u200b.md', format);
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cf}/u);
      expect(text.trim().split('\n')).toHaveLength(3);
    },
  );
});
