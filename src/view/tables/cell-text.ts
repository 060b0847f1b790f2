const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const RAISED = '0123456789+-';

/** What the viewer has added. */
export const ADDED = '[data-ui], button';

/** Of no width, and alone: they keep words together or part them. */
const NO_WIDTH = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * What a reader sees in a cell: breaks are line ends, `10<sup>23</sup>` is `10²³`, an image that
 * stands alone is its `alt`.
 */
export function cellText(cell: Element): string {
  const isPlain = cell.firstElementChild === null;
  const text = (isPlain ? oneLine(cell.textContent) : textOf(cell)) || altOf(cell);
  return text.replace(/ ?\n\s*/g, '\n').trim();
}

function textOf(parent: Element): string {
  let text = '';
  for (const node of parent.childNodes) {
    text += node instanceof Element ? elementText(node) : oneLine(node.nodeValue ?? '');
  }
  return text;
}

function oneLine(text: string): string {
  return text.replace(NO_WIDTH, '').replace(/\s+/g, ' ');
}

/** All that is seen of details until they are opened; null: they are. */
function closedDetails(details: Element): string | null {
  const summary = details.querySelector(':scope > summary');
  return details.hasAttribute('open') ? null : summary === null ? '' : textOf(summary);
}

function altOf(cell: Element): string {
  return Array.from(cell.querySelectorAll('img'), ({ alt }) => oneLine(alt)).join(' ');
}

function elementText(element: Element): string {
  if (element.matches(ADDED)) {
    return '';
  }
  switch (element.localName) {
    case 'br':
      return '\n';
    case 'img':
      // An icon. Words beside the cell's own are not seen.
      return (element.getAttribute('alt') ?? '').replace(/^[\s\S]*\p{L}[\s\S]*$/u, '');
    case 'details':
      return `\n${closedDetails(element) ?? textOf(element)}\n`;
    case 'sup':
      return raised(textOf(element).trim());
    case 'p':
    case 'div':
    case 'li':
    case 'tr':
      return `\n${textOf(element)}\n`;
    default:
      return textOf(element);
  }
}

/** Digits become small ones; a letter is the mark of a footnote. */
function raised(text: string): string {
  const digits = [...text.replace('−', '-')].map((digit) => RAISED.indexOf(digit));
  if (digits.every((digit) => digit >= 0)) {
    return digits.map((digit) => SUPERSCRIPTS[digit]).join('');
  }
  return /^\p{L}$/u.test(text) ? `[${text}]` : text;
}

/** Whether all that a cell says is set in bold. */
export function isBold(cell: Element): boolean {
  const bold = cell.querySelector('strong, b');
  return bold !== null && bold.textContent.trim() === cell.textContent.trim();
}
