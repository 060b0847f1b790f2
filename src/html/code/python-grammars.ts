import { NUMBER, REST, words } from './grammar-patterns.ts';
import type { Grammar } from './tokenize.ts';

const CODE: Grammar = {
  prompt: /^(?:>>>|\.\.\.)(?= |$)/m,
  decorator: { pattern: /(^[ \t]*)@[\w.]+/m, lookbehind: true },
  function: { pattern: /(\bdef +)\w+/, lookbehind: true },
  'class-name': { pattern: /(\bclass +)\w+/, lookbehind: true },
  keyword: words(
    'and as assert async await break case class continue def del elif else except finally for from global if import in is lambda ' +
      'match nonlocal not or pass raise return try while with yield',
  ),
  builtin: words(
    'abs all any bool bytearray bytes callable chr classmethod complex dict dir divmod enumerate eval exec filter float format ' +
      'frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview ' +
      'min next object open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super ' +
      'tuple type vars zip',
  ),
  boolean: words('False None True'),
  variable: /\bself\b/,
  number: NUMBER,
};

/** Members such as `model.eval` are no built-ins. */
export const pythonGrammar: Grammar = {
  quoted: {
    pattern:
      /#.*|(?:\b[bfru]{1,2})?(?:("""|''')(?:\\[\s\S]|[^\\])*?(?:\1|$(?![\s\S]))|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/i,
    inside: {
      comment: /^#.*/,
      'string-interpolation': {
        pattern: /^r?f[\s\S]+/i,
        inside: {
          escape: /\{\{|\}\}/,
          interpolation: {
            pattern: /\{(?:[^{}]|\{[^{}]*\})*\}/,
            inside: { string: /"[^"]*"|'[^']*'/, ...CODE },
          },
        },
      },
      string: REST,
    },
  },
  ...CODE,
};

/** A session: Python after its prompts, and what it prints. */
export const pythonReplGrammar: Grammar = {
  command: { pattern: /^(?:>>>|\.\.\.)(?: .*|$)/m, inside: pythonGrammar },
};
