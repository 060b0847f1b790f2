import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const control = {
  border: '1px solid var(--line-strong)',
  borderRadius: 'var(--radius)',
  background: 'var(--paper)',
  color: 'var(--ink)',
  font: 'inherit',
  minBlockSize: '1.75rem',
};

const severity = (name: string): { borderInlineStart: string } => ({
  borderInlineStart: `3px solid var(--${name})`,
});

/** The page's own colours, in both of its themes; CodeMirror's are for a white page. */
export const theme = EditorView.theme({
  '&': { blockSize: '100%', background: 'var(--paper)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', fontSize: '0.82rem', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.5rem' },
  '.cm-line': { paddingInline: '0.5rem 1rem', unicodeBidi: 'isolate' },
  '.cm-gutters': {
    background: 'var(--paper-sunk)',
    color: 'var(--ink-muted)',
    borderInlineEnd: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    background: 'color-mix(in oklab, var(--accent) 8%, transparent)',
  },
  '.cm-activeLineGutter': { color: 'var(--ink)' },
  '&.cm-focused .cm-matchingBracket': {
    background: 'color-mix(in oklab, var(--accent) 22%, transparent)',
  },
  '&.cm-focused .cm-nonmatchingBracket': {
    background: 'color-mix(in oklab, var(--error) 22%, transparent)',
  },
  '.cm-specialChar': { color: 'var(--error)' },
  '.cm-searchMatch': { background: 'color-mix(in oklab, var(--warning) 30%, transparent)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--warning)' },
  '.cm-panels': {
    background: 'var(--paper-sunk)',
    color: 'var(--ink)',
    fontFamily: 'var(--font-text)',
    fontSize: '0.82rem',
    zIndex: '1',
  },
  '.cm-panels.cm-panels-top': { borderBlockEnd: '1px solid var(--line)' },
  '.cm-panels.cm-panels-bottom': { borderBlockStart: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '0.5rem 2rem 0.5rem 0.5rem' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    minBlockSize: '1.75rem',
    fontSize: 'inherit',
  },
  '.cm-textfield': { ...control, fontSize: 'inherit', paddingInline: '0.5rem' },
  '.cm-button': { ...control, backgroundImage: 'none', fontSize: 'inherit' },
  '.cm-button:active': { backgroundImage: 'none' },
  '.cm-button:hover, .cm-diagnosticAction:hover': { borderColor: 'var(--accent)' },
  '.cm-panel.cm-search [name=close]': {
    minInlineSize: '1.75rem',
    minBlockSize: '1.75rem',
    color: 'var(--ink)',
  },
  ':is(button, input, ul):focus-visible': { outline: '2px solid var(--accent)' },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    background: 'var(--paper-raised)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
    fontFamily: 'var(--font-text)',
    fontSize: '0.82rem',
    maxInlineSize: 'min(36rem, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-text)',
    maxInlineSize: '90vw',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.6rem', lineHeight: '1.4' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--accent)',
    color: 'var(--accent-ink)',
  },
  '.cm-completionLabel': { fontFamily: 'var(--font-code)' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.85' },
  '.cm-diagnostic': { padding: '0.4rem 0.6rem', whiteSpace: 'normal' },
  '.cm-diagnostic-error': severity('error'),
  '.cm-diagnostic-warning': severity('warning'),
  '.cm-diagnostic-hint': severity('hint'),
  '.cm-diagnosticAction': {
    ...control,
    display: 'block',
    marginBlockStart: '0.4rem',
    marginInlineStart: '0',
    paddingInline: '0.5rem',
    fontSize: 'inherit',
  },
  '.cm-lintRange-active': { background: 'color-mix(in oklab, var(--accent) 14%, transparent)' },
  '.cm-lintRange': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy 1px var(--hint)',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lintRange-error': { textDecorationColor: 'var(--error)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--warning)' },
  '.cm-lint-marker': {
    content: 'none',
    inlineSize: '0.7rem',
    blockSize: '0.7rem',
    borderRadius: '50%',
    background: 'var(--hint)',
    forcedColorAdjust: 'none',
  },
  '.cm-lint-marker-error': { background: 'var(--error)', borderRadius: '0' },
  '.cm-lint-marker-warning': { background: 'var(--warning)', borderRadius: '50% 50% 0 0' },
});

/** As code.css colours the code of a card. */
export const colours = HighlightStyle.define([
  { tag: [tags.comment, tags.quote], color: 'var(--ink-muted)' },
  { tag: [tags.keyword, tags.heading, tags.bool, tags.null], color: 'var(--purple)' },
  { tag: tags.heading, fontWeight: '600' },
  { tag: [tags.string, tags.monospace], color: 'var(--hint)' },
  { tag: [tags.number, tags.link, tags.url], color: 'var(--warning)' },
  {
    tag: [tags.propertyName, tags.tagName, tags.attributeName, tags.definition(tags.propertyName)],
    color: 'var(--accent)',
  },
  {
    tag: [tags.processingInstruction, tags.meta, tags.contentSeparator],
    color: 'var(--ink-muted)',
  },
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
]);
