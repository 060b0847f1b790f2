import { Marked } from 'marked';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSanitizer } from '../../../src/html/safe/sanitize.ts';
import { dialectOf } from '../../../src/hub/host-constructs.ts';
import { applyStyles } from '../../../src/view/author-styles.ts';
import { render } from '../markdown/render-body-helpers.ts';
import { ATTACKS } from './attacks.ts';
import { type AttackFrame, createAttackFrame } from './attacks-frame.ts';

interface ExpectedByDomPurify {
  readonly title: string | null;
  readonly payload: string;
}

const markdown = new Marked();
const NONCE = crypto.randomUUID();
const sanitizer = createSanitizer(window, { base: null, nonce: NONCE });

/** As the page shows it: with its author's styles. */
function sanitize(html: string): DocumentFragment {
  const { fragment, styles } = sanitizer.sanitizeSlice(html);
  // Whoever shows the slice gives it its styles: nothing in it has one of its own.
  expect(fragment.querySelector('[style]')).toBeNull();
  applyStyles(styles);
  return fragment;
}

/** Never in a card, whatever its author writes. */
const NEVER = [
  'script, style, template, svg, math, iframe, object, embed, link, meta, base, form, button, select, textarea, dialog',
  'title, noscript, xmp, plaintext, marquee, frame, frameset, applet, portal, slot, area, map, track, canvas, label',
  'input:not([type="checkbox"][disabled])',
  '[srcset], [poster], [background], [autoplay], [ping], [download], [srcdoc], [action], [formaction], [name]',
  '[tabindex], [contenteditable], [popover], [is], [slot], [role], [data-part], [style*="url"], [style*="position"]',
  '[id]:not([id^="user-content-"])',
].join(', ');

/** The classes that the sanitiser itself gives. */
const OUR_CLASS =
  /^(?:language-[\w+#.-]+|part-[a-z-]+|(?:unresolved|blocked|misleading|elsewhere)-(?:link|image)|link-host|author-background|by-height|(?:media|text)-cell|small-media|(?:lone|wide)-float)$/;

function expectHarmless(fragment: DocumentFragment): void {
  expect([...fragment.querySelectorAll(NEVER)].map((element) => element.outerHTML)).toEqual([]);
  for (const element of fragment.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|:/);
      if (name === 'href') {
        expect(value).toMatch(/^(?:https?:\/\/|mailto:|#)/);
      } else if (name === 'src') {
        expect(value).toMatch(/^data:image\//);
      }
    }
    for (const name of element.classList) {
      expect(name).toMatch(OUR_CLASS);
    }
  }
}

function copyOf(fragment: DocumentFragment): DocumentFragment {
  return document.importNode(fragment, true);
}

function serialize(fragment: DocumentFragment): string {
  const holder = document.createElement('div');
  holder.append(copyOf(fragment));
  return holder.innerHTML;
}

function withoutLabels(fragment: DocumentFragment): DocumentFragment {
  const copy = copyOf(fragment);
  for (const label of copy.querySelectorAll('[data-ui]')) {
    label.remove();
  }
  copy.normalize();
  return copy;
}

/** Without what a second pass cannot know: our own classes and labels, and colours that are already fitted to the themes. */
function withoutOurMarks(fragment: DocumentFragment): string {
  const copy = withoutLabels(fragment);
  for (const element of copy.querySelectorAll('[class], [style], [data-theme-only], [title]')) {
    for (const name of ['class', 'style', 'data-theme-only', 'title']) {
      element.removeAttribute(name);
    }
  }
  return serialize(copy);
}

/** Sanitised HTML means the same after a browser has written and read it, as a page rendered in advance does. */
function expectStable(fragment: DocumentFragment): void {
  const template = document.createElement('template');
  template.innerHTML = serialize(fragment);
  expectHarmless(template.content);
  expect(serialize(template.content)).toBe(serialize(fragment));
  const again = sanitize(serialize(withoutLabels(fragment)));
  expect(withoutOurMarks(again)).toBe(withoutOurMarks(fragment));
}

let frame: AttackFrame;
beforeAll(async () => {
  frame = await createAttackFrame();
});

describe('without the sanitiser', () => {
  test.each([
    ['a script runs', '<img src="data:image/png,x" onerror="globalThis.__canary=1">', /^ran/],
    ['a click runs', '<b onclick="alert(1)">x</b>', /^ran/],
    ['a request leaves', '<img src="https://attacker.example/pixel.gif">', /^requested/],
  ])('%s, and the test sees it', async (_, html, happened) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    await expect
      .poll(async () => (await frame.attack(copyOf(template.content))).join())
      .toMatch(happened);
  });
});

describe('a card cannot harm its reader by', () => {
  test.each(
    ATTACKS.filter(({ frontMatter }) => frontMatter === undefined).map(
      (attack) => [attack.title, attack] as const,
    ),
  )('%s', async (_, attack) => {
    const html = markdown.parse(attack.markdown, { async: false });
    const fragment = sanitize(html);
    expectHarmless(fragment);
    expectStable(fragment);
    for (const selector of attack.absent ?? []) {
      expect(fragment.querySelector(selector)?.outerHTML, selector).toBeUndefined();
    }
    for (const selector of attack.present ?? []) {
      expect(fragment.querySelector(selector)?.outerHTML, selector).toBeDefined();
    }
    expect(fragment.textContent).toContain(attack.text ?? '');
    expect(await frame.attack(fragment)).toEqual([]);
  });

  test('any of at least sixty ways', () => {
    expect(new Set(ATTACKS.map(({ title }) => title)).size).toBe(ATTACKS.length);
    expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
  });
});

describe.each(['hub', 'github'] as const)('a card that is shown as on %s', (host) => {
  test('harms its reader by none of them', async () => {
    const dialect = dialectOf(host);
    const asHost = createSanitizer(window, { base: null, nonce: NONCE, dialect });
    for (const { title, markdown: body } of ATTACKS) {
      const { fragment, styles } = asHost.sanitizeSlice(
        render(body, { nonce: NONCE, dialect }).html,
      );
      applyStyles(styles);
      expectHarmless(fragment);
      expect(await frame.attack(fragment), title).toEqual([]);
    }
  }, 120_000);
});

describe("DOMPurify's own attacks", async () => {
  const files = import.meta.glob<{ default: readonly ExpectedByDomPurify[] }>(
    '../../../../shared/reference/dompurify-expect.json',
  );
  const load = Object.values(files)[0];
  const cases = load === undefined ? [] : (await load()).default;
  if (load === undefined) {
    test('need ../shared/reference/dompurify-expect.json', ({ skip }) => {
      skip('../shared/reference/dompurify-expect.json is absent');
    });
    return;
  }
  test('are all here', () => {
    expect(cases.length).toBeGreaterThan(200);
  });
  test.each(
    cases.map(({ title, payload }, index) => [`${index} ${title ?? ''}`, payload] as const),
  )('do nothing: %s', async (_, payload) => {
    const fragment = sanitize(payload);
    expectHarmless(fragment);
    expectStable(fragment);
    expect(await frame.attack(fragment)).toEqual([]);
  });
});
