/** The labels of links in the card and its metadata, each behind what it stands at. In the page. */
export function labelsOfPage(): readonly string[] {
  const labels = [...document.querySelectorAll('main :is(section, article) .link-host')];
  return labels.map((one) => `${one.previousElementSibling?.textContent} ${one.textContent}`);
}

/** What is wrong with how the labels in the card can be seen. Runs in the page. */
export function coveredLabels(): readonly string[] {
  const labels = [...document.querySelectorAll('article .link-host')];
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const first = getComputedStyle(labels[0] ?? document.body).color;
  return labels.flatMap((label, index) => {
    label.scrollIntoView({ block: 'center', inline: 'center' });
    const [box] = label.getClientRects();
    const { left = 0, top = 0, width = 0, height = 0 } = box ?? {};
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const { color, backgroundColor, fontSize } = getComputedStyle(label);
    return [
      ...(hit === label ? [] : [`${index} is under ${hit?.outerHTML.slice(0, 60)}`]),
      ...(backgroundColor === paper ? [] : [`${index} is on ${backgroundColor}`]),
      ...(Number.parseFloat(fontSize) > 11 ? [] : [`${index} is ${fontSize} high`]),
      ...(color === first ? [] : [`${index} is ${color}`]),
    ];
  });
}

/** The numbers of the blocks that have labels, see `numberedBlocks`. Runs in the page. */
export function labelledBlocks(): readonly string[] {
  const found: string[] = [];
  const article = document.querySelector('article');
  for (const label of article?.querySelectorAll('.link-host') ?? []) {
    let block: Element | null = label;
    while (block?.parentElement !== article) {
      block = block?.parentElement ?? null;
    }
    while (
      block !== null &&
      !/^\d+$/.test(block.querySelector('h6')?.textContent ?? block.textContent)
    ) {
      block = block.previousElementSibling;
    }
    found.push(block?.textContent ?? '');
  }
  return found;
}
