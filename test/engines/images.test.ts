import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, OWN_SCHEMES, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

/** An image in the card itself. */
function drawn(width: number, height: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

const CARD = `# Figures

![a badge](${drawn(90, 20)})

![The first](${drawn(400, 300)})

${'Text.\n\n'.repeat(60)}
![The second](${drawn(3000, 2000)})

<details><summary>More</summary>

![The last](${drawn(200, 200)})

</details>
`;

const title = (): Promise<string> => lab.textOf('#Source h1');
const isFocused = (alt: string): Promise<boolean> =>
  lab.engine.run((wanted) => (document.activeElement as HTMLImageElement).alt === wanted, alt);

describe.each(OWN_SCHEMES)(`in ${ENGINE} over %s, a reader of images`, (scheme) => {
  beforeAll(async () => {
    await lab.open(scheme);
    await lab.engine.resize(1280, 900);
    await lab.complaints();
    expect(await lab.drop(CARD)).toBe('ready');
    await lab.shows('article [role="button"][alt="The first"]');
  });

  test('opens one by a click, goes back and forth, and is where the reader was', async () => {
    await lab.engine.click('article [alt="The first"]');
    await expect.poll(title).toBe('Image 1 of 3');
    await lab.engine.press('ArrowRight');
    await expect.poll(title).toBe('Image 2 of 3');
    await expect.poll(() => lab.textOf('#Source .image-caption')).toContain('The second');
    const fits = await lab.engine.run(async () => {
      const image = document.querySelector<HTMLImageElement>('#Source .image-stage img');
      await image?.decode();
      const { width = 0, height = 0 } = image?.getBoundingClientRect() ?? {};
      return width > 600 && width <= innerWidth && height <= innerHeight;
    });
    expect(fits).toBe(true);
    await lab.engine.press('ArrowLeft');
    await expect.poll(title).toBe('Image 1 of 3');
    await lab.engine.press('Escape');
    await lab.shows('#Source', false);
    await expect.poll(() => isFocused('The first')).toBe(true);
  });

  test('goes to the one seen last, also into what was closed', async () => {
    await lab.engine.press('Enter');
    await expect.poll(title).toBe('Image 1 of 3');
    await lab.engine.press('ArrowLeft');
    await expect.poll(title).toBe('Image 3 of 3');
    await lab.engine.press('Escape');
    await lab.shows('article [alt="The last"]');
    await expect.poll(() => isFocused('The last')).toBe(true);
  });

  test('hears no complaint of the page', async () => {
    expect(await lab.complaints()).toEqual([]);
  });
});
