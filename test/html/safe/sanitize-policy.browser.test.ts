import { beforeAll, describe, expect, test } from 'vitest';
import { createSanitizer } from '../../../src/html/safe/sanitize.ts';
import { appendSlice } from '../../../src/html/slices/append-slice.ts';
import { applyStyles } from '../../../src/view/author-styles.ts';

/** The page's policy as far as it concerns the sanitiser. */
const POLICY =
  "default-src 'none'; style-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types default dompurify";

let inside: Window & typeof globalThis;
let violations: SecurityPolicyViolationEvent[];

beforeAll(async () => {
  const frame = document.createElement('iframe');
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve);
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><body>`;
    document.body.append(frame);
  });
  if (frame.contentWindow === null) {
    throw new Error('The frame has no window.');
  }
  inside = frame.contentWindow as Window & typeof globalThis;
  violations = [];
  inside.document.addEventListener('securitypolicyviolation', (event) => violations.push(event));
});

describe('under a policy that forbids HTML from strings and all inline styles', () => {
  test('the policy is in force', async () => {
    expect(() => {
      inside.document.createElement('p').innerHTML = '<b>x</b>';
    }).toThrow(/TrustedHTML/);
    await expect.poll(() => violations.splice(0).length).toBe(1);
  });

  test('cards are sanitised, one after the other', () => {
    for (const nonce of ['a', 'b']) {
      const sanitizer = createSanitizer(inside, { base: null, nonce });
      const { fragment } = sanitizer.sanitizeSlice(`<p data-part="${nonce}:gallery">a</p>`);
      expect(fragment.ownerDocument).toBe(inside.document);
      expect(fragment.firstElementChild?.outerHTML).toBe('<p class="part-gallery">a</p>');
      const math = sanitizer.sanitizeMath('<math><mi>x</mi></math>').fragment;
      expect(math.firstElementChild?.outerHTML).toBe('<math><mi>x</mi></math>');
    }
  });

  test('allowed styles and landmarks of the author come out right', async () => {
    const sanitizer = createSanitizer(inside, { base: null, nonce: '' });
    const { fragment, styles } = sanitizer.sanitizeSlice(
      '<main align="center"><p data-inert-style="text-align:right;color:red;position:fixed">a</p></main>' +
        '<picture><source media="(prefers-color-scheme:dark)" srcset="https://a.example/d.png"><img data-inert-style="width:50%" src="https://a.example/l.png"></picture>',
    );
    applyStyles(styles);
    appendSlice(inside.document.body, fragment, 0);
    const paragraph = inside.document.querySelector('p');
    if (paragraph === null) {
      throw new Error('The paragraph is lost.');
    }
    const style = inside.getComputedStyle(paragraph);
    expect([style.textAlign, style.position]).toEqual(['right', 'static']);
    expect(style.color).not.toBe('rgb(0, 0, 0)');
    const widths = [...inside.document.images].map((image) => image.style.width);
    expect(widths).toEqual(['50%', '50%']);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(violations.map(({ violatedDirective }) => violatedDirective)).toEqual([]);
  });
});
