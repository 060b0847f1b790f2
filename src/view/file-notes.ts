import type { FileNow } from '../source/look-at-file.ts';

type Kind =
  | Exclude<FileNow['kind'], 'same' | 'changed' | 'refused'>
  | 'unsaved'
  | 'theirs'
  | 'mine';

/** What is said of a file that is followed; `#` stands for its name. */
const NOTES: Readonly<Record<Kind, string>> = {
  missing: '# is no longer there. The last version stays here; once the file is back, it is shown.',
  denied: 'This browser does not let the page read # any more. The last version stays here.',
  closed: '# has changed on disk. This browser shows its new version only when it is opened again.',
  unsaved: '# changed on disk while you had unsaved changes.',
  theirs: 'The file’s version of # is shown. Yours is kept until you close this note.',
  mine: 'Your version of # is shown. The file’s is kept until you close this note.',
};

export function fileNote(kind: Kind, name: string): string {
  return NOTES[kind].replace('#', () => name);
}
