/** @typedef {import('../src/card/checks/rule.ts').BookedRule} BookedRule */
/** @typedef {Readonly<Record<string, BookedRule>>} RuleBook */

/**
 * @typedef {object} RuleExample cards, as small as they can be
 * @property {string} wrong the rule finds something in it
 * @property {string} right and nothing in this one
 * @property {string} [file] its name, where it is a file beside the card
 * @property {'minimal'} [require] the profile that was asked for
 * @property {Readonly<Record<string, string | object>>} [beside] files of the card's folder, by their
 *   paths; of `.safetensors` the tensors
 */
/** @typedef {Readonly<Record<string, RuleExample>>} RuleExamples */

const INTRODUCTION = `# What is checked

Written by \`node scripts/generate-checks.js\` from the rules themselves; do not edit.

A finding is an **error** where the Hub refuses or ignores what is written, a **warning** where it works but misleads or
hides, a **hint** where the card could be better. What a rule says of the Hub is *documented* (by the Hub, its libraries or a
specification), *seen* (an answer of the Hub was reported) or *assumed* (our judgement, which is never an error). Where a
single finding is less certain than its rule, it is less severe. What “this viewer” does not show is a note on its page, and no
finding of the command.
`;

/** Longer lines are cut: they are there for their length. */
const LONGEST_LINE = 120;

/**
 * The page of all rules: what each is about, how it is known, and a card on which it speaks and one
 * on which it is silent.
 * @param {RuleBook} book
 * @param {RuleExamples} examples
 */
export function checksDocument(book, examples) {
  const ids = Object.keys(book).toSorted();
  const lists = ['error', 'warning', 'hint'].map((severity) => {
    const links = ids
      .filter((id) => book[id]?.severity === severity)
      .map((id) => `[${id}](#${id})`);
    return `**${severity}**: ${links.join(' · ')}\n`;
  });
  const sections = ids.map((id) => {
    const { severity, about, evidence } = /** @type {BookedRule} */ (book[id]);
    const how = `*${severity}* · ${evidence.kind}: ${evidence.source}`;
    const words = `## ${id}\n\n${how}\n\n${about.replace(/[<*]/g, '\\$&')}\n`;
    const example = examples[id];
    if (example === undefined) {
      return words;
    }
    const { wrong, right, file, require, beside = {} } = example;
    const files = Object.entries(beside).map(([name, content]) => besideText(name, content));
    const by = require === undefined ? '' : ` (\`--require ${require}\`)`;
    const where = file === undefined ? by : ` (\`.eval_results/${file}\`)`;
    const language = file === undefined ? 'markdown' : 'yaml';
    const wrongly = `Wrong${where}:\n\n${fenced(wrong, language)}`;
    return `${words}\n${files.join('')}${wrongly}\nRight${where}:\n\n${fenced(right, language)}`;
  });
  return [INTRODUCTION, ...lists, ...sections].join('\n');
}

/**
 * @param {string} name
 * @param {string | object} content
 */
function besideText(name, content) {
  const isText = typeof content === 'string';
  const text = isText ? content : JSON.stringify(content);
  return text === ''
    ? `The folder has \`${name}\`.\n\n`
    : `The folder has \`${name}\`:\n\n${fenced(text, isText ? 'text' : 'json')}\n`;
}

/**
 * @param {string} card may hold fences of its own
 * @param {string} language
 */
function fenced(card, language) {
  const longest = Math.max(2, ...[...card.matchAll(/`+/g)].map(([{ length }]) => length));
  const fence = '`'.repeat(longest + 1);
  const lines = card
    .trimEnd()
    .split('\n')
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line))
    .map((line) => line.replace(/[\p{Cf}\u00a0\u3000]/gu, codePoint));
  return `${fence}${language}\n${lines.join('\n')}\n${fence}\n`;
}

/** @param {string} character that nobody sees, or that looks like a blank */
function codePoint(character) {
  return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
