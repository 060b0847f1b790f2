import type { Finding } from '../finding.ts';
import type { Folder } from '../folder/folder.ts';
import { readModelFiles } from '../folder/model-files.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import { applyRules } from './apply-rules.ts';
import type { BodyCard } from './body/body-rule.ts';
import { bodyView } from './check-body.ts';
import { ARCHITECTURE_RULE } from './folder/architecture.ts';
import { BASE_MODEL_RULE } from './folder/base-model.ts';
import { CONTEXT_LENGTH_RULE } from './folder/context-length.ts';
import { DTYPE_RULE } from './folder/dtype.ts';
import { openFinder } from './folder/folder-files.ts';
import type { FolderRule, FolderView } from './folder/folder-rule.ts';
import { LICENSE_TEXT_RULE } from './folder/license-text.ts';
import { LINKED_FILE_RULE } from './folder/linked-files.ts';
import { LORA_RULE } from './folder/lora.ts';
import { NAMED_FILE_RULE } from './folder/named-files.ts';
import { PARAMETERS_RULE } from './folder/parameters.ts';
import { QUANTIZATION_RULE } from './folder/quantization.ts';
import { SAMPLING_RULE } from './folder/sampling.ts';
import { ownNamesOf, readCode, readStatements } from './folder/statements.ts';

/** Of any card. */
const FILE_RULES: readonly FolderRule[] = [LINKED_FILE_RULE, LICENSE_TEXT_RULE];

export const FOLDER_RULES: readonly FolderRule[] = [
  ...FILE_RULES,
  NAMED_FILE_RULE,
  PARAMETERS_RULE,
  DTYPE_RULE,
  CONTEXT_LENGTH_RULE,
  ARCHITECTURE_RULE,
  BASE_MODEL_RULE,
  LORA_RULE,
  QUANTIZATION_RULE,
  SAMPLING_RULE,
];

/** What is known of folders: their cards are checked again for each fix that is offered. */
const opened = new WeakMap<Folder, Pick<FolderView, 'finder' | 'model'>>();

function openFolder(folder: Folder): Pick<FolderView, 'finder' | 'model'> {
  const known = opened.get(folder) ?? { finder: openFinder(folder), model: readModelFiles(folder) };
  opened.set(folder, known);
  return known;
}

/** Where the card and the files beside it say different things. */
export function checkFolder(
  card: BodyCard,
  root: YamlMap | null,
  folder: Folder,
): readonly Finding[] {
  if (isAlone(folder)) {
    return [];
  }
  const body = bodyView(card);
  const ownNames = ownNamesOf(body, folder.name);
  const isModel = card.kind === 'model';
  const view = {
    ...body,
    root,
    folder,
    ...openFolder(folder),
    ownNames,
    statements: isModel ? readStatements(body, ownNames) : [],
    code: isModel ? readCode(body) : [],
  };
  const found = applyRules(isModel ? FOLDER_RULES : FILE_RULES, view, card.offset, card.body);
  // A row of HTML is a line, too, and may be read as both.
  const said = new Set<string>();
  return found.filter(({ line, message }) => said.size < said.add(`${line} ${message}`).size);
}

/** A card that was only put somewhere to be looked at lacks nothing. */
function isAlone({ files }: Folder): boolean {
  return ![...files.keys()].some((path) => !/^(?:\.|readme\.\w+$)/i.test(path));
}
