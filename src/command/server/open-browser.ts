import { spawn } from 'node:child_process';

/** What opens an address, without a shell that would read it. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the user's browser; calls `fail` where that cannot be started. */
export function openBrowser(url: string, fail: () => void): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const opener = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  opener.on('error', fail);
  opener.on('exit', (code) => code && fail());
  opener.unref();
}
