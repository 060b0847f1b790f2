import type { Stroke } from './outline-font.ts';

/** A surface of one colour, `#rrggbb`. Those that come later lie above. */
export interface Shape {
  readonly color: string;
  readonly strokes: readonly Stroke[];
  /** What it says, if it is a text. */
  readonly text?: string;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly shapes: readonly Shape[];
}

export function box(x: number, y: number, width: number, height: number, color: string): Shape {
  const [right, bottom] = [x + width, y + height];
  return {
    color,
    strokes: [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']],
  };
}
