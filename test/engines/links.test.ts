import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AROUND_LINKS,
  HONEST_LINKS,
  LYING_LINKS,
  LYING_METADATA,
  METADATA_LABELS,
  numberedBlocks,
} from '../html/safe/lying-links.ts';
import { coveredLabels, labelledBlocks, labelsOfPage } from '../page/link-labels.ts';
import { ENGINE } from './engine.ts';
import { type EngineLab, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
  await lab.open('file');
  await lab.engine.resize(1280, 900);
});

afterAll(() => lab.close());

describe(`in ${ENGINE} a link whose text is another address`, () => {
  test.each([
    ['that lies has a label', LYING_LINKS, true],
    ['that does not has none', HONEST_LINKS, false],
  ])('%s', async (_, links, isLabelled) => {
    expect(await lab.drop(numberedBlocks(links))).toBe('ready');
    const labelled = new Set(await lab.engine.run(labelledBlocks));
    expect(links.filter((_link, index) => labelled.has(`${index}`) !== isLabelled)).toEqual([]);
  });

  test('has a label that can be read whatever its author does around it', async () => {
    expect(await lab.drop(AROUND_LINKS.join('\n\n'))).toBe('ready');
    await expect.poll(() => lab.engine.run(coveredLabels)).toEqual([]);
    const count = (): Promise<number> =>
      lab.engine.run(() => document.querySelectorAll('article .link-host').length);
    await expect.poll(count).toBe(AROUND_LINKS.length);
  });

  test('says where it leads in the metadata, too', async () => {
    expect(await lab.drop(LYING_METADATA)).toBe('ready');
    const said = await lab.engine.run(labelsOfPage);
    for (const label of METADATA_LABELS) {
      expect(said).toContain(label);
    }
  });
});
