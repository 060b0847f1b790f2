/** Where a card's relative links and images lead: absolute http(s) URLs that end in `/`. */
export interface CardBase {
  /** Base of links: the Hub's and GitHub's `blob/REVISION/`; null where only files are at hand. */
  readonly links: string | null;
  /** Base of images, video and audio: the Hub's `resolve/REVISION/`, GitHub's raw host. */
  readonly files: string;
  /**
   * Query of the files on that server: a browser that has shown one of them asks for it again only
   * under another address.
   */
  readonly stamp?: string;
}

/** Where a card came from. `local` ones (dropped, picked, pasted) may cause no network request. */
export interface CardSource {
  readonly kind: 'hosted' | 'address' | 'local';
  /** What the header shows: a file name, or host and path. */
  readonly name: string;
  /** The page that a reader would open to see the card there; null for a local card. */
  readonly href: string | null;
  /** Null when relative targets lead nowhere. */
  readonly base: CardBase | null;
}

/** A card's text, decoded. */
export interface CardText {
  readonly source: CardSource;
  readonly text: string;
  /** True when bytes that are not valid in the file's encoding were replaced by U+FFFD. */
  readonly hasInvalidBytes: boolean;
  /** True once the text is no longer what the file holds. */
  readonly isEdited?: boolean;
  /** Files of `.eval_results` that were opened together with the card. */
  readonly evalFiles?: readonly EvalFile[];
  /** The folder that was opened, in which the card lies. */
  readonly folder?: CardFolder | undefined;
  /** Where in that folder; absent: it is the folder's own card. */
  readonly path?: string | undefined;
  /** A file of another kind, which is shown as it stands. */
  readonly isSource?: boolean;
  /** Was it opened from a list of cards? */
  readonly isListed?: boolean;
  /** The file of the reader's machine that the card was read from; a pasted text has none. */
  readonly origin?: CardOrigin;
}

export interface CardOrigin {
  readonly file: File;
  /** What the file held when it was read, as text: an edited card has another one. */
  readonly text: string;
  /** Only Chromium hands one out: for files that were dropped, or picked in its own way. */
  readonly handle?: FileSystemFileHandle | undefined;
}

/** A folder of the reader's machine: no more of its files than a part is ever read. */
export interface CardFolder {
  readonly name: string;
  /** Another one each time that a folder is opened: later versions of its list have the same. */
  readonly id: string;
  /** Of a dropped folder in Chromium. */
  readonly handle?: FileSystemDirectoryHandle | undefined;
  /** `path`: from the card on. */
  readonly files: readonly { readonly path: string; readonly file: File }[];
  /** False where there are more files than were listed. */
  readonly isWhole: boolean;
}

/** The cards of a folder that holds several, in the order of their paths. */
export interface FolderCards {
  readonly name: string;
  readonly cards: readonly FolderCard[];
  /** False where there may be more. */
  readonly isWhole: boolean;
  /** Only Chromium hands one out, for a folder that was dropped. */
  readonly handle?: FileSystemDirectoryHandle | undefined;
}

/** One of them. It is not read yet. */
export interface FolderCard {
  /** From that folder on. */
  readonly path: string;
  readonly file: File;
  /** Its evaluation results. */
  readonly evalFiles: readonly File[];
  /** The folder that it lies in, where it is that folder's own card. */
  readonly folder?: CardFolder | undefined;
}

/** A YAML file with evaluation results, decoded (hub-docs, eval-results.md). */
export interface EvalFile {
  readonly name: string;
  readonly text: string;
}

/** Why a card could not be opened: a sentence for the reader. */
export interface Refusal {
  /** The file's name or the address, as the reader knows it. */
  readonly name: string;
  /** What happened and what to do, as full sentences. Plain text. */
  readonly reason: string;
}

/** `aborted` means that a newer load has won; nothing is shown for it. */
export type LoadResult =
  | { readonly kind: 'loaded'; readonly card: CardText }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'aborted' };
