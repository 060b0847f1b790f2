import { describe, expect, test } from 'vitest';
import {
  datasetUrl,
  httpsUrl,
  languageFilterUrl,
  libraryFilterUrl,
  licenseFilterUrl,
  metricUrl,
  modelUrl,
  pipelineTagFilterUrl,
  tagFilterUrl,
} from '../../src/hub/hub-links.ts';

const PAGES = [
  licenseFilterUrl,
  languageFilterUrl,
  pipelineTagFilterUrl,
  libraryFilterUrl,
  tagFilterUrl,
  datasetUrl,
  modelUrl,
  metricUrl,
];

describe('links to the Hub', () => {
  test.each([
    [licenseFilterUrl('apache-2.0'), '/models?license=license:apache-2.0'],
    [licenseFilterUrl('openrail++'), '/models?license=license:openrail%2B%2B'],
    [languageFilterUrl('zh-TW'), '/models?language=zh-TW'],
    [languageFilterUrl('c++'), '/models?language=c%2B%2B'],
    [pipelineTagFilterUrl('text-generation'), '/models?pipeline_tag=text-generation'],
    [libraryFilterUrl('transformers.js'), '/models?library=transformers.js'],
    [tagFilterUrl('4-bit precision'), '/models?other=4-bit+precision'],
    [tagFilterUrl('a&b=c#d/日本'), '/models?other=a%26b%3Dc%23d%2F%E6%97%A5%E6%9C%AC'],
    [datasetUrl('allenai/dolma'), '/datasets/allenai/dolma'],
    [datasetUrl('squad_v2'), '/datasets/squad_v2'],
    [modelUrl('roberta-base'), '/roberta-base'],
    [modelUrl('allenai/OLMo-2-1124-7B'), '/allenai/OLMo-2-1124-7B'],
    [metricUrl('accuracy'), '/metrics/accuracy'],
  ])('%s leads to its page', (url, path) => {
    expect(url).toBe(`https://huggingface.co${path}`);
  });

  test.each([
    '',
    ' ',
    'PUBLIC DOMAIN NOTICE',
    'Shuffled Dutch section of the OSCAR corpus (https://oscar-corpus.com)',
    '/home/user/model',
    './model',
    '../x',
    'a/..',
    'a/../../settings',
    'a/b/c',
    'a/',
    '/b',
    'a?b',
    'a#b',
    'a%2F..',
    'a\nb',
    'javascript:alert(1)',
    'http://example.com/x',
    'https://user@example.com/x',
    '//example.com',
    '\uD800',
    'x'.repeat(500),
  ])('%j is no id', (text) => {
    const links = PAGES.filter((page) => page !== tagFilterUrl).map((page) => page(text));
    expect(links).toEqual(links.map(() => null));
  });

  test.each(['', ' ', '\uD800', 'a\u0000', 'x'.repeat(500)])('%j is no tag', (text) => {
    expect(tagFilterUrl(text)).toBeNull();
  });

  test('stay on the Hub whatever the tag', () => {
    for (const tag of ['../x', '//evil.test', 'javascript:x', '&library=y', '"><b>']) {
      const url = new URL(tagFilterUrl(tag) ?? '');
      expect([url.origin, url.pathname, [...url.searchParams]]).toEqual([
        'https://huggingface.co',
        '/models',
        [['other', tag]],
      ]);
    }
  });

  test('give an https URL in place of an id back', () => {
    expect(datasetUrl('https://example.com/data set')).toBeNull();
    expect(datasetUrl('https://example.com/data?a=1')).toBe('https://example.com/data?a=1');
    expect(modelUrl('HTTPS://Example.com')).toBe('https://example.com/');
  });
});

describe('an https URL', () => {
  test.each([
    'https:example.com',
    'https://',
    'https://a b',
    'ftp://x',
    'https://u:p@x.test',
    ' https://x',
    'https://x/\uD800',
  ])('is not %j', (text) => {
    expect(httpsUrl(text)).toBeNull();
  });
});
