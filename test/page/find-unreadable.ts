/**
 * Looks for each text of the card that holds `wanted` (at most `count` of them): what keeps a
 * reader from reading it. A text that can be scrolled to, or that is in closed details, can be
 * read. Runs in the page.
 */
export async function findUnreadable(wanted: string, count: number): Promise<readonly string[]> {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgbaOf = (color: string): readonly number[] => {
    canvas?.clearRect(0, 0, 1, 1);
    Object.assign(canvas ?? {}, { fillStyle: color });
    canvas?.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas?.getImageData(0, 0, 1, 1).data ?? [];
    return [red, green, blue, alpha / 255];
  };
  const luminance = (color: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = color.map((channel) =>
      channel <= 10 ? channel / 3294 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element): readonly number[] => {
    const { backgroundColor } = getComputedStyle(element);
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgbaOf(backgroundColor);
    const below =
      alpha === 1 || element.parentElement === null
        ? [255, 255, 255]
        : groundOf(element.parentElement);
    return [red, green, blue].map(
      (channel, at) => channel * alpha + (below[at] ?? 0) * (1 - alpha),
    );
  };
  const reach = (node: Text, range: Range): DOMRect | undefined => {
    const rect = (): DOMRect | undefined =>
      [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    node.parentElement?.scrollIntoView({ block: 'center' });
    for (let at = node.parentElement; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) {
        const [inner, outer] = [rect(), at.getBoundingClientRect()];
        at.scrollLeft += (inner?.x ?? 0) + (inner?.width ?? 0) / 2 - outer.x - outer.width / 2;
        at.scrollTop += (inner?.y ?? 0) + (inner?.height ?? 0) / 2 - outer.y - outer.height / 2;
      }
    }
    scrollBy(0, (rect()?.y ?? 0) - innerHeight / 2);
    return rect();
  };
  const faultOf = (node: Text, from: number, to: number): string | null => {
    const parent = node.parentElement as HTMLElement;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const rect = reach(node, range);
    if (rect === undefined) {
      return 'not painted';
    }
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (size < 9.5 || size > 49) {
      return `letters of ${size} px`;
    }
    const hit = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
    if (hit !== parent && !parent.contains(hit)) {
      return `under ${hit?.outerHTML.slice(0, 60)} at ${Math.round(rect.x)}, ${Math.round(rect.y)}`;
    }
    const [dark = 0, light = 0] = [rgbaOf(getComputedStyle(parent).color), groundOf(parent)]
      .map(luminance)
      .sort((a, b) => a - b);
    const contrast = (light + 0.05) / (dark + 0.05);
    return contrast < 3 ? `contrast of ${contrast.toFixed(2)}` : null;
  };
  const isFolded = ({ parentElement }: Text): boolean => {
    for (
      let at = parentElement?.closest('details');
      at;
      at = at.parentElement?.closest('details')
    ) {
      if (!at.open && parentElement?.closest('summary')?.parentElement !== at) {
        return true;
      }
    }
    return false;
  };
  const texts: Text[] = [];
  const article = document.querySelector('article') as HTMLElement;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const isText =
      node.data.trim() !== '' &&
      node.parentElement?.closest('[data-ui], .table-tools, math') === null;
    if (isText && node.data.includes(wanted) && !isFolded(node)) {
      texts.push(node);
    }
  }
  const step = Math.max(1, Math.floor(texts.length / count));
  const faults: string[] = [];
  for (const node of texts.filter((_, index) => index % step === 0)) {
    const from = wanted === '' ? node.data.search(/\S/) : node.data.indexOf(wanted);
    // Half a character is nowhere.
    const [letter = ''] = node.data.slice(from);
    const to = from + Math.max(wanted.length, letter.length);
    if (faultOf(node, from, to) !== null) {
      // What comes near is laid out only then.
      await new Promise((laidOut) => requestAnimationFrame(() => setTimeout(laidOut)));
      const fault = faultOf(node, from, to);
      faults.push(...(fault === null ? [] : [`${node.data.trim().slice(0, 30)}: ${fault}`]));
    }
  }
  return faults;
}
