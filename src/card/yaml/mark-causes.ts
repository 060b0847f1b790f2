import { type Cause, mendedLine, run, shown } from './line-fault.ts';
import { KNOWN_KEY } from './yaml-line.ts';

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

/** A key alone, with its list or map below it. */
const noColonAlone: Cause = (place) => {
  const { line, lines, index } = place;
  const [key] = new RegExp(`^(?:${KNOWN_KEY})(?=[ \\t]*$)`).exec(line) ?? [];
  return key === undefined || !/^(?:-\s|[ \t]+\S)/.test(lines[index + 1] ?? '')
    ? null
    : {
        what: `“:” is missing after ${shown(key)}.`,
        mended: mendedLine(place, `${key}:`),
        fix: 'Put “:” after the key',
      };
};

const itemOnKey: Cause = (place) => {
  const [, key, item] = /^([ \t]*[\w-]*\w:)(-[ \t]+\S.*)$/.exec(place.line) ?? [];
  return key === undefined || item === undefined
    ? null
    : {
        what: `A list begins on the line below its key: put ${shown(item)} there.`,
        mended: mendedLine(place, key),
        fix: null,
      };
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
  if (!FENCE.test(line)) {
    return null;
  }
  const what =
    'A code fence is no YAML: the metadata stands between the two “---” lines alone. Take it away.';
  const fences = lines.flatMap((text, at) => (FENCE.test(text) ? [[at, ''] as const] : []));
  return { what, mended: new Map(fences), fix: 'Take the fence away' };
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

/** Causes that are a mark of YAML: missing, another one, or of another language. */
export const MARK_CAUSES: readonly Cause[] = [
  template,
  codeFence,
  htmlComment,
  separator,
  noBlankAfterColon,
  noColon,
  noColonAlone,
  itemOnKey,
  noBlankAfterDash,
  otherBullet,
];
