import { describe, expect, test } from 'vitest';
import { cardTitle, openingHeading } from '../../src/card/card-title.ts';

/** `# A`, `## B`: headings as a card writes them. */
function headings(...lines: readonly string[]) {
  return lines.map((line, index) => {
    const [marks = '', text = ''] = line.split(/ (.*)/s);
    return { level: marks.length, id: `h${index}`, text };
  });
}

function titleOf(
  lines: readonly string[],
  { opens = false, name = null as string | null, source = 'README.md' } = {},
): string {
  const outline = headings(...lines);
  return cardTitle({ outline, opening: opens ? outline[0] : undefined, name, source });
}

describe('the title of a card', () => {
  test.each([
    ['its main heading', ['# Harbour 7B', '## Usage']],
    ['the main heading after another', ['## Model Details', '# Harbour 7B', '## Usage']],
    ['the one main heading of no section', ['# Table of Contents', '# Harbour 7B', '# Citation']],
    ['the first of two', ['# Harbour 7B', '# Harbour 13B']],
  ])('is %s', (_, lines) => {
    expect(titleOf(lines, { name: 'Other', source: 'file.md' })).toBe('Harbour 7B');
  });

  test.each([
    '# Highlights',
    '# Model Details',
    '# 1. Introduction',
    '# 1 Introduction',
    '# 🚀 Introduction:',
    "# What's new?",
    '# 简介',
    '## Usage',
    '# TL;DR',
  ])('is the name in the metadata, not “%s”', (line) => {
    expect(titleOf([line], { name: 'Harbour' })).toBe('Harbour');
  });

  test('is the heading that the card begins with, of whatever level', () => {
    expect(titleOf(['## Harbour 7B', '## Usage'], { opens: true })).toBe('Harbour 7B');
    expect(titleOf(['## Harbour 7B', '## Usage'], { opens: true, name: 'Name' })).toBe('Name');
    expect(titleOf(['## Overview'], { opens: true })).toBe('README.md');
    expect(titleOf(['## Harbour 7B'])).toBe('README.md');
  });

  test('is the file’s name where main headings are those of sections', () => {
    const lines = ['# Highlights', '# Run it yourself', '# Fine-tuning'];
    expect(titleOf(lines, { source: 'harbour.md' })).toBe('harbour.md');
    expect(titleOf(lines)).toBe('Highlights');
    expect(titleOf(['# Model Details'], { source: 'owner/harbour' })).toBe('owner/harbour');
  });

  test('is a heading that only has the name of a section in it', () => {
    for (const text of ['Overview of Harbour', 'Introduction-7B', 'Usage: Harbour', '7B', '1.5']) {
      expect(titleOf([`# ${text}`], { name: 'Other' })).toBe(text);
    }
  });
});

describe('the heading that a card begins with', () => {
  test('has no text before it', () => {
    const outline = headings('## Harbour 7B', '## Usage');
    expect(openingHeading('\n  Harbour\n 7B\nText', outline)).toBe(outline[0]);
    expect(openingHeading('Text\nHarbour 7B', outline)).toBeUndefined();
    expect(openingHeading('Text', [])).toBeUndefined();
  });
});
