import { endOfMetadata } from '../../../card/checks/check-body.ts';
import { checkFrontMatter } from '../../../card/checks/check-front-matter.ts';
import { generatorsOf, nameGenerator } from '../../../card/checks/generators.ts';
import {
  type CardComment,
  inFile,
  readDirectives,
  yamlDirectives,
} from '../../../card/disable-comments.ts';
import type { Disabling } from '../../../card/disabling.ts';
import { parseEvalFile } from '../../../card/eval-file.ts';
import { readFacts } from '../../../card/facts/read-facts.ts';
import type { Folder } from '../../../card/folder/folder.ts';
import type { ModelCard } from '../../../card/model-card.ts';
import { parseModelCard } from '../../../card/parse-model-card.ts';
import type { YamlMap } from '../../../card/yaml/yaml-node.ts';
import { hiddenInMetadata } from '../../parts/hidden-in-metadata.ts';
import { linksInMetadata } from '../../parts/links-in-metadata.ts';
import type { CardInput, CardStart } from '../jobs.ts';
import { RULE_IDS } from '../rule-book.ts';

/** What a card is read from, with a folder whose files can be read at once. */
export interface FolderInput extends Omit<CardInput, 'folder'> {
  readonly folder?: Folder | undefined;
}

/** What is known of a card before its body is read. */
export interface ReadMetadata {
  readonly card: ModelCard;
  readonly start: CardStart;
  readonly generators: ReturnType<typeof generatorsOf>;
  /** Offset in the text. */
  readonly metadataEnd: number | null;
  /** Of the front matter, and what those of other files disable. */
  readonly comments: {
    readonly directives: readonly CardComment[];
    readonly disablings: readonly Disabling[];
  };
  /** Null where the metadata cannot be read. */
  readonly root: YamlMap | null;
}

export function readMetadata({
  text,
  hasInvalidBytes,
  linkBase,
  evalFiles,
  depth,
}: FolderInput): ReadMetadata {
  const { yaml, ...card } = parseModelCard(text, { hasInvalidBytes });
  const { body, bodyLine, frontMatter } = card;
  const evals = evalFiles.map(parseEvalFile);
  const results = evals.flatMap(({ groups }) => groups);
  const ofEvals = evals.map(({ directives, file }) =>
    inFile(file, readDirectives(directives, RULE_IDS)),
  );
  const generators = generatorsOf(frontMatter.entries, body);
  const facts = readFacts(frontMatter.entries, body, linkBase, results);
  const isDocument = depth !== undefined && frontMatter.raw === null;
  const start = {
    isDocument,
    hasFrontMatter: frontMatter.raw !== null,
    fieldLines: frontMatter.entries.map(({ key, line }) => [key, line] as const),
    facts,
    body,
    bodyLine,
    findings: [
      ...card.findings.filter(({ rule }) => !isDocument || rule === 'text-invalid-bytes'),
      // The card's text is what a fix would change.
      ...[...evals, ...ofEvals].flatMap(({ findings }) =>
        findings.map((found) => ({ ...found, fix: undefined })),
      ),
      ...(yaml === null ? [] : checkFrontMatter(yaml, linkBase, body)),
      ...hiddenInMetadata(frontMatter),
      ...linksInMetadata(facts, frontMatter),
    ].map((finding) => nameGenerator(finding, generators)),
  };
  const root = yaml?.root ?? null;
  const { raw, line } = frontMatter;
  const comments = {
    directives: yamlDirectives(raw ?? '', line, root),
    disablings: ofEvals.flatMap(({ disablings }) => disablings),
  };
  return { card, start, generators, metadataEnd: yaml && endOfMetadata(yaml), root, comments };
}
