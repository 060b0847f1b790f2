import type { Tokens } from 'marked';
import { collectCodeText } from './collect-texts.ts';
import type { Walk } from './walk.ts';

/** A block of code, fenced or indented. */
export function collectCode(token: Tokens.Code, walk: Walk): void {
  const { body, cursor, parts } = walk;
  const { raw, lang, text, codeBlockStyle } = token;
  const place = walk.placeOf(token);
  parts.verbatim.push(place);
  collectCodeText(token, place, walk);
  if (codeBlockStyle !== 'indented') {
    const [mark = ''] = /[`~]+/.exec(raw) ?? [];
    const [language = ''] = /^[^\s{]*/.exec(lang ?? '') ?? [];
    const at = language === '' ? -1 : body.indexOf(language, place.start + mark.length);
    const last = raw.slice(raw.trimEnd().lastIndexOf('\n') + 1).trim();
    parts.fences.push({
      language,
      start: at < 0 ? null : at,
      code: text,
      isClosed: raw.includes('\n') && last.startsWith(mark) && !/[^`~]/.test(last),
      line: cursor.lineOf(place.start),
    });
  }
}
