import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { createDialect } from '../../../src/html/markdown/dialect.ts';
import { normalizeHtml } from './normalize-html.ts';

interface Example {
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

interface GfmExample extends Example {
  readonly source: 'spec' | 'extensions' | 'regression';
}

const GFM_EXAMPLES = '../shared/reference/gfm-examples.json';

const AUTOLINK = 'CommonMark has no bare autolinks; GFM, and so this dialect, has';
const INFO_STRING = 'an info string that names no language is code and is shown (```@misc{…)';
const COMMENT =
  'GFM 0.29 has an older rule for comments than CommonMark 0.31, which this dialect follows';
const TAGFILTER = 'the slicer does the tagfilter, after the rendering';
const META = 'marked takes <meta> for a block, as CommonMark did before 0.31';

/** Examples that differ, with the reason. One that passes must leave its list. */
const COMMON_MARK_EXCEPTIONS: Readonly<Record<number, string>> = {
  34: INFO_STRING,
  144: INFO_STRING,
  602: AUTOLINK,
  608: AUTOLINK,
  611: AUTOLINK,
  612: AUTOLINK,
};

const GFM_EXCEPTIONS: Readonly<Record<GfmExample['source'], Readonly<Record<number, string>>>> = {
  spec: {
    114: INFO_STRING,
    330: INFO_STRING,
    610: 'the example switches autolinks off',
    616: 'the example switches autolinks off',
    619: 'the example switches autolinks off',
    620: 'the example switches autolinks off',
    645: COMMENT,
    646: COMMENT,
    653: TAGFILTER,
  },
  extensions: {
    19: 'marked links no host that begins with an emoji',
    20: 'the example asks only for no crash: its HTML is <IGNORE>',
    22: TAGFILTER,
    23: 'ids and classes of footnotes are of our own',
  },
  regression: {
    9: META,
    13: 'ids and classes of footnotes are of our own',
    14: META,
    16: 'marked allows an open parenthesis in a title in parentheses',
  },
};

// Columns of numbers are aligned by what is in them, which no specification knows.
/** Without the slicer's limits and repairs. */
function renderMarkdown(markdown: string): string {
  const dialect = createDialect(markdown, '', false);
  return dialect
    .parseBlocks(markdown)
    .map((block) => {
      dialect.inlinesOf(block).forEach((entry) => {
        dialect.parseInline(entry);
      });
      return dialect.render(block);
    })
    .join('');
}

function failures(examples: readonly Example[]): readonly number[] {
  return examples
    .filter(({ markdown, html }) => {
      const rendered = renderMarkdown(markdown.replace(/\r\n?/g, '\n'));
      return normalizeHtml(rendered) !== normalizeHtml(html);
    })
    .map(({ number }) => number);
}

function numbers(exceptions: Readonly<Record<number, string>>): readonly number[] {
  return Object.keys(exceptions).map(Number);
}

describe('a card reads as the specifications say', () => {
  test('all 652 examples of CommonMark 0.31, but for the listed ones', () => {
    const { tests }: { tests: readonly Example[] } = createRequire(import.meta.url)(
      'commonmark-spec',
    );
    const examples = tests.map(({ number, markdown, html }) => ({
      number,
      markdown: markdown.replaceAll('→', '\t'),
      html: html.replaceAll('→', '\t'),
    }));
    expect(examples).toHaveLength(652);
    expect(failures(examples)).toEqual(numbers(COMMON_MARK_EXCEPTIONS));
  });

  const hasExamples = existsSync(GFM_EXAMPLES);
  const counts = { spec: 673, extensions: 28, regression: 19 } as const;
  for (const source of ['spec', 'extensions', 'regression'] as const) {
    test(`all ${counts[source]} examples of GFM's ${source}, but for the listed ones`, (context) => {
      context.skip(!hasExamples, `${GFM_EXAMPLES} is not on this machine`);
      const all: readonly GfmExample[] = JSON.parse(readFileSync(GFM_EXAMPLES, 'utf8'));
      const examples = all.filter((example) => example.source === source);
      expect(examples).toHaveLength(counts[source]);
      expect(failures(examples)).toEqual(numbers(GFM_EXCEPTIONS[source]));
    });
  }
});
