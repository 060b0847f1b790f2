import { readTableFragment, type TableAddress } from './card/tables/table-address.ts';
import type { CardOnPage } from './card-on-page.ts';
import { decodeFragment } from './html/safe/resolve-url.ts';
import { showFinding } from './view/finding-marks.ts';
import { notice } from './view/notice.ts';
import type { PageElements } from './view/page-elements.ts';
import { placeNamed, placeOfFragment } from './view/scroll-to-fragment.ts';
import { openTableTools } from './view/tables/enable-table-tools.ts';
import { arrangeAs, cardTables } from './view/tables/linked-table.ts';
import { ignoreAbort } from './view/unanswered.ts';

/** `#L12`, and as GitHub writes several lines. */
const LINE = /^L([1-9]\d{0,6})(?:-L?\d+)?$/;

/**
 * Shows what the address names besides headings: a line of the source (`#L12`), a finding
 * (`#finding=license-unknown&line=3`), a table as it was arranged (`#table=1&sort=-2`).
 */
export function showLinkedPlace(
  page: PageElements,
  card: CardOnPage,
  showSource: (line: number) => void,
): void {
  const place = placeOfFragment(location.hash);
  const isNone = place === '' || placeNamed(decodeFragment(place)) !== null;
  if (isNone || card.shown === null || card.isOpening) {
    return;
  }
  const line = LINE.exec(place)?.[1];
  const table = readTableFragment(place);
  if (line !== undefined) {
    const lines = card.shown.text.text.split(/\r\n?|\n/).length;
    showSource(Math.min(Number(line), lines));
  } else if (table !== null) {
    void showTable(page, card, table).catch(ignoreAbort);
  } else if (place.startsWith('finding=')) {
    showLinkedFinding(page, card, new URLSearchParams(place));
  }
}

async function showTable(
  page: PageElements,
  card: CardOnPage,
  address: TableAddress,
): Promise<void> {
  const box = cardTables(page.article)[address.table - 1]?.closest<HTMLElement>('.table-box');
  if (box) {
    await openTableTools(box, page.article, card.tables);
    arrangeAs(box, address);
    box.scrollIntoView();
  } else {
    page.notices.prepend(notice('note', `This card has no table ${address.table}.`));
  }
}

function showLinkedFinding(page: PageElements, card: CardOnPage, fields: URLSearchParams): void {
  const line = fields.get('line');
  const found = card.shown?.findings.findIndex(
    (finding) =>
      finding.rule === fields.get('finding') && (line === null || String(finding.line) === line),
  );
  if (found === undefined || found < 0) {
    const gone =
      'The link is to a finding that the checks do not have here: it may be fixed by now.';
    page.notices.prepend(notice('note', gone));
  } else {
    const show = (): void => showFinding(page.checks, found);
    if (page.checks.matches(':popover-open')) {
      show();
    } else {
      // The panel takes the focus once it is open.
      page.checks.addEventListener('toggle', show, { once: true });
      page.checks.showPopover();
    }
  }
}
