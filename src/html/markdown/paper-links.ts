import type { Token, Tokens } from 'marked';

const ARXIV_ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?(?!\w|\.\d)`;
const DOI = String.raw`10\.\d{4,9}\/[^\s<>"“”{}|\\^\[\]\`]{1,200}`;

/** The numbers that arXiv and publishers give to papers, as cards write them. */
const NUMBER = new RegExp(
  String.raw`(?<![\w./@:$€£-])(?:(?:arxiv:\s?|(?:www\.)?arxiv\.org\/(?:abs|pdf)\/)(?<arxiv>${ARXIV_ID})(?:\.pdf)?|(?<named>doi:\s?|(?:dx\.)?doi\.org\/)?(?<doi>${DOI}))`,
  'gi',
);

/** A bare number that may be a DOI: `10.1234/5.6` and `10.5000/month` are none. */
const SURE = /\/(?=.*\d)(?:.*[a-z]|.*\d{5})/i;

/**
 * Makes links of the numbers of papers in the text of a run. The Hub makes none of them; here a
 * reader gets to the paper. What stands in code, in a link or in an address is left alone.
 */
export function linkPapers(tokens: Token[], state = { isInLink: false }): void {
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token?.type === 'html') {
      // Backwards: an end tag comes first.
      state.isInLink = /^<\/a\b/i.test(token.raw) || (state.isInLink && !/^<a\b/i.test(token.raw));
    } else if (token?.type === 'text' && !state.isInLink && !('tokens' in token && token.tokens)) {
      tokens.splice(index, 1, ...linked(token as Tokens.Text, tokens[index + 1]));
    } else if (token !== undefined && token.type !== 'link' && 'tokens' in token && token.tokens) {
      linkPapers(token.tokens, state);
    }
  }
}

function linked(token: Tokens.Text, next: Token | undefined): readonly Token[] {
  const { text } = token;
  if (token.escaped || token.raw !== text || !/arxiv|10\./i.test(text)) {
    return [token];
  }
  const parts: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    const { arxiv, doi = '', named } = match.groups ?? {};
    const number = arxiv ?? withoutEnd(doi);
    const written = arxiv === undefined ? withoutEnd(match[0]) : match[0];
    const end = match.index + written.length;
    // An escaped letter would go on with it.
    const isWhole = end < text.length || next?.type !== 'escape';
    if (isWhole && (arxiv !== undefined || named !== undefined || SURE.test(number))) {
      const href =
        arxiv === undefined
          ? `https://doi.org/${addressable(number)}`
          : `https://arxiv.org/abs/${arxiv}`;
      parts.push(plain(text.slice(from, match.index)), {
        type: 'link',
        raw: written,
        href,
        title: null,
        text: written,
        tokens: [plain(written)],
      });
      from = end;
    }
  }
  return [...parts, plain(text.slice(from))].filter(({ raw }) => raw !== '');
}

function plain(text: string): Tokens.Text {
  return { type: 'text', raw: text, text, escaped: false };
}

/** Without what ends the sentence around it; a parenthesis that it opens is its own. */
function withoutEnd(number: string): string {
  let open = number.split('(').length - number.split(')').length;
  let end = number.length;
  for (; end > 0; end -= 1) {
    const last = number[end - 1] ?? '';
    if (last === ')' && open < 0) {
      open += 1;
    } else if (!/[.,;:!?'’*_~、。，；]/.test(last)) {
      break;
    }
  }
  return number.slice(0, end);
}

function addressable(number: string): string {
  return number.replace(/[%?#]/g, encodeURIComponent);
}
