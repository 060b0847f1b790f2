import type { Found } from '../../finding.ts';
import { quote } from '../fields.ts';
import { type BodyRule, type BodyView, inOne, rewrite } from './body-rule.ts';
import { meantName } from './fence-names.ts';

const SHELL = /^(?:bash|sh|shell|zsh|console|terminal)$/i;
const PYTHON = /^(?:python3?|py)$/i;

/** Longer code is data, and hardly ever labelled wrongly. */
const MAX_LENGTH = 20_000;

const COMMANDS =
  'pip3?|python3?|git|cd|export|curl|wget|conda|sudo|apt|npm|docker|hf|huggingface-cli|torchrun|accelerate|bash|uv|echo';
/** A line that may be of a shell, and one that is no Python. */
const MAYBE_SHELL = new RegExp(`^(?:[$!%>.#]|[A-Z_]+=|(?:${COMMANDS})\\b)|<<`);
const COMMAND = new RegExp(`^(?:${COMMANDS}) (?!=)`);
const PYTHON_LINE =
  /^(?:from [\w.]+ import |import [\w.]+(?: as \w+)?$|[\w.]+ = [\w.]+\(|def \w+\(|print\()/;

function codeLines(code: string): readonly string[] {
  return code
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^#(?!!)/.test(line));
}

/** What the code certainly is, where the fence says something else. */
function languageOf(language: string, code: string): 'bash' | 'json' | 'python' | null {
  if (code.length > MAX_LENGTH) {
    return null;
  }
  const lines = codeLines(code);
  if (SHELL.test(language)) {
    const isShell = lines.some((line) => MAYBE_SHELL.test(line));
    return !isShell && lines.some((line) => PYTHON_LINE.test(line)) ? 'python' : null;
  }
  if (!PYTHON.test(language) || lines.length === 0) {
    return null;
  }
  if (lines.every((line) => COMMAND.test(line))) {
    return 'bash';
  }
  return lines.length > 1 && /"\s*:/.test(code) && isJson(code) ? 'json' : null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** An image, or HTML of a page: hardly ever meant as code without a fence. */
const MARKUP_AS_CODE =
  /^\s*(?:!\[[^\]\n]*\]\(|\[!\[|<\/?(?:a|audio|br|center|d[dlt]|details|div|figcaption|figure|h[1-6]|img|li|[ou]l|p|picture|source|summary|table|t[dhr]|tbody|thead|video)\b[^<>]*>)/i;
const INDENTED = /^(?:[ \t]*\n)*(?: {4}| {0,3}\t)/;
const MAX_BLANKS = 200;

/** Something of the card's that was certainly not meant as code, behind a blank line. */
const SWALLOWED =
  /\n[ \t]*\n(?:#{2,6} \S|!\[[^\]\n]*\]\(|\|?(?:[^|\n]+\|)+[^|\n]*\n\|?[ :|-]*-{3}|\p{Lu}[\p{L}’'-]*(?:,? [\p{L}\d’'"()[\]*_-]+){4,}[^\n;{}=]*[.:!?]\s|\p{Script=Han}{2}[^\n;{}=]{8})/u;

/** A fence with a language: it begins code, and ends none. */
const INNER = /^ {0,3}(`{3,}|~{3,})[a-z][\w+#-]*[ \t]*$/im;

function sourceLine({ body, bodyLine }: BodyView, line: number): string {
  return body.split('\n', line - bodyLine + 1).at(-1) ?? '';
}

/** Code that another fence ends than its own, which the author forgot. */
function endedByNext(view: BodyView): readonly Found[] {
  return view.fences.flatMap(({ code, line, isClosed }) => {
    const inner = isClosed ? INNER.exec(code) : null;
    const [, fence = ''] = inner ?? [];
    const [, outer = ''] = /(`{3,}|~{3,})/.exec(inner ? sourceLine(view, line) : '') ?? [];
    if (inner === null || outer === '' || !fence.startsWith(outer)) {
      return [];
    }
    const before = `\n${code.slice(0, inner.index)}\n`;
    const at = line + before.split('\n').length - 2;
    // In a text of the code's own, such as a prompt, the fence may belong to it.
    const isInText = (before.match(/"""|'''/g)?.length ?? 0) % 2 === 1;
    return SWALLOWED.test(before)
      ? {
          line,
          severity: isInText ? 'hint' : 'warning',
          message: `This code goes on over the fence at line ${at}, and all between them is shown as code. Put ${outer} where it ends; if that fence belongs to it, begin and end it with ${outer}${outer.charAt(0)}.`,
        }
      : [];
  });
}

/** What a fence without its end does: a hint where all is shown as it was meant. */
function unclosed(view: BodyView): readonly Found[] {
  return view.fences
    .filter(({ isClosed }) => !isClosed)
    .map(({ code, line }) => {
      if (code.trim() === '') {
        return { line, severity: 'hint', message: 'Nothing follows this fence: delete its line.' };
      }
      const isSwallowing = SWALLOWED.test(`\n${code}\n`);
      return /^[ \t]*>/.test(sourceLine(view, line))
        ? {
            line,
            severity: 'hint',
            message: 'This code ends with the quote: put “> ```” behind it.',
          }
        : isSwallowing
          ? {
              line,
              message:
                'This code is never closed: all that follows is shown as code. Put ``` on a line behind it.',
            }
          : {
              line,
              severity: 'hint',
              message: 'This code is never closed, and all is code to its end: put ``` behind it.',
            };
    });
}

export const CODE_RULES: readonly BodyRule[] = [
  {
    id: 'fence-unclosed',
    severity: 'warning',
    about: 'Code without a closing fence goes on to the end of the card, quote or list item.',
    evidence: { kind: 'documented', source: 'CommonMark 4.5' },
    find: (view) => [...unclosed(view), ...endedByNext(view)],
  },
  {
    id: 'code-by-indentation',
    severity: 'warning',
    about: 'Lines that are indented by a tab or four spaces are code: readers see their source.',
    evidence: { kind: 'documented', source: 'CommonMark 4.4' },
    find: ({ body, texts }) =>
      texts
        .filter(
          ({ kind, text, start }) =>
            kind === 'code' &&
            MARKUP_AS_CODE.test(text) &&
            INDENTED.test(body.slice(start, start + MAX_BLANKS)),
        )
        .map(({ line, text }) => ({
          line,
          message: `${quote(text.split('\n')[0] ?? '')} is indented, and so it is shown as code. Take the indentation out.`,
        })),
  },
  {
    id: 'fence-language',
    severity: 'hint',
    about: 'The fence names another language than that of the code, whose colours are wrong then.',
    evidence: { kind: 'assumed', source: 'the code’s own commands and statements' },
    find: ({ fences }) =>
      fences.flatMap(({ language, start, code, line }) => {
        const meant = languageOf(language, code);
        const message = `This is ${meant}, and labelled “${language}”: its colours are wrong.`;
        return meant === null ? [] : { line, message, fix: rewrite(start, language, meant) };
      }),
  },
  {
    id: 'fence-language-unknown',
    severity: 'hint',
    about: 'The Hub colours code by highlight.js, which does not know the name behind the fence.',
    evidence: { kind: 'seen', source: 'pages of the Hub, which highlight.js has coloured' },
    find: ({ fences }) =>
      fences.flatMap(({ language, info, start, code, line }) => {
        const meant = languageOf(language, code) === null ? meantName(info, language) : null;
        if (meant === null) {
          return [];
        }
        const { name, written, isCertain } = meant;
        return isCertain
          ? {
              line,
              message: `The Hub’s highlighter knows no “${written}”: write “${name}”.`,
              fix: rewrite(start, written, name),
            }
          : {
              line,
              message: `The Hub’s highlighter knows no “${written}”. Did you mean “${name}”?`,
            };
      }),
  },
  {
    id: 'fence-mermaid',
    severity: 'hint',
    about: 'GitHub draws diagrams of mermaid. Whether the Hub does is not documented.',
    evidence: { kind: 'assumed', source: 'hub-docs name no diagrams in cards' },
    find: ({ fences }) =>
      inOne(
        fences.filter(({ language }) => /^mermaid$/i.test(language)),
        () =>
          'GitHub draws this diagram, the Hub may show its source: put an image of it into the card as well.',
      ),
  },
];
