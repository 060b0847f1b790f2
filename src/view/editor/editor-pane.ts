import type { ShownCard } from '../../app-state.ts';
import type { Completions } from '../../card/completion/completion.ts';
import type { Ask } from '../../html/jobs/jobs.ts';
import { plainLines, withLineEnds } from '../../text/line-ends.ts';
import { mergeTexts } from '../../text/text-change.ts';
import { holdPlace, lineBeingRead } from '../block-lines.ts';
import { cardFileName } from '../download.ts';
import type { PageElements } from '../page-elements.ts';
import { ignoreAbort } from '../unanswered.ts';
import { type EditorFrame, editorFrame } from './editor-frame.ts';
import { FindingsBeside } from './findings-beside.ts';
import { loadCodeEditor } from './load-code-editor.ts';
import { plainEditor } from './plain-editor.ts';
import { syncScroll } from './sync-scroll.ts';
import type { TextEditor } from './text-editor.ts';

/** After so long a pause in typing the card is shown as it is written; ms. */
const PAUSE = 200;

const NO_CODE_EDITOR =
  'A plain text field: editor.js, which lies beside this page on a server, is not to be had here.';

interface EditorPaneOptions {
  readonly shown: () => ShownCard | null;
  /** Shows the card with another text. */
  readonly edit: (text: string) => Promise<void>;
  readonly save: () => void;
  /** Takes the way out that a finding offers, by its index. */
  readonly fix: (finding: number) => void;
  /** Something was written that is not shown yet. */
  readonly typed: () => void;
  /** Keeps a draft of what is not in the card yet. */
  readonly keep: (text: string) => void;
  /** Keeps no draft. */
  readonly forget: () => void;
  readonly ask: Ask;
}

/** The card's text beside the card, to be written on: what is typed is shown after a pause. */
export class EditorPane {
  readonly #page: PageElements;
  readonly #options: EditorPaneOptions;
  #frame: EditorFrame | null = null;
  #editor: TextEditor | null = null;
  #loading: Promise<TextEditor> | null = null;
  /** The text as it is written here, with the line ends of its file. */
  #text = '';
  /** The one that the card was last known to have, and the one that it was last given here. */
  #known = '';
  #given = '';
  /** While what was typed comes onto the page. */
  #flushing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #opener: Element | null = null;
  /** Was somebody writing when the card before made room? */
  #hadFocus = false;
  /** Brings what the cursor stands on into view. */
  #follow = (): void => {};
  readonly #findings: FindingsBeside;

