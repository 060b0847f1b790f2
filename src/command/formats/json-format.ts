import { inertJson } from '../../text/inert-json.ts';
import type { CheckedFile, PlacedFinding } from '../checked-file.ts';
import type { Format } from './format.ts';

/** A list of findings, each with its file. */
export function jsonFormat(): Format {
  let isFirst = true;
  return {
    file({ name, findings }) {
      const items = findings.map((finding) => {
        const before = isFirst ? '[\n  ' : ',\n  ';
        isFirst = false;
        return before + inertJson({ file: name, ...asData(finding) });
      });
      return items.join('');
    },
    end: () => (isFirst ? '[]\n' : '\n]\n'),
  };
}

/** One line a card, in the order of the cards; none for what could not be read. */
export function ndjsonFormat(): Format {
  return {
    file({ name, id = name, findings, error }: CheckedFile) {
      return error === null ? `${inertJson({ id, findings: findings.map(asData) })}\n` : '';
    },
    end: () => '',
  };
}

/** A finding without what is only there to place it. */
export function asData({ line, column, rule, severity, message, fix }: PlacedFinding) {
  const edits = fix?.edits.map(({ start, end, text }) => ({ start, end, text }));
  return {
    line,
    ...(column === undefined ? {} : { column }),
    rule,
    severity,
    message,
    ...(fix === undefined ? {} : { fix: { label: fix.label, edits } }),
  };
}
