import type { Emitter } from 'highlight.js';
import { names } from '../../text/names.ts';

/** A stretch of code. `scope` is the class of its span (`hljs-keyword`); null without one. */
export interface CodeToken {
  readonly scope: string | null;
  readonly text: string;
}

/** What reads best in the colour of plain code. */
const PLAIN_SCOPES = names('class function operator params punctuation subst tag');

/** What highlight.js finds as a flat list, where the innermost scope wins, instead of as HTML. */
export class TokenEmitter implements Emitter {
  readonly tokens: CodeToken[] = [];
  readonly #scopes: (string | null)[] = [null];

  addText(text: string): void {
    this.#add(this.#scopes.at(-1) ?? null, text);
  }

  startScope(name: string): void {
    // The rest of a name (`title.function`) says more than the theme asks for.
    const [kind = ''] = name.split('.');
    this.#scopes.push(PLAIN_SCOPES.has(kind) ? null : `hljs-${kind}`);
  }

  endScope(): void {
    this.#scopes.pop();
  }

  /** highlight.js calls `startScope` by this name, too. */
  openNode(name: string): void {
    this.startScope(name);
  }

  closeNode(): void {
    this.endScope();
  }

  /** Adds code in another language, highlighted by itself. */
  __addSublanguage(inner: TokenEmitter): void {
    for (const { scope, text } of inner.tokens) {
      this.#add(scope ?? this.#scopes.at(-1) ?? null, text);
    }
  }

  finalize(): void {}

  toHTML(): string {
    return '';
  }

  #add(scope: string | null, text: string): void {
    const last = this.tokens.at(-1);
    if (last?.scope === scope) {
      this.tokens.splice(-1, 1, { scope, text: last.text + text });
    } else if (text !== '') {
      this.tokens.push({ scope, text });
    }
  }
}
