/** How far the lines of a command have come; all empty: it is finished. */
export interface Unfinished {
  /** The quotation mark that ends the string. */
  quote: string;
  /** Open brackets, or keywords that want another one. */
  depth: number;
  /** Words that end the here-documents, the first one first. */
  readonly documents: string[];
  /** The line itself says that the next one belongs to it. */
  goesOn: boolean;
  /** Python: indented lines follow. */
  isBlock: boolean;
}

export type ReadLine = (line: string, command: Unfinished) => void;

export function newCommand(): Unfinished {
  return { quote: '', depth: 0, documents: [], goesOn: false, isBlock: false };
}

export function isUnfinished({ quote, depth, documents, goesOn }: Unfinished): boolean {
  return quote !== '' || depth > 0 || documents.length > 0 || goesOn;
}

const PYTHON_QUOTES = ["'''", '"""', "'", '"'];

export const readPythonLine: ReadLine = (line, command) => {
  const bare = withoutQuoted(line, command, PYTHON_QUOTES, /#/y);
  if (command.quote.length === 1) {
    command.quote = '';
  }
  count(bare, command, /[([{]/g, /[)\]}]/g);
  command.goesOn = /\\$/.test(bare);
  command.isBlock ||= command.depth === 0 && /:\s*$|^@/.test(bare);
};

const COMMENT = /(?<=^|\s)#/y;
const HERE_DOCUMENT = /(?<!<)<<-?\s*(['"]?)([A-Za-z_]\w*)\1/g;
/** Keywords where a command may stand. */
const BEGINS = /[({]|\b(?:do|if|case)\b(?<=(?:^|[;&|]|\b(?:do|then|else))\s*\w+)/g;
const ENDS = /[)}]|\b(?:done|fi|esac)\b(?<=(?:^|[;&|]|\b(?:do|then|else))\s*\w+)/g;

export const readShellLine: ReadLine = (line, command) => {
  const [document] = command.documents;
  if (document !== undefined) {
    if (line.trim() === document) {
      command.documents.shift();
    }
    return;
  }
  const wasQuoted = command.quote !== '';
  const bare = withoutQuoted(line, command, ["'", '"'], COMMENT);
  if (!wasQuoted) {
    for (const [, , word = ''] of line.matchAll(HERE_DOCUMENT)) {
      command.documents.push(word);
    }
  }
  count(bare, command, BEGINS, ENDS);
  command.goesOn = /(?:\\|\||&&)$/.test(bare);
};

/** PowerShell and cmd. */
export const readWindowsLine: ReadLine = (line, command) => {
  count(line, command, /[({]/g, /[)}]/g);
  command.goesOn = /(?:\s`|\^|\|)$/.test(line);
};

/** The line without what is in quotation marks, and without a comment. */
function withoutQuoted(
  line: string,
  command: Unfinished,
  marks: readonly string[],
  comment: RegExp,
): string {
  let bare = '';
  for (let at = 0; at < line.length; at += 1) {
    const isQuoted = command.quote !== '';
    comment.lastIndex = at;
    if (line[at] === '\\' && command.quote !== "'" && at + 1 < line.length) {
      at += 1;
    } else if (isQuoted) {
      if (line.startsWith(command.quote, at)) {
        at += command.quote.length - 1;
        command.quote = '';
      }
    } else if (comment.test(line)) {
      break;
    } else {
      const mark = marks.find((one) => line.startsWith(one, at));
      if (mark === undefined) {
        bare += line[at];
      } else {
        command.quote = mark;
        at += mark.length - 1;
      }
    }
  }
  return bare;
}

function count(bare: string, command: Unfinished, begins: RegExp, ends: RegExp): void {
  const [more, less] = [begins, ends].map((pattern) => bare.match(pattern)?.length ?? 0);
  command.depth = Math.max(0, command.depth + (more ?? 0) - (less ?? 0));
}
