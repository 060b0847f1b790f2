import { describe, expect, test, vi } from 'vitest';
import { lookAtFile } from '../../src/source/look-at-file.ts';

const OLD = { lastModified: 1_000_000 };
const text = '# Card';
const seen = new File([text], 'README.md', OLD);

function handleOf(answer: File | string): FileSystemFileHandle {
  const getFile = async (): Promise<File> => {
    if (typeof answer === 'string') {
      throw new DOMException('', answer);
    }
    return answer;
  };
  return { kind: 'file', name: 'README.md', getFile } as FileSystemFileHandle;
}

function unreadable(name: string): File {
  const file = new File([text], 'README.md');
  file.arrayBuffer = () => Promise.reject(new DOMException('', name));
  return file;
}

describe('by its handle a file', () => {
  test.each([
    ['is the same by its time and size', new File(['# Else'], 'README.md', OLD), false, 'same'],
    ['is read all the same after it was told of', new File(['# Else'], 'a', OLD), true, 'changed'],
    [
      'is read when it is too new for its clock',
      new File(['# Else'], 'README.md'),
      false,
      'changed',
    ],
    ['holds the same after it was touched', new File([text], 'README.md'), false, 'same'],
    ['is empty', new File([''], 'README.md'), false, 'refused'],
    ['is gone', 'NotFoundError', false, 'missing'],
    ['changes while it is read', unreadable('NotReadableError'), false, 'missing'],
    ['may not be read', 'NotAllowedError', false, 'denied'],
  ])('%s', async (_, answer, isToldOf, expected) => {
    const origin = { file: seen, text, handle: handleOf(answer) };
    expect((await lookAtFile(origin, seen, isToldOf)).kind).toBe(expected);
  });
});

describe('a file without a handle', () => {
  const isFirefox = (is: boolean): void => {
    vi.stubGlobal('CSS', { supports: () => is });
  };
  const other = new File(['# Else'], 'README.md');

  test.each([
    ['holds something else: Firefox', true, other, 'changed'],
    ['is empty: Firefox', true, new File([''], 'README.md'), 'refused'],
    ['is gone: Firefox', true, unreadable('AbortError'), 'missing'],
    ['has changed: Chromium', false, unreadable('NotReadableError'), 'closed'],
    ['has changed: WebKit', false, unreadable('NotFoundError'), 'closed'],
    ['begins otherwise, in the same second: WebKit', false, other, 'closed'],
    ['is the same: WebKit', false, new File([text], 'README.md'), 'same'],
  ])('%s', async (_, is, file, expected) => {
    isFirefox(is);
    expect((await lookAtFile({ file, text }, file, false)).kind).toBe(expected);
  });
});

test('what a file is instead of a card is said in a sentence, whatever its name', async () => {
  const file = new File([''], 'my. card.md');
  const now = await lookAtFile({ file, text, handle: handleOf(file) }, seen, false);
  expect(now).toEqual({ kind: 'refused', reason: 'my. card.md is empty.' });
});
