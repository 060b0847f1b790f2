import { describe, expect, test } from 'vitest';
import { ColorCanvas } from '../../../build/color-canvas.ts';

/** What a canvas makes of a colour; null if it takes it for none. */
function read(canvas: { fillStyle: unknown }, color: string): unknown {
  canvas.fillStyle = '#010203';
  canvas.fillStyle = color;
  return canvas.fillStyle === '#010203' ? null : canvas.fillStyle;
}

describe('the canvas of the build', () => {
  test.each(
    [
      'red navy rebeccapurple lightgoldenrodyellow darkslategrey constructor notacolor transparent',
      '#f00 #ff0000 #ff000080 #f008 #12345 #ggg',
    ]
      .join(' ')
      .split(' ')
      .concat([
        'rgb(255, 0, 0)',
        'rgb(255 0 0)',
        'rgb(100% 0% 50%)',
        'rgba(1, 2, 3, 0.5)',
        'rgb(300, 0, 0)',
        'rgb(1,2)',
        'hsl(0, 100%, 50%)',
        'hsl(210deg 40% 30%)',
        'hsl(120, 100%, 25%)',
      ]),
  )('reads %s as the browser does', (color) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d') ?? { fillStyle: '' };
    expect(read(new ColorCanvas(), color)).toBe(read(context, color));
  });
});
