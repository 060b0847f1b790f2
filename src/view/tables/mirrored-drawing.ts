import type { Drawing } from './chart-picture.ts';

const OTHER_ANCHOR: Readonly<Record<string, string>> = { start: 'end', end: 'start' };

/** The same for a table that runs from right to left: letters and marks are no mirror images. */
export function mirrored({ children, marks, height }: Drawing, width: number): Drawing {
  for (const element of children) {
    mirror(element, width);
  }
  return { children, marks: marks.map((mark) => ({ ...mark, x: width - mark.x })), height };
}

function mirror(element: SVGElement, width: number): void {
  const change = (name: string, changed: (value: string) => string | number): void => {
    const value = element.getAttribute(name);
    if (value !== null) {
      element.setAttribute(name, String(changed(value)));
    }
  };
  change('x', (x) => width - Number(x) - Number(element.getAttribute('width') ?? 0));
  change('text-anchor', (anchor) => OTHER_ANCHOR[anchor] ?? anchor);
  if (element.hasAttribute('transform')) {
    change('transform', (text) =>
      text.replace(/(?<=\()[-.\de]+/, (x) => String(width - Number(x))),
    );
  } else {
    change('d', (d) => d.replace(/(?<=[ML])[-.\de]+/g, (x) => String(width - Number(x))));
  }
}
