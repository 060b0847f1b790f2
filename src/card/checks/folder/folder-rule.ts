import type { Folder } from '../../folder/folder.ts';
import type { ModelFiles } from '../../folder/model-files.ts';
import type { YamlMap } from '../../yaml/yaml-node.ts';
import type { BodyView } from '../body/body-rule.ts';
import type { Rule } from '../rule.ts';
import type { FileFinder } from './folder-files.ts';
import type { CodePart, Statement } from './statements.ts';

/** A card, and the folder in which it lies. */
export interface FolderView extends BodyView {
  /** The metadata; null where they cannot be read. */
  readonly root: YamlMap | null;
  readonly folder: Folder;
  readonly finder: FileFinder;
  readonly model: ModelFiles;
  /** What the card says, piece by piece. */
  readonly statements: readonly Statement[];
  readonly code: readonly CodePart[];
  /** Names of the card's own model, plain. */
  readonly ownNames: readonly string[];
}

export type FolderRule = Rule<FolderView>;

/** What the files say, where the card says another thing. */
export const ASSUMED = { kind: 'assumed', source: 'a card says what its files hold' } as const;
