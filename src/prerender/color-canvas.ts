import { colord, extend } from 'colord';
import names from 'colord/plugins/names';

extend([names]);

/**
 * Stands in for a browser's canvas where there is none, as far as the page asks it: it reads
 * colours.
 */
export class ColorCanvas {
  #color = '#000000';

  getContext(): this {
    return this;
  }

  get fillStyle(): string {
    return this.#color;
  }

  set fillStyle(value: string) {
    const read = colord(value);
    if (read.isValid()) {
      // A canvas keeps eight bits of each channel, of alpha too, as hex digits do.
      const color = colord(read.toHex());
      this.#color = color.alpha() === 1 ? color.toHex() : color.toRgbString();
    }
  }
}
