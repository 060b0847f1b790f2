import type { ShownCard } from '../app-state.ts';
import { aboutCard, SEVERITIES, type Severity } from '../card/finding.ts';
import { type FindingsFormat, findingsText } from '../card/findings-text.ts';
import type { Answer } from '../html/jobs/jobs.ts';
import { besidePanel } from './beside-panel.ts';
import { copyText } from './code-block.ts';
import type { PageElements } from './page-elements.ts';
import { readSetting, writeSetting } from './settings.ts';
import { unmarkPlace } from './show-line.ts';

const STORAGE_KEY = 'checks-order';

type Order = 'severity' | 'line';

interface ChecksActions {
  readonly shown: () => ShownCard | null;
  /** Shows what a line became. */
  readonly showPlace: (line: number) => void;
  /** An address that leads to a place in the card. */
  readonly linkTo: (place: string) => Promise<Answer<string>>;
}

/** The panel of the checks: it leads to the places of what it lists, and copies it. */
export function checksPanel(page: PageElements, { shown, showPlace, linkTo }: ChecksActions): void {
  const { checks, checksControl } = page;
  besidePanel(page, checks, {
    opener: () => checksControl,
    onOpen: () => orderFindings(checks),
    onClose: () => unmarkPlace(page),
  });
  checks.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) {
      return;
    }
    const control = target.closest<HTMLElement>('button, summary, a');
    const { order, copy, placeLine } = control?.dataset ?? {};
    const card = shown();
    if (order !== undefined) {
      writeSetting(STORAGE_KEY, order);
      orderFindings(checks);
    } else if (copy !== undefined && control !== null && card !== null) {
      void copyText(textOf(checks, card, copy as FindingsFormat), control);
    } else if (control?.dataset['copyLink'] !== undefined) {
      const { check = '', line } = control.closest<HTMLElement>('[data-check]')?.dataset ?? {};
      void copyText(
        linkTo(`finding=${check}${line === undefined ? '' : `&line=${line}`}`),
        control,
      );
    } else if (control === null || control.matches('.place-button')) {
      // What is not there has no place in the card.
      const item = target.closest<HTMLElement>('[data-check]:has(.place-button)');
      const line = placeLine ?? item?.dataset['line'];
      if (line !== undefined && getSelection()?.isCollapsed !== false) {
        showPlace(Number(line));
      }
    }
  });
}

/** Puts the findings of each list into the order that the reader has chosen. */
export function orderFindings(checks: HTMLElement): void {
  const order: Order = readSetting(STORAGE_KEY) === 'line' ? 'line' : 'severity';
  const severityOf = ({ dataset }: HTMLElement): number =>
    order === 'line' ? 0 : SEVERITIES.indexOf(dataset['severity'] as Severity);
  const lineOf = ({ dataset }: HTMLElement): number =>
    Number(dataset['line'] ?? Number.MAX_SAFE_INTEGER);
  for (const list of checks.querySelectorAll('.findings')) {
    const items = [...list.children].filter((item) => item instanceof HTMLElement);
    items.sort((a, b) => severityOf(a) - severityOf(b) || lineOf(a) - lineOf(b));
    list.append(...items);
  }
  for (const control of checks.querySelectorAll<HTMLElement>('[data-order]')) {
    control.setAttribute('aria-pressed', String(control.dataset['order'] === order));
  }
}

/** What the panel lists, in its order. */
function textOf(checks: HTMLElement, card: ShownCard, format: FindingsFormat): string {
  const about = new Set(aboutCard(card.findings));
  const listed = [...checks.querySelectorAll<HTMLElement>('[data-finding]')].flatMap(
    ({ dataset }) => card.findings[Number(dataset['finding'])] ?? [],
  );
  return findingsText(
    listed.filter((finding) => about.has(finding)),
    card.text.source.name,
    format,
  );
}
