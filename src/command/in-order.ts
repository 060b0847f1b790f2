/**
 * The results of work on each input, in the inputs' order. So many are at work, or wait for one
 * before them; a result is handed on at once, also while the next input has not come yet.
 */
export async function* inOrder<Input, Result>(
  inputs: AsyncIterator<Input>,
  work: (input: Input) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Input>> | null = inputs.next();
  while (next !== null || begun.length > 0) {
    const first = begun[0]?.then((result) => ({ result }));
    const coming = begun.length < most ? next : null;
    const step = await Promise.race([first, coming].filter((event) => event != null));
    if ('result' in step) {
      begun.splice(0, 1);
      yield step.result;
    } else if (step.done === true) {
      next = null;
    } else {
      begun.push(work(step.value));
      next = inputs.next();
    }
  }
}
