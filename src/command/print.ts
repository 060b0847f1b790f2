import { once } from 'node:events';

/** Whoever reads it may be slow: it is not piled up here. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (text.length > 0 && !process.stdout.write(text)) {
    await once(process.stdout, 'drain');
  }
}
