import type { Engine } from './engine.ts';

/** Commands of WebDriver, by their names in Marionette, with their ways in HTTP. */
export const COMMANDS = {
  Navigate: 'POST /url',
  ExecuteAsyncScript: 'POST /execute/async',
  FindElement: 'POST /element',
  ElementClick: 'POST /element/{id}/click',
  ElementSendKeys: 'POST /element/{id}/value',
  PerformActions: 'POST /actions',
  GetWindowHandles: 'GET /window/handles',
  SetWindowRect: 'POST /window/rect',
  Print: 'POST /print',
} as const;

type Command = keyof typeof COMMANDS;

/** Sends a command and answers its value; `id` is that of the element it is about. */
export type Send = (
  command: Command,
  parameters: Readonly<Record<string, unknown>>,
  id?: string,
) => Promise<unknown>;

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Code points of keys that are no signs. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: '\ue015',
  ArrowLeft: '\ue012',
  ArrowRight: '\ue014',
  Control: '\ue009',
  End: '\ue010',
  Enter: '\ue007',
  Escape: '\ue00c',
  Home: '\ue011',
  Tab: '\ue004',
};

/** What is the same in all browsers that WebDriver drives. */
export function webDriver(
  send: Send,
): Pick<Engine, 'goTo' | 'run' | 'chooseFiles' | 'click' | 'press' | 'windows'> {
  const find = async (selector: string): Promise<string> => {
    const found = await send('FindElement', { using: 'css selector', value: selector });
    const { value = found } = found as { value?: unknown };
    return (value as Record<string, string>)[ELEMENT] ?? '';
  };
  return {
    async goTo(url) {
      await send('Navigate', { url });
    },
    async run(script, ...args) {
      const body = `
        const answer = arguments[arguments.length - 1];
        Promise.resolve()
          .then(() => (${String(script)})(...JSON.parse(arguments[0])))
          .then(
            (value) => answer(JSON.stringify({ value })),
            (error) => answer(JSON.stringify({ error: error + ' ' + error.stack })),
          );`;
      const sent = await send('ExecuteAsyncScript', { script: body, args: [JSON.stringify(args)] });
      const { value, error } = JSON.parse(String(sent));
      if (error !== undefined) {
        throw new Error(error);
      }
      return value;
    },
    async chooseFiles(selector, paths) {
      await send('ElementSendKeys', { text: paths.join('\n') }, await find(selector));
    },
    async click(selector) {
      await send('ElementClick', {}, await find(selector));
    },
    async press(...names) {
      const keys = names.map((name) => KEYS[name] ?? name);
      const actions = [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
      await send('PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async windows() {
      return ((await send('GetWindowHandles', {})) as readonly unknown[]).length;
    },
  };
}

/** A window takes its new size some frames later. Runs in the page. */
export async function waitForWidth(width: number): Promise<void> {
  while (innerWidth !== width) {
    await new Promise(requestAnimationFrame);
  }
}
