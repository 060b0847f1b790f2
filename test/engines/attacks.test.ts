import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATTACKS, cardOf } from '../html/safe/attacks.ts';
import { touchEverything } from '../page/touch-everything.ts';
import { ENGINE } from './engine.ts';
import { type EngineLab, halfOver, openEngineLab, SCHEMES } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

interface Sought {
  readonly absent: readonly string[];
  readonly present: readonly string[];
  readonly text: string;
  readonly url: string;
}

/** What is wrong with the page after an attack. Runs in the page. */
function findHarm({ absent, present, text, url }: Sought): readonly string[] {
  const article = document.querySelector('article');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const { left, top } = document.getElementById('OpenControl')?.getBoundingClientRect() ?? {};
  const hit = document.elementFromPoint((left ?? 0) + 10, (top ?? 0) + 10);
  return [
    ...('__canary' in window ? ['a script has run'] : []),
    ...absent.filter((one) => article?.querySelector(one)).map((one) => `there is ${one}`),
    ...present.filter((one) => !article?.querySelector(one)).map((one) => `there is no ${one}`),
    ...(new Set(ids).size === ids.length ? [] : ['an id stands twice']),
    ...(hit?.closest('#OpenControl') ? [] : ['“Open” is covered']),
    ...(article?.textContent.includes(text) ? [] : [`the card does not say ${text}`]),
    ...(location.href.replace(/#.*/, '') === url ? [] : [`the page is ${location.href}`]),
  ];
}

describe.each(SCHEMES)(`in ${ENGINE} over %s, an attack by a dropped card`, (scheme) => {
  let url = '';

  beforeAll(async () => {
    await lab.open(scheme);
    url = await lab.engine.run(() => location.href);
    await lab.engine.requests();
  });

  test.each(halfOver(scheme, ATTACKS))('$title', async (attack) => {
    const { engine } = lab;
    await lab.complaints();
    expect(await lab.drop(cardOf(attack))).toBe('ready');
    await engine.run(touchEverything);
    const { absent = [], present = [], text = '' } = attack;
    await expect.poll(() => engine.run(findHarm, { absent, present, text, url })).toEqual([]);
    await expect.poll(() => engine.windows()).toBe(1);
    expect((await engine.requests()).filter((asked) => !/^(data|blob):/.test(asked))).toEqual([]);
    expect(await lab.complaints()).toEqual([]);
  });
});

describe(`in ${ENGINE} the silence means something, because`, () => {
  test('a script that runs, a refused style, a line of the console and a request are noticed', async () => {
    const { engine } = lab;
    await lab.open('http');
    await lab.complaints();
    await engine.requests();
    await engine.run(async () => {
      // biome-ignore lint/suspicious/noConsole: what a page says is to be heard.
      console.log('said by the page');
      const style = document.createElement('style');
      style.textContent = 'body { opacity: 0 }';
      document.body.append(style);
      setTimeout(() => {
        throw new Error('thrown by the page');
      });
      Object.assign(window, { __canary: 1 });
      await fetch('/nowhere').catch(() => {});
    });
    await expect
      .poll(() =>
        engine.run(findHarm, { absent: ['h1'], present: ['h7'], text: 'no such words', url: '' }),
      )
      .toEqual([
        ...[
          'a script has run',
          'there is h1',
          'there is no h7',
          'the card does not say no such words',
        ],
        expect.stringMatching(/^the page is http/),
      ]);
    const heard: string[] = [];
    const asked: string[] = [];
    const listen = async (): Promise<string> => {
      heard.push(...(await lab.complaints()));
      asked.push(...(await engine.requests()));
      return [...heard, ...asked].join('\n');
    };
    await expect.poll(listen).toContain('said by the page');
    await expect.poll(listen).toContain('thrown by the page');
    await expect.poll(listen).toMatch(/style-src/);
    await expect.poll(listen).toMatch(/\/nowhere$/m);
  });
});
