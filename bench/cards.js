import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The hosted card: Marin 8B Base. */
export const CARD = fileURLToPath(new URL('../public/card.md', import.meta.url));

/** Text of the hosted card's last heading: with it in the page the card is complete. */
export const LAST_HEADING = 'Model Card Contact';

const FOLDER = fileURLToPath(new URL('dist/cards/', import.meta.url));

/** Sizes of the scaled cards in bytes; the names stand in the report. */
const SIZES = [
  { name: '100 KB', bytes: 100_000 },
  { name: '1 MB', bytes: 1_000_000 },
  { name: '4 MB', bytes: 4_000_000 },
];

/**
 * @typedef {object} PickedCard
 * @property {string} name
 * @property {string} path of the file
 * @property {number} bytes
 * @property {string} firstHeading text that only this card's first heading has
 * @property {string} lastHeading text that only this card's last heading has
 */

/**
 * Writes the cards to pick: Marin's own, told from the hosted one by its headings, and longer ones of the same body.
 * @returns {{ small: PickedCard, scaled: PickedCard[] }}
 */
export function writeCards() {
  mkdirSync(FOLDER, { recursive: true });
  const text = readFileSync(CARD, 'utf8');
  const bodyAt = text.match(/^---\n[\s\S]*?\n---\n/)?.[0].length ?? 0;
  const frontMatter = text.slice(0, bodyAt);
  const body = `${text.slice(bodyAt).trimEnd()}\n`;
  return {
    small: writeCard('picked', frontMatter, body),
    scaled: SIZES.map(({ name, bytes }) => {
      const copies = Math.max(1, Math.round(bytes / Buffer.byteLength(`${body}\n`)));
      return writeCard(name, frontMatter, Array(copies).fill(body).join('\n'));
    }),
  };
}

/**
 * @param {string} name
 * @param {string} frontMatter
 * @param {string} body
 * @returns {PickedCard}
 */
function writeCard(name, frontMatter, body) {
  const firstHeading = `First heading (${name})`;
  const lastHeading = `${LAST_HEADING} (${name})`;
  const lastAt = body.lastIndexOf(`## ${LAST_HEADING}`);
  const text =
    frontMatter +
    body.slice(0, lastAt).replace(/^## .*$/m, `## ${firstHeading}`) +
    body.slice(lastAt).replace(`## ${LAST_HEADING}`, `## ${lastHeading}`);
  const path = `${FOLDER}${name.toLowerCase().replace(' ', '-')}.md`;
  writeFileSync(path, text);
  return { name, path, bytes: Buffer.byteLength(text), firstHeading, lastHeading };
}
