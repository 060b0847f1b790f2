import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dialectOf, HOST_CONSTRUCTS, type Host } from '../../../src/hub/host-constructs.ts';
import { render } from './render-body-helpers.ts';

const HOSTS: readonly Host[] = ['hub', 'github'];
const CARDS = '../shared/cards';
const PAGES = 'test/html/markdown/hosts';
const gallery = [{ url: 'owl.png', caption: 'An owl' }];

describe('a card as a host shows it', () => {
  const names = readdirSync(PAGES).filter((name) => name.endsWith('.md'));
  const pairs = names.flatMap((name) => HOSTS.map((host) => [name, host] as const));
  test.each(pairs)('%s on %s', async (name, host) => {
    const body = readFileSync(`${PAGES}/${name}`, 'utf8');
    const { html } = render(body, { gallery, dialect: dialectOf(host) });
    await expect(html).toMatchFileSnapshot(`hosts/${name.replace(/md$/, `${host}.html`)}`);
  });

  test.each(names)('%s here has no mark', (name) => {
    const { html } = render(readFileSync(`${PAGES}/${name}`, 'utf8'), { gallery });
    expect(html).not.toContain('data-host');
  });
});

describe.skipIf(!existsSync(CARDS))('every shared card', () => {
  test('is shown whole as on each host', () => {
    for (const name of readdirSync(CARDS).filter((name) => name.endsWith('.md'))) {
      const body = readFileSync(`${CARDS}/${name}`, 'utf8');
      const [here, ...there] = [null, ...HOSTS.map(dialectOf)].map((dialect) => {
        const { html, summary } = render(body, { gallery, dialect });
        // A part that cannot be rendered is shown as code.
        return { stopped: summary.stopped, codes: html.split('<pre').length };
      });
      expect(there, name).toEqual([here, here]);
    }
  });
});

describe('what is told of a host', () => {
  test('has a source, unless nothing is known', () => {
    for (const forms of Object.values(HOST_CONSTRUCTS)) {
      for (const host of HOSTS) {
        const { evidence, source, shows } = forms[host];
        expect([source !== '', shows !== '']).toEqual(Array(2).fill(evidence !== 'unknown'));
      }
    }
  });

  test('differs between the hosts, or is not known of one', () => {
    for (const { hub, github } of Object.values(HOST_CONSTRUCTS)) {
      const isUnknown = [hub, github].some(({ evidence }) => evidence === 'unknown');
      expect(isUnknown || hub.shows !== github.shows).toBe(true);
    }
  });
});
