import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { headPicture } from '../../../src/command/picture/head-picture.ts';
import { cut, wrap } from '../../../src/command/picture/lines.ts';
import {
  outlineOf,
  type Stroke,
  settable,
  widthOf,
} from '../../../src/command/picture/outline-font.ts';
import { paint } from '../../../src/command/picture/paint.ts';
import { picturePng } from '../../../src/command/picture/picture-png.ts';
import { pictureSvg } from '../../../src/command/picture/picture-svg.ts';
import { box, type Picture, type Shape } from '../../../src/command/picture/shapes.ts';
import { stated } from '../../../src/html/jobs/save-card.ts';
import { readWholeCard } from '../../../src/html/jobs/worker/render-card-job.ts';
import { FULL, SPACE } from '../../html/jobs/saved-cards.ts';

function pictureOf(text: string, id: string | null = 'lab/heron') {
  const linkBase = id === null ? null : `https://huggingface.co/${id}/blob/main/`;
  const input = { text, hasInvalidBytes: false, linkBase, evalFiles: [] };
  const whole = readWholeCard({ ...input, nonce: '' });
  return headPicture(stated(whole, { ...input, name: 'README.md' }));
}

function textsOf({ shapes }: Picture): readonly string[] {
  return shapes.flatMap(({ text }) => text ?? []);
}

/** Where a shape is, in pixels. */
function areaOf({ strokes }: Shape) {
  const points = strokes.flatMap((stroke) => (stroke[0] === 'Z' ? [] : [stroke.slice(-2)]));
  const [xs, ys] = [0, 1].map((at) => points.map((point) => Number(point[at])));
  return {
    left: Math.min(...(xs ?? [])),
    right: Math.max(...(xs ?? [])),
    top: Math.min(...(ys ?? [])),
    bottom: Math.max(...(ys ?? [])),
  };
}

const MANY = `---
license: other
license_name: a-license-with-quite-a-long-name-of-its-own-community-agreement
language: [en, fr, de, es, pt, it, nl, pl, ru, uk, el, zh]
base_model: meta-llama/Llama-3.1-70B-Instruct-with-a-very-long-suffix
datasets: [allenai/dolmino-mix-1124, allenai/olmo-mix-1124, HuggingFaceFW/fineweb-edu]
pipeline_tag: text-generation
library_name: transformers
model-index:
- name: Heron
  results:
${['MMLU', 'GSM8K', 'HumanEval', 'A very long name of a benchmark (extended)', 'Fifth']
  .map(
    (name) =>
      `  - task: {type: text-generation}\n    dataset: {name: "${name}", type: a/b}\n    metrics: [{type: accuracy, value: 71.3}]\n`,
  )
  .join('')}---
`;
const LONG = `# ${'Heron 70B Instruct, a model for Čeština, Ελληνικά and Русский, '.repeat(4)}\n\nWords.\n`;

describe('a picture of a card’s head', () => {
  test('says what the card states: title, owner, metadata, its first results', () => {
    const { picture, notes } = pictureOf(`${MANY}# Heron 70B\n\nHeron is a model of birds.\n`);
    expect([picture.width, picture.height, picture.title]).toEqual([1200, 630, 'Heron 70B']);
    expect(textsOf(picture)).toEqual([
      'lab',
      'Model card',
      'Heron 70B',
      ...['Task', 'Text Generation'],
      ...['License', expect.stringMatching(/^a-license-with.*…$/)],
      ...['Base model', expect.stringMatching(/^meta-llama\/Llama.*…$/)],
      ...['Languages', expect.stringMatching(/^English, French.* \+\d+$/)],
      ...['Training data', expect.stringMatching(/^allenai\/dolmino.*… \+2$/)],
      ...['Library', 'transformers'],
      ...['71.3', 'MMLU, accuracy', '71.3', 'GSM8K, accuracy', '71.3', 'HumanEval, accuracy'],
      ...['71.3', expect.stringMatching(/^A very long.*…$/)],
    ]);
    expect(notes).toEqual([]);
  });

  test.each([
    ['all metadata and a title of 260 letters', `${MANY}${LONG}`],
    ['a long title alone', LONG],
    ['a title of one word that is too long', `${MANY}# ${'x'.repeat(300)}\n`],
    ['a title alone', '# Heron\n'],
    ['metadata alone', '---\nlicense: mit\n---\n'],
    ['a full card', FULL],
    ['a Space', SPACE],
  ])('has nothing above anything else or beyond its edge: %s', (_, text) => {
    const { picture } = pictureOf(text);
    const areas = picture.shapes.filter((shape) => shape.text !== undefined).map(areaOf);
    for (const [at, area] of areas.entries()) {
      expect(area.left).toBeGreaterThan(60);
      expect(area.right).toBeLessThan(1140);
      expect(area.top).toBeGreaterThan(40);
      expect(area.bottom).toBeLessThan(600);
      for (const other of areas.slice(at + 1)) {
        const isApart =
          area.right < other.left ||
          other.right < area.left ||
          area.bottom < other.top ||
          other.bottom < area.top;
        expect(isApart).toBe(true);
      }
    }
  });

  test('has the first words of a card where there is room for them', () => {
    const { picture } = pictureOf(
      '---\nlicense: mit\n---\n# Heron\n\nHeron is a model of birds.\n',
    );
    expect(textsOf(picture)).toContain('Heron is a model of birds.');
  });

  test('leaves out a title that its font has not, names the model by its id, and says so', () => {
    const { picture, notes } = pictureOf('---\nlanguage: zh\n---\n# 通义千问 7B\n');
    expect(textsOf(picture)).toEqual(['lab', 'Model card', 'heron', 'Languages', 'Chinese']);
    expect(notes).toEqual([
      'The font of the picture lacks letters of: title. What needs them is left out.',
    ]);
    expect(pictureOf('# نموذج\n', null).picture.title).toBe('Model card');
  });

  test('leaves out emoji and what does not show, and says nothing of that', () => {
    const { picture, notes } = pictureOf('# 🤗 Heron\u200b ❤️ 7B\n');
    expect(picture.title).toBe('Heron 7B');
    expect(notes).toEqual([]);
  });

  test('has the first of many datasets, and how many there are besides', () => {
    const datasets = Array.from({ length: 5000 }, (_, at) => `lab/x${at}`).join(', ');
    const { picture } = pictureOf(`---\ndatasets: [${datasets}]\n---\n# ${'word '.repeat(900)}\n`);
    expect(textsOf(picture).at(-1)).toMatch(/^lab\/x0, .* \+499\d$/);
  });
});

