import { type Cause, run } from './line-fault.ts';
import { splitLine } from './yaml-line.ts';

const CHARACTER_NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00a0', 'a no-break space'],
  ['\u200b', 'a zero-width space'],
  ['\u2060', 'an invisible character'],
  ['\u3000', 'a full-width space'],
  ['\ufeff', 'a byte order mark'],
  ['：', 'a full-width colon'],
  ['﹕', 'a small colon'],
  ['∶', 'a ratio sign'],
  ['꞉', 'a letter that looks like a colon'],
]);

/** Spaces that are none to YAML, and characters that nobody sees. */
export const ODD_SPACE = /[\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]/;
const ODD_SPACES = new RegExp(ODD_SPACE.source, 'g');
const NO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const ODD_COLON = new RegExp(
  `^([^:：﹕∶꞉"'#{[]*?[\\w-])(${ODD_SPACE.source}*[：﹕∶꞉]|${ODD_SPACE.source}*:${ODD_SPACE.source}|${ODD_SPACE.source}+:)(?:${ODD_SPACE.source}|[ \\t])*`,
);

/** A text with ordinary blanks, and without what nobody sees. */
export function straight(text: string): string {
  return text.replace(NO_WIDTH, '').replace(ODD_SPACES, ' ');
}

/** A character by its name and number. */
export function characterName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = CHARACTER_NAMES.get(character) ?? 'a character that cannot be seen';
  return `${name} (U+${code})`;
}

const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const control: Cause = ({ lines, line, reason }) => {
  const [found] = /null byte|non-printable|JSON character/.test(reason)
    ? (line.match(CONTROL) ?? [])
    : [];
  if (found === undefined) {
    return null;
  }
  const number = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const mended = lines.flatMap((text, at) => {
    const bare = text.replace(CONTROL, '');
    return bare === text ? [] : [[at, bare] as const];
  });
  return {
    what: `The line holds a control character (U+${number}), which YAML does not allow: take it away${mended.length > 1 ? `, as on ${mended.length - 1} more` : ''}.`,
    mended: new Map(mended),
    fix: 'Take it away',
  };
};

const tab: Cause = (place) => {
  const { lines, line } = place;
  if (!/^ *\t/.test(line)) {
    return null;
  }
  const byTwo = (text: string): string =>
    text.replace(/^ *\t[ \t]*/, (blanks) => blanks.replaceAll('\t', '  '));
  const twice = run(place, byTwo);
  // How wide a tab is meant beside blanks is not known.
  const [first = 0] = twice.keys();
  const around = [first - 1, ...twice.keys(), first + twice.size];
  const isCertain = !around.some((at) => lines[at]?.startsWith(' '));
  const what = 'The line is indented by a tab, which YAML does not allow: use spaces.';
  const above = splitLine(lines[first - 1] ?? '');
  const isBesideKey = above.key !== '' && /^[^|>"'[{]/.test(above.value);
  if (isCertain && !isBesideKey) {
    return { rule: 'yaml-tab', what, mended: twice, fix: 'Use two spaces' };
  }
  const column = above.lead.length + (above.key !== '' && above.value === '' ? 2 : 0);
  const mended = [...twice.keys()].map(
    (at) => [at, ' '.repeat(column) + (lines[at] ?? '').trimStart()] as const,
  );
  // Below a key with a value only another key of the same map can stand.
  const fix = isCertain ? 'Take the tab away' : null;
  return { rule: 'yaml-tab', what, mended: new Map(mended), fix, isGuess: fix === null };
};

/** The line with ordinary blanks and colons where YAML needs them; its text stays as it is. */
function straightened(line: string): string {
  const start = /^\s*(?:-\s+)*/u.exec(line)?.[0] ?? '';
  const rest = line.slice(start.length).replace(/^[\u200b\u2060\ufeff]+/, '');
  return straight(start) + rest.replace(/^-[\u200b\u2060\ufeff]+/, '- ').replace(ODD_COLON, '$1: ');
}

const oddCharacter: Cause = (place) => {
  const { line } = place;
  const found = /[\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff：﹕∶꞉]/.exec(
    line,
  )?.[0];
  if (found === undefined || straightened(line) === line) {
    return null;
  }
  const wanted = /[：﹕∶꞉]/.test(found) ? 'an ordinary colon and a blank' : 'an ordinary blank';
  return {
    what: `The line holds ${characterName(found)}, which YAML takes for a letter: write ${wanted}.`,
    mended: run(place, (text) => straightened(text)),
    fix: `Write ${wanted}`,
  };
};

/** Causes that are one character. */
export const CHARACTER_CAUSES: readonly Cause[] = [control, tab, oddCharacter];
