import { existsSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Sends a command of Marionette and answers its result. */
type Marionette = (name: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** `[length]:[JSON]` both ways, over the port that Firefox writes into its profile. */
export async function openMarionette(portFile: string): Promise<Marionette> {
  while (!existsSync(portFile) || readFileSync(portFile, 'utf8') === '') {
    await pause(50);
  }
  const socket = connect(Number(readFileSync(portFile, 'utf8')), '127.0.0.1');
  const waiting = new Map<number, PromiseWithResolvers>();
  readMessages(socket, (message) => {
    if (Array.isArray(message)) {
      const [, id, error, value] = message;
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      error === null ? resolve?.(value) : reject?.(new Error(JSON.stringify(error)));
    }
  });
  let lastId = 0;
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const text = JSON.stringify([0, lastId, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

interface PromiseWithResolvers {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

function readMessages(socket: Socket, take: (message: unknown) => void): void {
  let unread = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    unread = Buffer.concat([unread, Buffer.from(bytes)]);
    for (;;) {
      const colon = unread.indexOf(':');
      const end = colon + 1 + Number(unread.subarray(0, colon));
      if (colon < 0 || unread.length < end) {
        return;
      }
      take(JSON.parse(unread.subarray(colon + 1, end).toString()));
      unread = unread.subarray(end);
    }
  });
}
