import { type Cause, type LineFault, type LinePlace, shown } from './line-fault.ts';
import { indentOf, keyName, splitLine } from './yaml-line.ts';

/** Keys after which a forgotten or other colon is certain. */
const KNOWN_KEY =
  'license(?:_name|_link)?|language|tags|datasets|metrics|pipeline_tag|library_name|base_model|model-index|model_name|widget|thumbnail|inference';

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

/** A character by its name and number. */
export function characterName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = CHARACTER_NAMES.get(character) ?? 'a character that cannot be seen';
  return `${name} (U+${code})`;
}

const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function mendedLine({ index }: LinePlace, text: string): LineFault['mended'] {
  return new Map([[index, text]]);
}

/** The lines around a line that have the same fault, mended. */
function run({ lines, index }: LinePlace, mend: (line: string) => string): Map<number, string> {
  const isFaulty = (at: number): boolean => at in lines && mend(lines[at] ?? '') !== lines[at];
  let first = index;
  while (isFaulty(first - 1)) {
    first -= 1;
  }
  const mended = new Map<number, string>();
  for (let at = first; isFaulty(at); at += 1) {
    mended.set(at, mend(lines[at] ?? ''));
  }
  return mended;
}

const template: Cause = (place) => {
  const { line, lead, key, value } = place;
  if (!/\{\{|\{%/.test(line)) {
    return null;
  }
  const excerpt = line.includes('{{') ? ` (${line.trim().slice(0, 60)})` : '';
  const text =
    key === '' && lead.trim() === ''
      ? `'${line.replaceAll("'", "''")}':`
      : `${lead}${key}'${value.replaceAll("'", "''")}'`;
  return {
    rule: 'front-matter-template',
    what: `A template was not filled in${excerpt}: “{{ … }}” is no YAML value. Put the real value there.`,
    mended: mendedLine(place, text),
    fix: null,
  };
};

const control: Cause = (place) => {
  const { line, reason } = place;
  const [found] = /null byte|non-printable|JSON character/.test(reason)
    ? (line.match(CONTROL) ?? [])
    : [];
  return found === undefined
    ? null
    : {
        what: `The line holds a control character (U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}), which YAML does not allow: take it away.`,
        mended: mendedLine(place, line.replace(CONTROL, '')),
        fix: 'Take it away',
      };
};

const tab: Cause = (place) => {
  const { lines, line } = place;
  if (!/^ *\t/.test(line)) {
    return null;
  }
  const mended = run(place, (text) =>
    text.replace(/^ *\t[ \t]*/, (blanks) => blanks.replaceAll('\t', '  ')),
  );
  // How wide a tab is meant beside blanks is not known.
  const around = [Math.min(...mended.keys()) - 1, ...mended.keys()];
  const isCertain = !around.some((at) => lines[at]?.startsWith(' '));
  return {
    rule: 'yaml-tab',
    what: 'The line is indented by a tab, which YAML does not allow: use spaces.',
    mended,
    fix: isCertain ? 'Use two spaces' : null,
  };
};

/** The line with ordinary blanks and colons where YAML needs them; its text stays as it is. */
function straightened(line: string): string {
  const start = /^\s*(?:-\s+)*/u.exec(line)?.[0] ?? '';
  const rest = line.slice(start.length).replace(/^[\u200b\u2060\ufeff]+/, '');
  return (
    start.replace(NO_WIDTH, '').replace(ODD_SPACES, ' ') +
    rest.replace(/^-[\u200b\u2060\ufeff]+/, '- ').replace(ODD_COLON, '$1: ')
  );
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

const noBlankAfterColon: Cause = (place) => {
  const [, lead, key, value] =
    /^([ \t]*(?:-[ \t]+)*)([A-Za-z_][\w-]*):([^\s:/\\].*)$/.exec(place.line) ?? [];
  return key === undefined
    ? null
    : {
        what: `A blank is missing after the colon: write ${shown(`${key}: ${value}`)}.`,
        mended: mendedLine(place, `${lead}${key}: ${value}`),
        fix: 'Put a blank after the colon',
      };
};

const noColon: Cause = (place) => {
  const [, key, sign, value] =
    new RegExp(`^(${KNOWN_KEY})([ \\t]*=[ \\t]*|[ \\t]+)([^\\s:=][^:]*)$`).exec(place.line) ?? [];
  if (
    key === undefined ||
    value === undefined ||
    (!sign?.includes('=') && /\s/.test(value.trim()))
  ) {
    return null;
  }
  const what = `“:” is missing after ${shown(key)}: write ${shown(`${key}: ${value}`)}.`;
  return { what, mended: mendedLine(place, `${key}: ${value}`), fix: 'Put “: ” after the key' };
};

const noBlankAfterDash: Cause = (place) => {
  const pattern = /^([ \t]*)-(?=[^\s-])/;
  return pattern.test(place.line)
    ? {
        what: `A blank is missing after the dash: write “- ${place.line.trim().slice(1, 40)}”.`,
        mended: run(place, (text) => text.replace(pattern, '$1- ')),
        fix: 'Put a blank after the dash',
      }
    : null;
};

const otherBullet: Cause = (place) => {
  const pattern = /^([ \t]*)(?:[*+–—－][ \t]+|[•·‣●▪][ \t]*)(?=[^\s*])/;
  return pattern.test(place.line)
    ? {
        what: `“${place.line.trim().charAt(0)}” begins no item in YAML: write “- ”.`,
        mended: run(place, (text) => text.replace(pattern, '$1- ')),
        fix: 'Write “- ”',
      }
    : null;
};

const FENCE = /^\s*(?:```|~~~)/;

const codeFence: Cause = ({ lines, line }) => {
  const what =
    'A code fence is no YAML: the metadata stands between the two “---” lines alone. Take it away.';
  const fences = lines.flatMap((text, at) => (FENCE.test(text) ? [[at, ''] as const] : []));
  return FENCE.test(line) ? { what, mended: new Map(fences), fix: 'Take the fence away' } : null;
};

const ITEM = /^\s*-(?:\s|$)/;

/** An item below a key that has a value already. */
const itemAfterValue: Cause = (place) => {
  const { lines, index, line } = place;
  const above = lines.slice(0, index).findLast((text) => text.trim() !== '') ?? '';
  const before = splitLine(above);
  if (!ITEM.test(line) || before.key === '' || before.value === '' || ITEM.test(above)) {
    return null;
  }
  const name = shown(keyName(before));
  const what = `${shown(line)} is an item, but ${name} has a value above it: make items of all its values.`;
  const mended = run(place, (text) => (ITEM.test(text) ? `# ${text}` : text));
  return { what, mended, fix: null };
};

const htmlComment: Cause = ({ lines, index, line }) => {
  if (!/^\s*<!--/.test(line)) {
    return null;
  }
  const end = lines.findIndex((text, at) => at >= index && text.includes('-->'));
  const comment = lines.slice(index, Math.max(end, index) + 1);
  const mended = comment.map((text, at) => {
    const bare = text.replace(/^\s*<!--+\s*/, '').replace(/\s*-*-->\s*$/, '');
    return [index + at, bare === '' ? '' : `# ${bare}`] as const;
  });
  const what = 'An HTML comment is no YAML: a comment begins with “#” here.';
  return { what, mended: new Map(mended), fix: 'Write “#”' };
};

const separator: Cause = (place) =>
  /^(?:---|\.\.\.)(?:\s|$)/.test(place.line) && place.index > 0
    ? {
        what: `${shown(place.line)} ends the metadata for YAML, and more follows: take the line away.`,
        mended: mendedLine(place, `# ${place.line}`),
        fix: null,
      }
    : null;

/** The line and what is indented further below it, moved. */
function moved({ lines, index }: LinePlace, by: number): LineFault['mended'] {
  const indent = indentOf(lines[index] ?? '');
  const mended = new Map<number, string>();
  for (let at = index; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (at > index && line.trim() !== '' && indentOf(line) <= indent) {
      break;
    }
    mended.set(at, by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, indentOf(line))));
  }
  return mended;
}

const indentation: Cause = (place) => {
  const { lines, index, line, key, lead, reason } = place;
  const isItem = /^\s*-(?:\s|$)/.test(line);
  let at = index - 1;
  while (at >= 0 && (lines[at] ?? '').trim() === '') {
    at -= 1;
  }
  const before = splitLine(lines[at] ?? '');
  const dash = indentOf(before.lead);
  const content = before.lead.length;
  const indent = indentOf(line);
  const to = isItem && content > dash ? dash : content;
  if (
    !/indentation|multiline key|document separator/.test(reason) ||
    at < 0 ||
    indent === to ||
    (!isItem && (key === '' || before.key === '')) ||
    lead.includes('\t')
  ) {
    return null;
  }
  // Between two columns it may belong to either, but for an item, and for what is below a dash.
  const isCertain = isItem ? content > dash : indent > content || indent > dash;
  return {
    what: `The line is indented by ${indent} ${indent === 1 ? 'blank' : 'blanks'}, and those that it belongs to by ${to}: YAML takes it for something else.`,
    mended: moved(place, to - indent),
    fix: isCertain && before.value !== '' ? `Indent it by ${to}` : null,
  };
};

/** Causes that are seen of a whole line. */
export const LINE_CAUSES: readonly Cause[] = [
  template,
  control,
  tab,
  oddCharacter,
  codeFence,
  htmlComment,
  separator,
  noBlankAfterColon,
  noColon,
  noBlankAfterDash,
  otherBullet,
];

export const INDENTATION: Cause = indentation;

const BLOCK_TEXT = /:[ \t]+[|>][-+\d]*[ \t]*$/;
const KEY_OR_ITEM = /^\s*(?:-(?:\s|$)|#|["']|[^\s:][^:]*:(?:\s|$)|$)/;

const KNOWN_KEY_LINE = new RegExp(`^(?:${KNOWN_KEY})[ \\t]*:`);

/** A line of text where a key should stand. */
const prose: Cause = ({ lines, index, line }) => {
  if (KEY_OR_ITEM.test(line)) {
    return null;
  }
  const isText = (at: number): boolean => at in lines && !KEY_OR_ITEM.test(lines[at] ?? '');
  let first = index;
  while (isText(first - 1)) {
    first -= 1;
  }
  const last = lines.findIndex((_, at) => at > index && !isText(at));
  const texts = lines.slice(first, last === -1 ? lines.length : last);
  const mend = (by: string): LineFault['mended'] =>
    new Map(texts.map((text, at) => [first + at, by + text]));
  const above = lines.slice(0, first).findLast((text) => text.trim() !== '') ?? '';
  const text = shown(lines[first] ?? '');
  if (BLOCK_TEXT.test(above)) {
    const what = `${text} belongs to the text of “|”, whose lines must be indented: put two blanks before them.`;
    return { what, mended: mend('  '), fix: null };
  }
  if (!/^\s/.test(line) && !lines.slice(first).some((text) => KNOWN_KEY_LINE.test(text))) {
    return bodyInside(lines, first);
  }
  const what = `${text} is neither a key with its value, nor an item, nor a comment: begin it with “#”, or move it below the closing “---”.`;
  return { what, mended: mend('# '), fix: null };
};

/** Text, and no key behind it: the `---` that closes the block is one of the body. */
function bodyInside(lines: readonly string[], text: number): LineFault {
  const lastKey = lines.slice(0, text).findLastIndex((line) => /^[^#\s]/.test(line));
  const begin = lines.findIndex((line, at) => at > lastKey && /^#|^\S/.test(line));
  const mended = lines.slice(begin).map((line, at) => [begin + at, `# ${line}`] as const);
  const what = `${shown(lines[begin] ?? '')} is no metadata: put the closing “---” before it, or begin it with “#”.`;
  return { what, mended: new Map(mended), fix: null };
}

/** The last resort. */
export const LAST_CAUSES: readonly Cause[] = [itemAfterValue, prose];
