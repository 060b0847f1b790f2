import type { Token, Tokens } from 'marked';
import type { PartKind } from '../slices/rendered-body.ts';
import type { PartAttribute } from './part.ts';

const KINDS = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
} as const;

type AlertKind = keyof typeof KINDS;

const MARKER = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

function isAlertKind(kind: string): kind is AlertKind {
  return Object.hasOwn(KINDS, kind);
}

/** A quote that begins with `[!NOTE]` on its own line (GitHub; real cards write any case). */
export interface Alert {
  readonly kind: AlertKind;
  /** Length of the marker and its line end. */
  readonly length: number;
}

/** An alert in a card, and what it is to hosts. */
export interface PlacedAlert extends Alert {
  readonly construct: 'alert' | 'nested-alert';
}

export function alertOf(quote: Tokens.Blockquote): Alert | null {
  const first: Token | undefined = quote.tokens[0];
  const match = first?.type === 'paragraph' ? MARKER.exec(first.text) : null;
  const kind = match?.[1]?.toLowerCase() ?? '';
  return match !== null && isAlertKind(kind) ? { kind, length: match[0].length } : null;
}

export function renderAlert(
  { kind }: Alert,
  content: string,
  part: PartAttribute,
  attribute: string,
): string {
  const name: PartKind = `alert-${kind}`;
  return `<div${part(name)}${attribute}>\n<p${part('alert-title')}>${KINDS[kind]}</p>\n${content}</div>\n`;
}
