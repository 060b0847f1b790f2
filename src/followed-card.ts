import type { CardOnPage } from './card-on-page.ts';
import { ENDED } from './html/jobs/ended.ts';
import { resultsIn } from './source/card-folder.ts';
import type { CardFolder, CardOrigin, CardText } from './source/card-source.ts';
import { mayUse } from './source/file-permission.ts';
import { followFile } from './source/follow-file.ts';
import { followFolder } from './source/follow-folder.ts';
import type { FileNow } from './source/look-at-file.ts';
import { type Opened, readEvalFiles } from './source/open-files.ts';
import { UnsavedChanges } from './unsaved-changes.ts';
import { fileNote } from './view/file-notes.ts';
import { followControl } from './view/follow-control.ts';
import type { PageElements } from './view/page-elements.ts';
import { say } from './view/page-state.ts';
import { type StandingNote, standingNote } from './view/standing-note.ts';

interface FollowOptions {
  /** Puts a new version of the card on the page in place of the one that is there. */
  readonly renew: (text: CardText) => Promise<void>;
  /** What was just written comes into the card: it is the reader's version. */
  readonly flush: () => Promise<void>;
  /** Lets the reader pick the file again. */
  readonly pickAgain: () => void;
}

type Changed = Extract<FileNow, { readonly kind: 'changed' }>;

/** Shows each version of the card that is saved to the file that it was opened from. */
export class FollowedCard {
  readonly #card: CardOnPage;
  readonly #options: FollowOptions;
  readonly #page: PageElements;
  readonly #note: StandingNote;
  readonly #unsaved: UnsavedChanges;
  readonly #showControl: ReturnType<typeof followControl>;
  /** The file that is followed: by its handle, else by itself. */
  #followed: FileSystemFileHandle | File | null = null;
  #isPaused = false;
  /** Can the file only be opened again? */
  #isClosed = false;
  #ends = new AbortController();
  #look = (): void => {};

  constructor(page: PageElements, card: CardOnPage, options: FollowOptions) {
    this.#page = page;
    this.#card = card;
    this.#options = options;
    this.#note = standingNote(page.notices);
    this.#unsaved = new UnsavedChanges(card, page.notices);
    this.#showControl = followControl(page, () => this.#toggle());
  }

  /** Begins with the file of the card on the page, goes on with it, or ends. */
  update(): void {
    const origin = this.#origin();
    const followed = origin?.handle ?? origin?.file ?? null;
    if (followed !== this.#followed) {
      this.#stop();
      this.#followed = followed;
      this.#isPaused = false;
      this.#begin();
    } else {
      this.#look();
    }
  }

  /** Is this what the reader was told to open again? */
  isToReopen(name: string): boolean {
    return this.#isClosed && this.#origin()?.file.name === name;
  }

  /** Shows the file that was opened again in place of what it was. */
  async reopen(load: (signal: AbortSignal) => Promise<Opened>): Promise<void> {
    const { result } = await load(this.#ends.signal);
    const text = this.#card.shown?.text;
    const origin = this.#origin();
    if (result.kind === 'refused') {
      this.#card.refuseVersion(result.refusal);
    } else if (result.kind === 'loaded' && result.card.origin && origin && text) {
      const { file, handle } = result.card.origin;
      await this.#change({ kind: 'changed', file, card: result.card }, text, { ...origin, handle });
    }
  }

  #origin(): CardOrigin | undefined {
    return this.#card.isOpening ? undefined : this.#card.shown?.text.origin;
  }

