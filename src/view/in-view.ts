/** How far into the window the header reaches, with what sticks below it; px. */
export function coveredHeight(): number {
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  return Number.parseFloat(scrollPaddingTop) || 0;
}

/** What of `article` is met in the window from the header down, every `step` px. */
export function* elementsInView(
  article: Element,
  step: number,
): Generator<{ readonly element: Element; readonly y: number }> {
  const { left, width } = article.getBoundingClientRect();
  for (let y = coveredHeight(); y < innerHeight; y += step) {
    const element = document.elementFromPoint(left + width / 2, y);
    if (element !== null && article.contains(element)) {
      yield { element, y };
    }
  }
}
