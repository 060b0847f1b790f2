import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { content } from './saved.ts';
import { FULL, HOSTILE } from './saved-cards.ts';

const open = (text: string): Document =>
  new JSDOM(content(text, 'dossier-html', { profile: 'eu-gpai' })).window.document;

describe('a dossier as HTML', () => {
  test('has no script, asks for nothing, and its policy lets only its own style in', () => {
    const page = open(FULL);
    expect(page.querySelectorAll('script, img, link, iframe, form, a, [style], [on]').length).toBe(
      0,
    );
    const style = page.querySelector('style')?.textContent ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).toContain('light-dark(');
    expect(style).toContain('@media print');
    expect(style).not.toMatch(/url\(|@import/);
  });

  test('names the profile, its sources and their dates, and each item with its lines', () => {
    const page = open(FULL);
    expect(page.querySelector('h1')?.textContent).toBe('Heron');
    expect(page.querySelector('main')?.textContent).toMatch(
      /“EU, general-purpose AI models” \(eu-gpai\):\s+Regulation \(EU\) 2024\/1689 \(2024-07-12\)/,
    );
    const license = page.querySelector('section[aria-labelledby="license"]');
    expect(license?.querySelector('blockquote')?.textContent).toBe('license: apache-2.0');
    expect(license?.querySelector('.line')?.textContent).toBe('Line 2');
    expect(
      page.querySelector('section[aria-labelledby="red-teaming"] .none, section .none')
        ?.textContent,
    ).toBe('Not stated.');
    expect(new Set([...page.querySelectorAll('[id]')].map(({ id }) => id)).size).toBe(
      page.querySelectorAll('[id]').length,
    );
  });

  const ofModels = Object.keys(HOSTILE).filter((name) => !/^a (?:dataset|Space) /.test(name));
  test.each(ofModels)('of %s holds it as text alone', (name) => {
    const page = open(HOSTILE[name] ?? '');
    expect(page.querySelectorAll('script, img, body style, a, [onerror]').length).toBe(0);
    expect(page.documentElement.outerHTML).not.toMatch(/(?!\n)\p{Cc}|\u202e|\p{Surrogate}/u);
  });
});
