import { installPackages, run } from './packages.js';

installPackages();
run('npx', ['vite', 'build']);

const { preview } = await import('vite');
// Port 0: the system chooses a free one.
const server = await preview({ preview: { port: 0, host: '127.0.0.1' } });
const [address] = server.resolvedUrls?.local ?? [];
console.log(`\nThe model card viewer is at ${address}\nStop it with Ctrl+C.`);
