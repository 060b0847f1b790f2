import { PROMPTS, type Prompt } from './prompts.ts';
import { isUnfinished, newCommand, readPythonLine, type Unfinished } from './unfinished.ts';

/** What a block of code that shows prompts has somebody type. */
export interface Commands {
  /** Without prompts, without what is answered; no line end at the end, which would run it. */
  readonly text: string;
  readonly count: number;
  /** The line of the block, counted from 1, in which the last of them ends. */
  readonly lastLine: number;
  /** Lines that are left out. */
  readonly left: 'nothing' | 'comments' | 'output';
}

/** No prompt is longer, in characters. */
const MAX_PROMPT = 200;

/** Lines of a letter that is answered begin so; and in it `>>> ` is no prompt. */
const QUOTATION = /^>{1,2} /m;

/**
 * Reads the commands out of a block of code. Null where it shows no prompts, or where it is in
 * doubt what is typed and what is answered: then it is code like any other.
 */
export function commandsIn(code: string, language: string): Commands | null {
  const lines = dedented(code.split('\n'));
  const known = PROMPTS.filter(({ fences }) => fences.has(language || 'text'));
  const prompt = known.find(({ first }) => lines.some((line) => begins(line, first)));
  const isLetter = prompt?.read === readPythonLine && QUOTATION.test(code);
  if (prompt === undefined || isLetter) {
    return null;
  }
  const others = known.filter(({ read }) => read !== prompt.read);
  const session = new Session(prompt);
  for (const line of lines) {
    const isOther = others.some(({ first }) => begins(line, first));
    if (!session.read(line, isOther)) {
      return null;
    }
  }
  return session.commands();
}

function begins(line: string, pattern: RegExp): boolean {
  return pattern.test(line.slice(0, MAX_PROMPT));
}

/** What is typed behind a prompt; null where the line does not begin with it. */
function typed(line: string, pattern: RegExp): string | null {
  const found = pattern.exec(line.slice(0, MAX_PROMPT));
  return found === null ? null : line.slice(found[0].length);
}

/** Without the indent of the first line that has text. */
function dedented(lines: readonly string[]): readonly string[] {
  const [indent = ''] = /^\s*/.exec(lines.find((line) => line.trim() !== '') ?? '') ?? [];
  return indent === ''
    ? lines
    : lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
}

class Session {
  readonly #typed: string[] = [];
  readonly #prompt: Prompt;
  #count = 0;
  #line = 0;
  #lastLine = 0;
  #left: Commands['left'] = 'nothing';
  /** The command to which the line before belongs. */
  #command: Unfinished | null = null;
  /** Its further lines have a prompt of their own; null before there is one. */
  #hasMore: boolean | null = null;

  constructor(prompt: Prompt) {
    this.#prompt = prompt;
  }

  /** False where it is in doubt what the line is. */
  read(line: string, isOtherPrompt: boolean): boolean {
    this.#line += 1;
    const { first, forgotten } = this.#prompt;
    const command = this.#command;
    const isOpen = command !== null && isUnfinished(command);
    // A document's lines stand as they are: `$ y` in one is its text.
    const isText = command !== null && command.documents.length > 0;
    const begun = isText ? null : typed(line, first);
    if (begun !== null) {
      this.#begin(begun, isOpen || command?.isBlock === true);
      return true;
    }
    const rest = command === null ? null : this.#rest(line, command, isOpen);
    if (command !== null && rest !== null) {
      this.#take(rest, command);
      return true;
    }
    this.#command = null;
    if (line.trim() === '') {
      return true;
    }
    const isComment = line.startsWith('#');
    if (this.#left !== 'output') {
      this.#left = isComment ? 'comments' : 'output';
    }
    // Nothing is answered before something is asked.
    const isAnswer = this.#count > 0 && !isOtherPrompt && !begins(line, forgotten);
    return isComment || isAnswer;
  }

  commands(): Commands | null {
    const isWhole = this.#command === null || !isUnfinished(this.#command);
    const text = this.#typed.join('\n').trimEnd();
    const found = { text, count: this.#count, lastLine: this.#lastLine, left: this.#left };
    return isWhole && text !== '' ? found : null;
  }

  /** Some authors have the prompt before each line of a command. */
  #begin(text: string, belongs: boolean): void {
    const isIndented = /^\s|^[)\]}]/.test(text);
    if (!(belongs && this.#command !== null && (isIndented || isUnfinished(this.#command)))) {
      this.#command = newCommand();
      this.#hasMore = null;
      this.#count += text.trim() === '' ? 0 : 1;
    }
    this.#take(text, this.#command);
  }

  /** What of the line belongs to the command before it; null if it does not. */
  #rest(line: string, command: Unfinished, isOpen: boolean): string | null {
    const text = this.#hasMore === false ? null : typed(line, this.#prompt.more);
    const isPython = this.#prompt.read === readPythonLine;
    if (text !== null && (isOpen || command.isBlock || (isPython && text.trim() !== ''))) {
      this.#hasMore = true;
      return text;
    }
    if (isOpen || (command.isBlock && this.#hasMore !== true && /^\s/.test(line))) {
      this.#hasMore ??= false;
      return line;
    }
    return null;
  }

  #take(text: string, command: Unfinished): void {
    this.#typed.push(text);
    if (text.trim() !== '') {
      this.#lastLine = this.#line;
    }
    this.#prompt.read(text, command);
  }
}
