import { makeBoard } from '../../../card/board/make-board.ts';
import { readBoardCard } from '../../../card/board/read-board-card.ts';
import type { BodyView } from '../../../card/checks/body/body-rule.ts';
import { bodyView } from '../../../card/checks/check-body.ts';
import { readCitations } from '../../../card/citations/read-citations.ts';
import { completeFrontMatter } from '../../../card/completion/complete-front-matter.ts';
import { withoutDisabled } from '../../../card/disabling.ts';
import { applyEdit } from '../../../card/edits/apply-edit.ts';
import { aboutCard, type Fix, sortFindings, withoutVague } from '../../../card/finding.ts';
import { cardParts } from '../../../card/folder/card-parts.ts';
import { readForm } from '../../../card/form/read-form.ts';
import { vocabulary } from '../../../card/form/vocabulary.ts';
import { newCard } from '../../../card/new-card/template-sections.ts';
import { writeSection } from '../../../card/new-card/write-section.ts';
import { parseModelCard } from '../../../card/parse-model-card.ts';
import { requirementsOf } from '../../../card/profiles/requirements.ts';
import { addResults } from '../../../card/results/add-results.ts';
import { compareCells } from '../../../card/tables/compare-cells.ts';
import { exportTable } from '../../../card/tables/export-table.ts';
import { buildTable } from '../../../card/tables/table-model.ts';
import { compareTwins } from '../../../card/twins/compare-twins.ts';
import { orderVersions } from '../../../card/version-order.ts';
import { BUDGETS } from '../../../limits.ts';
import { alignBlocks } from '../../../text/align-blocks.ts';
import { compareTexts } from '../../../text/compare-texts.ts';
import { compareWords } from '../../../text/compare-words.ts';
import { highlightBlocks, highlightCode } from '../../code/highlight.ts';
import { renderBlocks } from '../../markdown/render-blocks.ts';
import { resultsOfCard } from '../card-results.ts';
import { compareCardTexts, comparedCard } from '../compare-cards.ts';
import { offerFixes } from '../fix-card.ts';
import type { CardJobs, Programs, RawFrontMatter } from '../jobs.ts';
import { measured } from '../measured.ts';
import { saveCard } from '../save-card.ts';
import { createCardKeeper } from './card-keeper.ts';
import { folderOfFiles } from './folder-of-files.ts';
import { checkListed, listCard } from './listed-cards.ts';
import { cardFindings, readWholeCard } from './render-card-job.ts';
import { reviewPrograms } from './review-programs.ts';

/** A card that is read, and not shown. */
const UNSEEN = { hasInvalidBytes: false, nonce: '', linkBase: null, evalFiles: [] };

const keeper = createCardKeeper();

/** The programs of the worker for cards. No DOM: the build runs them too, for the hosted card. */
export const cardJobs = {
  ...reviewPrograms,
  'render-blocks': renderBlocks,
  'review-card': keeper.review,
  'compare-texts': ({ before, now }) => compareTexts(before, now),
  'compare-cards': (texts) => compareCardTexts(texts),
  'board-card': ({ text, ...beside }) => readBoardCard(comparedCard(text), beside),
  'make-board': makeBoard,
  'order-versions': orderVersions,
  'compare-words': (pairs) => pairs.map(([old, now]) => compareWords(old, now)),
  'compare-cells': ({ old, new: now }) => compareCells(old, now),
  'align-blocks': ({ old, new: now }) => alignBlocks(old, now),
  'front-matter': rawFrontMatter,
  'safe-fixes': safeFixes,
  'card-parts': cardParts,
  'compare-twins': ({ text, other }) => compareTwins(bodyOf(text), bodyOf(other)),
  complete: ({ text, offset }) => completeFrontMatter(text, offset),
  requirements: ({ text, linkBase, profile }) =>
    requirementsOf(readWholeCard({ ...UNSEEN, text, linkBase }).known, profile),
  'card-form': ({ text, linkBase, hasInvalidBytes }) => readForm(text, linkBase, hasInvalidBytes),
  'edit-front-matter': ({ text, edit }) => applyEdit(text, edit),
  vocabulary,
  'new-card': newCard,
  'write-section': ({ id, content, ...input }) =>
    writeSection(input.text, readWholeCard({ ...UNSEEN, ...input }).known, id, content),
  highlight: (blocks) => measured('enhance', () => highlightBlocks(blocks, BUDGETS.code)),
  'read-citations': (texts) => texts.map(readCitations),
  'read-table': buildTable,
  'write-table': ({ table, format }) => exportTable(table, format),
  'list-card': listCard,
  'check-listed': checkListed,
  'card-results': ({ text, request, place }) => resultsOfCard(text, request, place),
  'add-results': ({ text, edits }) => addResults(text, edits),
  'save-card': (card) => saveCard(card, () => savedFindings(card)),
} satisfies Programs<CardJobs>;

export const cardStreams = { 'render-card': keeper.render };

/** The front matter of a card's text, for those who want to see it as it stands. */
function rawFrontMatter(text: string): RawFrontMatter {
  const { raw, line, entries } = parseModelCard(text).frontMatter;
  const values = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  return {
    raw: raw ?? '',
    line,
    tokens: highlightCode({ code: raw ?? '', language: 'yaml' }),
    json: JSON.stringify(values, readable, 2),
  };
}

/** The fixes that lead to no new error or warning. */
function safeFixes({ text, folder, ...beside }: CardJobs['safe-fixes']['in']): readonly Fix[] {
  const input = { ...UNSEEN, ...beside, folder: folder && folderOfFiles(folder) };
  const findings = offerFixes(text, (fixed) => {
    const { findings, disablings } = cardFindings({ ...input, text: fixed });
    return sortFindings(withoutDisabled(withoutVague(aboutCard(findings)), disablings));
  });
  return findings.flatMap(({ fix }) => fix ?? []);
}

/** As the command tells them with a card's JSON, but for columns. */
function savedFindings({ name, ...input }: CardJobs['save-card']['in']): readonly object[] {
  const { findings, disablings } = cardFindings({ ...UNSEEN, ...input });
  const kept = withoutDisabled(withoutVague(aboutCard(findings)), disablings);
  return sortFindings(kept).map(({ rule, severity, message, line, file = name }) => {
    return { file, line: line ?? 1, rule, severity, message };
  });
}

/** The body of a card that is not shown, and what it is made of. */
function bodyOf(text: string): BodyView {
  const { card, parts } = readWholeCard({ ...UNSEEN, text });
  const { body, bodyLine } = card;
  const unchecked = { depth: 0, entries: [], htmlTables: [], offset: null, metadataEnd: null };
  return bodyView({ ...unchecked, kind: 'document', body, bodyLine, parts });
}

/** JSON has no `.nan` and no `.inf`: as text rather than as null. */
function readable(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