  constructor(page: PageElements, options: EditorPaneOptions) {
    this.#page = page;
    this.#options = options;
    const { ask, fix } = options;
    this.#findings = new FindingsBeside(
      (found) => {
        if (this.#text === this.#known) {
          this.#editor?.mark(found);
        }
      },
      { ask, fix },
    );
  }

  get isOpen(): boolean {
    return !this.#page.editor.hidden;
  }

  /** Opens it at a line, by default the one that is read; it has the focus then. */
  async open(line: number | null = null): Promise<void> {
    const { editor: pane, article, root } = this.#page;
    const card = this.#options.shown();
    if (card === null) {
      return;
    }
    const isNew = !this.isOpen;
    const at = line ?? lineBeingRead(article);
    if (isNew) {
      this.#opener = document.activeElement;
      const restorePlace = holdPlace(article);
      pane.hidden = false;
      root.dataset['editor'] = 'text';
      restorePlace();
    }
    const hasBegun = this.#editor !== null;
    const editor = await this.#load();
    if (!this.isOpen) {
      return;
    }
    if (!hasBegun) {
      this.#editor = editor;
      this.#begin(this.#options.shown() ?? card);
    }
    this.#frame?.showText();
    editor.focus();
    if (line !== null) {
      editor.showLine(line);
    } else if (isNew) {
      editor.scrollTo(at ?? 1);
    }
  }

  /** Says something beside the text. */
  tell(notice: HTMLElement): void {
    this.#frame?.tell(notice);
  }

  close(): void {
    const { editor: pane, article, root, main } = this.#page;
    void this.flush();
    const restorePlace = holdPlace(article);
    pane.hidden = true;
    delete root.dataset['editor'];
    restorePlace();
    const opener = this.#opener;
    const isThere = opener instanceof HTMLElement && opener.checkVisibility();
    (isThere ? opener : main).focus({ preventScroll: true });
  }

  /** A card, or (`isSame`) another version of the one before, is on the page. */
  shows(card: ShownCard, isSame: boolean): void {
    const { text } = card.text;
    if (this.#editor !== null && !isSame) {
      this.#begin(card);
    } else if (this.#editor !== null && text !== this.#given) {
      // What is being typed is never lost.
      this.#text = mergeTexts(this.#known, this.#text, text) ?? this.#text;
      this.#editor.take(plainLines(this.#text));
      if (this.#text !== text) {
        this.#wait();
      }
    } else if (this.isOpen) {
      this.#follow();
    }
    this.#known = text;
    this.#frame?.showSaved(card.text.isEdited !== true && this.#text === text);
    this.#findings.show(card, this.#text === text);
  }

  /** The card makes room for another one: what was typed last is of the one that leaves. */
  leaves(): void {
    clearTimeout(this.#timer);
    if (this.#editor !== null && this.#text !== this.#known) {
      this.#options.keep(this.#text);
    }
    this.#hadFocus = this.#page.editor.contains(document.activeElement);
    this.#page.editor.inert = true;
  }

  /** Shows at once what was typed last. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#editor === null || this.#text === this.#known) {
      return Promise.resolve();
    }
    // A second edit with the same text would end the first, for which somebody waits.
    if (this.#flushing === null || this.#given !== this.#text) {
      this.#given = this.#text;
      const flushing = this.#options.edit(this.#text).finally(() => {
        this.#flushing = this.#flushing === flushing ? null : this.#flushing;
      });
      this.#flushing = flushing;
    }
    return this.#flushing;
  }

  #load(): Promise<TextEditor> {
    this.#loading ??= this.#build();
    return this.#loading;
  }

  async #build(): Promise<TextEditor> {
    const pane = this.#page.editor;
    this.#frame = editorFrame(this.#page, {
      save: this.#options.save,
      close: () => this.close(),
      forget: this.#options.forget,
    });
    const create = await loadCodeEditor(pane);
    const editor = (create ?? plainEditor)({
      changed: () => this.#changed(),
      moved: () => this.#follow(),
      showChecks: () => this.#page.checksControl.click(),
      complete: (text, offset) => this.#complete(text, offset),
    });
    this.#frame.place(editor.element, create === null ? NO_CODE_EDITOR : null);
    const sync = syncScroll(this.#page, editor, this.#options.shown);
    this.#frame.onSync(sync.turn);
    this.#follow = sync.follow;
    return editor;
  }

  #begin(card: ShownCard): void {
    const { source, text } = card.text;
    this.#page.editor.inert = false;
    clearTimeout(this.#timer);
    this.#text = text;
    this.#known = text;
    this.#given = text;
    const name = cardFileName(source);
    this.#editor?.begin(plainLines(text), name);
    this.#frame?.begin(name);
    this.#frame?.showSaved(card.text.isEdited !== true);
    this.#findings.show(card, true);
    if (this.#hadFocus && document.activeElement === document.body) {
      this.#editor?.focus();
    }
    this.#hadFocus = false;
  }

  #changed(): void {
    this.#text = withLineEnds(this.#editor?.text ?? '', this.#text);
    this.#options.typed();
    this.#frame?.showSaved(false);
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  async #complete(text: string, offset: number): Promise<Completions | null> {
    const answer = await this.#options.ask('complete', { text, offset }).catch(ignoreAbort);
    return answer?.ok ? answer.value : null;
  }
}