describe('the picture as a file', () => {
  const HOSTILE =
    '---\nlicense: mit\ndatasets: ["\\"><script>alert(1)</script>"]\n---\n# "a" ]]> &lt;b onload=x&gt; \\<!-- 🤗\n';

  test('as SVG is XML without script, style, font or address, whatever the card says', () => {
    const svg = pictureSvg(pictureOf(HOSTILE).picture);
    const elements = svg.match(/<\/?[a-z?]+/g) ?? [];
    expect(new Set(elements)).toEqual(
      new Set(['<?xml', '<svg', '<title', '</title', '<path', '</svg']),
    );
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/:\/\/|style=|font|href/);
    for (const [, value] of svg.matchAll(/="([^"]*)"/g)) {
      expect(value).not.toMatch(/[<>]|&(?!#\d+;)/);
    }
    expect(svg).toContain('aria-label="&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;"');
    expect(svg).toMatch(/^<\?xml.*\n<svg [^>]*width="1200" height="630" viewBox="0 0 1200 630"/);
  });

  test('as PNG has 1200 × 630 pixels, of paper, ink and accent', () => {
    const png = Buffer.from(picturePng(pictureOf(FULL).picture));
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(png.toString('latin1', 12, 16)).toBe('IHDR');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const length = png.readUInt32BE(33);
    const lines = inflateSync(png.subarray(41, 41 + length));
    expect(lines.length).toBe(630 * (1200 * 3 + 1));
    const pixel = (x: number, y: number): number => lines.readUIntBE(y * 3601 + 1 + x * 3, 3);
    expect([pixel(5, 300), pixel(1190, 10)]).toEqual([0x0b6478, 0xffffff]);
    expect(lines.includes(Buffer.from([0x1c, 0x23, 0x26]))).toBe(true);
    expect(png.toString('latin1', png.length - 8, png.length - 4)).toBe('IEND');
  });
});

describe('what is painted', () => {
  const SIZE = { width: 40, height: 30, title: '' };
  /** How dark all pixels are together, in pixels. */
  const ink = (shapes: readonly Shape[]): number =>
    paint({ ...SIZE, shapes }).reduce((sum, value) => sum + (255 - value) / 255 / 3, 0);

  test('covers its area, with parts of pixels at the edge', () => {
    expect(ink([box(3, 4, 10, 5, '#000000')])).toBeCloseTo(50);
    expect(ink([box(3.5, 4.25, 10.25, 5.5, '#000000')])).toBeCloseTo(10.25 * 5.5, 0);
    expect(ink([box(-5, -5, 100, 100, '#000000')])).toBeCloseTo(40 * 30);
  });

  test('has holes where an outline runs the other way round, and none where two overlap', () => {
    const outer = box(2, 2, 20, 20, '#000000').strokes;
    const { strokes } = box(5, 5, 10, 10, '#000000');
    const hole: readonly Stroke[] = [['M', 5, 5], ['L', 5, 15], ['L', 15, 15], ['L', 15, 5], ['Z']];
    expect(ink([{ color: '#000000', strokes: [...outer, ...hole] }])).toBeCloseTo(300);
    expect(ink([{ color: '#000000', strokes: [...outer, ...strokes] }])).toBeCloseTo(400);
  });

  test('has letters where they are, of the colour that they have', () => {
    const strokes = outlineOf('o', [5, 20], 20, 'bold');
    const pixels = paint({ ...SIZE, shapes: [{ color: '#ff0000', strokes }] });
    const at = (x: number, y: number): readonly number[] => [
      ...pixels.subarray((y * 40 + x) * 3, (y * 40 + x) * 3 + 3),
    ];
    const middle = Math.round(5 + widthOf('o', 20, 'bold') / 2);
    expect(at(middle, 15)).toEqual([255, 255, 255]);
    expect(at(7, 15)).toEqual([255, 0, 0]);
    expect(at(35, 15)).toEqual([255, 255, 255]);
  });
});

describe('a line of a picture', () => {
  test.each([
    ['Heron 7B', 'Heron 7B'],
    ['  a \n b  ', 'a b'],
    ['e\u0301', 'é'],
    ['🤗 Heron ❤️', 'Heron'],
    ['7B 模型', null],
    ['دقة', null],
    ['', null],
    ['🤗', null],
  ])('%j is set as %j', (text, set) => {
    expect(settable(text)).toBe(set);
  });

  test.each(['a word or two of some length', 'meta-llama/Llama-3.1_70B', 'x'.repeat(99), '', '-'])(
    'of %j none is too wide, and no letter is lost',
    (text) => {
      const lines = wrap(text, 200, 30, 'bold');
      for (const line of lines) {
        expect(widthOf(line, 30, 'bold')).toBeLessThanOrEqual(200);
      }
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(widthOf(cut(text, 200, 30, 'bold'), 30, 'bold')).toBeLessThanOrEqual(200);
    },
  );
});
