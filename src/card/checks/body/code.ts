import { type BodyRule, inOne, rewrite } from './body-rule.ts';

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

export const CODE_RULES: readonly BodyRule[] = [
  {
    id: 'fence-unclosed',
    severity: 'warning',
    find: ({ fences }) =>
      inOne(
        fences.filter(({ isClosed }) => !isClosed),
        () =>
          'This code is never closed: all that follows is shown as code. Put ``` on a line behind it.',
      ),
  },
  {
    id: 'fence-language',
    severity: 'hint',
    find: ({ fences }) =>
      fences.flatMap(({ language, start, code, line }) => {
        const meant = languageOf(language, code);
        const message = `This is ${meant}, and labelled “${language}”: its colours are wrong.`;
        return meant === null ? [] : { line, message, fix: rewrite(start, language, meant) };
      }),
  },
];
