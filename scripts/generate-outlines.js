// Writes the outlines of the letters that pictures of a card are set with, from the font Inter (SIL
// Open Font License 1.1): where pictures go, no font can be counted on. What it reads is no
// dependency, since the letters do not change; put it into a folder of its own:
//
//   npm install --prefix FOLDER @fontsource/inter@5 opentype.js@2
//   node scripts/generate-outlines.js FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const TARGET = 'src/command/picture/outlines.json';
/** Of an em: finer than a pixel in the largest title. */
const UNITS = 500;
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic'];
/** Latin with the accents of Europe, Greek, Cyrillic, and the signs of texts. */
const WANTED =
  /[ -~\u00a0-\u017f\u0386-\u03ce\u0401-\u045f\u2010-\u2026\u2030\u20ac\u2122\u2190-\u2193\u2212\u2248\u2264\u2265]/;
const folder = process.argv[2];
if (folder === undefined) {
  throw new Error('Give the folder with @fontsource/inter and opentype.js.');
}
const load = createRequire(join(resolve(folder), 'package.json'));
const { parse } = load('opentype.js');

/** @param {string} subset @param {number} weight */
function fontOf(subset, weight) {
  const name = `@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`;
  const { buffer, byteOffset, byteLength } = readFileSync(load.resolve(name));
  return parse(buffer.slice(byteOffset, byteOffset + byteLength));
}

/** @param {number} weight */
function lettersOf(weight) {
  /** @type {Record<string, string>} */
  const letters = {};
  for (const subset of SUBSETS) {
    const font = fontOf(subset, weight);
    const scale = UNITS / font.unitsPerEm;
    for (const [code, index] of Object.entries(font.tables.cmap.glyphIndexMap)) {
      const letter = String.fromCodePoint(Number(code));
      if (WANTED.test(letter) && letters[letter] === undefined) {
        const glyph = font.glyphs.get(index);
        letters[letter] = `${Math.round(glyph.advanceWidth * scale)}${pathOf(glyph, scale)}`;
      }
    }
  }
  return Object.fromEntries(Object.entries(letters).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Relative commands, `y` down. @param {any} glyph @param {number} scale */
function pathOf({ path }, scale) {
  let [atX, atY] = [0, 0];
  let data = '';
  for (const command of path.commands) {
    if (command.type === 'Z') {
      data += 'z';
      continue;
    }
    const points = [
      command.x1 === undefined ? [] : [command.x1, command.y1],
      [command.x, command.y],
    ];
    const rounded = points.flat().map((value) => Math.round(value * scale));
    const numbers = rounded.map((value, index) => (index % 2 === 0 ? value - atX : atY - value));
    if (command.type !== 'M' && numbers.every((number) => number === 0)) {
      continue;
    }
    // A contour starts where the one before has ended, as SVG has it only after a `z`: so absolute.
    data +=
      command.type === 'M'
        ? `M${rounded[0]} ${-(rounded[1] ?? 0)}`
        : `${command.type.toLowerCase()}${numbers.join(' ').replaceAll(' -', '-')}`;
    [atX, atY] = [rounded.at(-2) ?? 0, rounded.at(-1) ?? 0];
  }
  return data;
}

const content = {
  license:
    'Outlines of Inter, Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter), SIL Open Font License 1.1 (https://openfontlicense.org)',
  regular: lettersOf(400),
  bold: lettersOf(700),
};
writeFileSync(TARGET, `${JSON.stringify(content, null, 1)}\n`);
