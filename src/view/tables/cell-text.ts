const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const RAISED = '0123456789+-';

/** What a cell says: breaks are line ends, `10<sup>23</sup>` is `10²³`, an image is its `alt`. */
export function cellText(cell: Element): string {
  const text = cell.firstElementChild === null ? oneLine(cell.textContent) : textOf(cell);
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
  return text.replace(/\s+/g, ' ');
}

function elementText(element: Element): string {
  if (element.hasAttribute('data-ui')) {
    return '';
  }
  switch (element.localName) {
    case 'br':
      return '\n';
    case 'img':
      return element.getAttribute('alt') ?? '';
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
