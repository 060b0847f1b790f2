import { describe, expect, test } from 'vitest';
import { renderCardJob } from '../../../src/html/jobs/worker/render-card-job.ts';
import {
  ALLOWED_TAGS,
  RENAMED_TAGS,
  REPORTED_ATTRIBUTES,
} from '../../../src/html/safe/allow-list.ts';
import { createSanitizer } from '../../../src/html/safe/sanitize.ts';
import { INERT_PREFIX } from '../../../src/html/slices/html-tag.ts';
import { LIMITS } from '../../../src/limits.ts';
import { ATTACKS } from '../safe/attacks.ts';

const NONCE = 'b6d5';
const SHOWN_TAGS = new Set([...ALLOWED_TAGS, ...RENAMED_TAGS.keys()]);

const golden = import.meta.glob<string>('../markdown/golden/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const shared = import.meta.glob<string>('../../../../shared/cards/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const [payloads = []] = Object.values(
  import.meta.glob<readonly { readonly payload: string }[]>(
    '../../../../shared/reference/dompurify-expect.json',
    {
      import: 'default',
      eager: true,
    },
  ),
).map((cases) => cases.map(({ payload }) => payload));

/** Renders a card as the worker does and sanitises it as the page does. `said`: of what was lost. */
function show(text: string): {
  readonly said: string;
  readonly lost: readonly (RegExp | string)[];
} {
  const { sanitizeSlice } = createSanitizer(window, { base: null, nonce: NONCE });
  const lost: (RegExp | string)[] = [];
  const input = { text, hasInvalidBytes: false, nonce: NONCE, linkBase: null, evalFiles: [] };
  const steps = renderCardJob(input);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    if (step.value.kind === 'slice') {
      const { html } = step.value.slice;
      lost.push(...removedFrom(html), ...blockedIn(sanitizeSlice(html).fragment));
    }
  }
  return { lost, said: step.value.summary.findings.map(({ message }) => message).join('\n') };
}

/** What the sanitiser removes, in the words of the finding. */
function removedFrom(html: string): readonly string[] {
  const { body } = new DOMParser().parseFromString(`<body><br>${html}`, 'text/html');
  return Array.from(body.querySelectorAll('*')).flatMap((element) => {
    const { localName, attributes } = element;
    const isCheckbox = element.getAttribute('type')?.trim().toLowerCase() === 'checkbox';
    if (!SHOWN_TAGS.has(localName) || (localName === 'input' && !isCheckbox)) {
      return `<${localName}>`;
    }
    return attributes.length > LIMITS.attributes.most
      ? `a <${localName}> ${LIMITS.attributes.sentence}`
      : Array.from(attributes, ({ name }) => name.replace(INERT_PREFIX, ''))
          .filter((name) => name.startsWith('on') || REPORTED_ATTRIBUTES.has(name))
          .map((name) => `removes the attribute ${name}`);
  });
}

/** The links and images that lead nowhere, which have their target as their title. */
function blockedIn(fragment: DocumentFragment): readonly (RegExp | string)[] {
  const found = fragment.querySelectorAll<HTMLElement>(
    '.blocked-link, .blocked-image, .unresolved-link[title], .unresolved-image[title]',
  );
  return Array.from(found, ({ className }) => {
    const kind = className.includes('link') ? 'link' : 'image';
    if (className.includes('unresolved')) {
      return kind === 'link' ? 'a relative link' : /a relative (?:image|video|sound)/;
    }
    return kind === 'link'
      ? /link leads nowhere|follows no \S+ links/
      : /image is not shown|shows no \S+ images/;
  });
}

function unexplained(text: string): readonly (RegExp | string)[] {
  const { said, lost } = show(text);
  // Past twenty of a kind they are counted.
  return lost.filter(
    (words) =>
      !(typeof words === 'string' ? said.includes(words) : words.test(said)) &&
      !/more findings/.test(said),
  );
}

describe('the worker explains all that the sanitiser takes away', () => {
  test.each(ATTACKS.map((attack) => [attack.title, attack] as const))(
    'from an attack by %s',
    (_, { frontMatter, markdown }) => {
      const text = frontMatter === undefined ? markdown : `---\n${frontMatter}\n---\n${markdown}`;
      expect(unexplained(text)).toEqual([]);
    },
  );

  test.each(Object.entries(golden))('from %s', (_, text) => {
    expect(unexplained(text)).toEqual([]);
  });

  test('from real cards (none where ../shared/cards is absent)', () => {
    for (const [name, text] of Object.entries(shared)) {
      expect(unexplained(text), name).toEqual([]);
    }
  });

  test('from the payloads of DOMPurify’s own tests (none where ../shared/reference is absent)', () => {
    for (const payload of payloads) {
      expect(unexplained(payload), payload).toEqual([]);
    }
  });
});