  #stop(): void {
    this.#ends.abort(ENDED);
    this.#look = () => {};
    this.#isClosed = false;
    this.#note.clear();
    this.#unsaved.forget();
    this.#showControl(null);
  }

  #begin(): void {
    const first = this.#origin();
    const text = this.#card.shown?.text;
    if (first === undefined || text === undefined) {
      return;
    }
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    this.#showUsual();
    const tell = (now: FileNow): Promise<void> => this.#tell(now, signal);
    const origin = (): CardOrigin => this.#card.shown?.text.origin ?? first;
    this.#look = followFile({ origin, tell, signal });
    const { folder } = text;
    const path = folder?.files.find(({ file }) => file === first.file)?.path;
    if (folder !== undefined && path !== undefined) {
      followFolder(folder, path, (now) => this.#renewFolder(now, path, signal), signal);
    }
  }

  #showUsual(): void {
    const origin = this.#origin();
    const usual = origin?.handle === undefined ? 'watches' : 'follows';
    this.#showControl(this.#isPaused ? 'paused' : usual, origin?.file.name);
  }

  #toggle(): void {
    this.#isPaused = !this.#isPaused;
    this.#stop();
    if (this.#isPaused) {
      this.#showUsual();
    } else {
      this.#begin();
    }
    const { name = '' } = this.#origin()?.file ?? {};
    say(this.#page, this.#isPaused ? `${name} is no longer followed.` : `${name} is followed.`);
  }

  async #tell(now: FileNow, signal: AbortSignal): Promise<void> {
    if (now.kind === 'changed') {
      await this.#options.flush();
    }
    const text = this.#card.shown?.text;
    const origin = this.#origin();
    if (text === undefined || origin === undefined || signal.aborted) {
      return;
    }
    if (now.kind === 'changed') {
      await this.#change(now, text, origin);
    } else if (now.kind === 'same') {
      this.#note.clear();
      this.#showUsual();
    } else {
      this.#showWhy(now, origin);
    }
  }

  async #change({ file, card }: Changed, text: CardText, origin: CardOrigin): Promise<void> {
    const version: CardText = {
      ...text,
      text: card.text,
      hasInvalidBytes: card.hasInvalidBytes,
      isEdited: false,
      origin: { ...origin, file, text: card.text },
      folder: text.folder && withFile(text.folder, (one) => one.file === origin.file, file),
    };
    if (text.text !== origin.text && text.text !== card.text) {
      this.#unsaved.ask(this.#note, version, origin.text);
      return;
    }
    this.#note.clear();
    this.#showUsual();
    await this.#options.renew(version);
  }

  #showWhy(now: Exclude<FileNow, { kind: 'same' | 'changed' }>, origin: CardOrigin): void {
    const { name } = origin.file;
    this.#showControl('waits', name);
    this.#isClosed = now.kind === 'closed';
    if (now.kind === 'refused') {
      this.#note.show(now.reason, 'note', `${now.reason} The last version stays here.`);
      return;
    }
    const actions = {
      missing: [],
      denied: [{ label: 'Ask again', run: () => void this.#askAgain(origin) }],
      closed: [{ label: 'Open it again', run: this.#options.pickAgain }],
    }[now.kind];
    this.#note.show(now.kind, 'note', fileNote(now.kind, name), actions);
  }

  async #askAgain({ handle }: CardOrigin): Promise<void> {
    if (handle !== undefined && (await mayUse(handle, 'read'))) {
      this.#look();
    }
  }

  async #renewFolder(listed: CardFolder, path: string, signal: AbortSignal): Promise<void> {
    // They are those of the folder's own card.
    const isOwn = this.#card.shown?.text.path === undefined;
    const evalFiles = await readEvalFiles(isOwn ? resultsIn(listed) : [], signal);
    const text = this.#card.shown?.text;
    const origin = this.#origin();
    if (text !== undefined && origin !== undefined && !signal.aborted) {
      const same = { ...listed, id: text.folder?.id ?? listed.id };
      const folder = withFile(same, (one) => one.path === path, origin.file);
      await this.#options.renew({ ...text, folder, evalFiles });
    }
  }
}

type FolderFile = CardFolder['files'][number];

/** The folder with the version of the card that is on the page. */
function withFile(
  folder: CardFolder,
  isCard: (file: FolderFile) => boolean,
  file: File,
): CardFolder {
  const files = folder.files.map((one) => (isCard(one) ? { ...one, file } : one));
  return { ...folder, files };
}
