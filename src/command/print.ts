import { once } from 'node:events';

/** Whoever reads it may be slow: it is not piled up here. */
export async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) {
    await once(process.stdout, 'drain');
  }
}
