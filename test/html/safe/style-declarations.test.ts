import { beforeAll, describe, expect, test } from 'vitest';
import {
  contrast,
  looksLikeColor,
  PAGE,
  parseColor,
  readableOn,
  textColor,
} from '../../../src/html/safe/author-colors.ts';
import { type ReadStyle, readDeclarations } from '../../../src/html/safe/style-declarations.ts';
import { ColorCanvas } from '../../../src/prerender/color-canvas.ts';

// Node has no canvas, which knows the names of colours.
beforeAll(() => {
  Object.assign(globalThis, { OffscreenCanvas: ColorCanvas });
});

function read(style: string): ReadStyle {
  return readDeclarations(style, (value) => parseColor(value) !== null);
}

function kept(style: string): string {
  return read(style)
    .kept.map(({ property, value }) => `${property}: ${value}`)
    .join('; ');
}

describe("an author's style", () => {
  test.each([
    ['text-align:center', 'text-align: center'],
    ['WIDTH: 50% !important;', 'width: 50%'],
    ['margin: 0 auto 1em', 'margin: 0 auto min(1em, 2vw)'],
    ['display: flex; justify-content: space-between; flex-wrap: wrap; gap: 4px 8px'],
    ['border: 1px solid rgb(255, 0, 0)', 'border: 1px solid rgb(255, 0, 0)'],
    ['background: #fff', 'background-color: #fff'],
    ['font-size: 1.5em', 'font-size: clamp(0.625rem, 1.5em, 3rem)'],
    ['min-width: 400px', 'min-width: min(400px, 100%)'],
    ['max-width: 600px', 'max-width: min(600px, 100%)'],
    ['max-width: none', 'max-width: 100%'],
    ['float: right; border-radius: 50%', 'float: right; border-radius: 50%'],
  ])('%s is kept', (style, expected = style) => {
    expect(kept(style)).toBe(expected);
  });

  test.each([
    'position: fixed',
    'z-index: 9',
    'top: 0',
    'inset: 0',
    'transform: scale(9)',
    'opacity: 0',
    'visibility: hidden',
    'filter: blur(9px)',
    'animation: x 1s',
    'cursor: none',
    'content: "x"',
    'pointer-events: none',
    'display: none',
    'display: contents',
    'overflow: hidden',
    'background: url(https://attacker.example/)',
    'background-image: url(https://attacker.example/)',
    'width: calc(100vw * 9)',
    'width: var(--accent)',
    'width: expression(alert(1))',
    'width: 1\\30 0px',
    'width: 2001px',
    'width: 101%',
    'width: 1e9px',
    'margin: -1px',
    'margin-left: -9999px',
    'font-size: 0',
    'font-size: 1px',
    'font-size: 49px',
    'font-size: 4em',
    'line-height: 0',
    'line-height: 0px',
    'border: 300px solid red',
    'color: url(x)',
    'constructor: x',
    'color: light-dark(red, blue)',
  ])('%s is removed and said', (style) => {
    const { kept, removed } = read(style);
    expect(kept).toEqual([]);
    expect(removed.map(({ property }) => property)).toEqual([style.slice(0, style.indexOf(':'))]);
  });

  test('limits the height of an image or a video, and of nothing else', () => {
    const style = 'max-height: 40px; object-fit: cover; max-height: 2001px';
    const { kept, removed } = readDeclarations(style, looksLikeColor, true);
    expect(kept.map(({ property }) => property)).toEqual(['max-height', 'object-fit']);
    expect(removed).toEqual([{ property: 'max-height', value: '2001px' }]);
    expect(read(style).kept).toEqual([]);
  });

  test('without any valid declaration is nothing', () => {
    expect(kept("margin-left:'auto' margin-right:'auto'")).toBe('');
    expect(read(';;:x;color').removed).toEqual([]);
  });

  test('is read where there is no canvas, too: what may be a colour is kept', () => {
    const style = 'border: 1px solid navy; background: url(x); color: rgb(1 2 3 / 50%); top: 0';
    const { kept, removed } = readDeclarations(style, looksLikeColor);
    expect(kept.map(({ property }) => property)).toEqual(['border', 'color']);
    expect(removed.map(({ property }) => property)).toEqual(['background', 'top']);
  });

  test('of absurd length is read up to a limit', () => {
    const { kept } = read('width: 1px;'.repeat(100_000));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThanOrEqual(60);
  });
});

describe('a colour', () => {
  const red = { red: 255, green: 0, blue: 0, alpha: 1 };

  test.each([
    'red',
    '#f00',
    '#FF0000',
    'ff0000',
    'rgb(255,0,0)',
    'rgb(100% 0% 0%)',
    'hsl(0, 100%, 50%)',
    'hsl(0deg 100% 50% / 1)',
  ])('may be written %s', (text) => {
    expect(parseColor(text)).toEqual(red);
  });

  test.each([
    'constructor',
    '__proto__',
    'rgb(1,2)',
    'rgb(1..2,3,4)',
    '#12345',
    'currentcolor',
    'url(x)',
  ])('is not %s', (text) => {
    expect(parseColor(text)).toBeNull();
  });

  test('of text can be read on any background', () => {
    for (const color of ['red', 'yellow', 'white', 'black', '#888', 'blue']) {
      for (const surface of ['white', 'black', '#14181b', 'orange', '#777', 'navy']) {
        const [text, behind] = [parseColor(color), parseColor(surface)];
        if (text === null || behind === null) {
          throw new Error('A colour of this test is unreadable.');
        }
        expect(contrast(readableOn(text, behind), behind)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('of text alone suits both themes, and black, white and faint ones give way to the theme', () => {
    const alone = (name: string): string | null => textColor(parseColor(name) ?? red, PAGE);
    expect(alone('red')).toMatch(/^light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)$/);
    expect(alone('gray')).not.toBeNull();
    for (const name of ['black', 'white', '#222', '#eee', 'transparent', 'rgba(255,0,0,.1)']) {
      expect(alone(name)).toBeNull();
    }
  });
});
