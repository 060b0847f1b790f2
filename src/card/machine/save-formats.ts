/** A form in which a card leaves the viewer. */
interface SaveFormat {
  readonly label: string;
  /** Of its file, behind the card’s name. */
  readonly suffix: string;
  readonly type: string;
}

/** In the order in which they are offered. */
export const SAVE_FORMATS = {
  json: { label: 'JSON', suffix: '.json', type: 'application/json' },
  'json-ld': {
    label: 'JSON-LD (schema.org, Croissant)',
    suffix: '.jsonld',
    type: 'application/ld+json',
  },
  cyclonedx: {
    label: 'CycloneDX 1.6, component',
    suffix: '.component.json',
    type: 'application/json',
  },
  'cyclonedx-bom': {
    label: 'CycloneDX 1.6, BOM',
    suffix: '.cdx.json',
    type: 'application/vnd.cyclonedx+json',
  },
  spdx: {
    label: 'SPDX 3.0',
    suffix: '.spdx3.json',
    type: 'application/spdx+json',
  },
  'dossier-html': { label: 'Dossier, HTML', suffix: '.dossier.html', type: 'text/html' },
  'dossier-md': { label: 'Dossier, Markdown', suffix: '.dossier.md', type: 'text/markdown' },
  'dossier-json': { label: 'Dossier, JSON', suffix: '.dossier.json', type: 'application/json' },
} as const satisfies Readonly<Record<string, SaveFormat>>;

export type SaveFormatName = keyof typeof SAVE_FORMATS;
