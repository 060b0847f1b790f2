import type { FrontMatter } from './model-card.ts';
import { isFilled, keyLines, type ReadCard, sectionsOf } from './sections.ts';

export interface ChecklistItem {
  readonly section: string;
  readonly state: 'present' | 'placeholder' | 'missing';
  readonly line: number | null;
}

interface CardSection {
  readonly section: string;
  /** What its heading, or its key line, is called; AI Transparency Atlas found 947 names in 100 cards. */
  readonly names: RegExp;
  /** Fields of the front matter that say it as well. */
  readonly keys?: readonly string[];
  /** Counts only where it is. */
  readonly isOptional?: boolean;
}

/** The sections of huggingface_hub's modelcard_template.md and of Mitchell et al. (arXiv 1810.03993), in the template's order. */
const SECTIONS: readonly CardSection[] = [
  {
    section: 'Model description',
    names:
      /^(?:model )?(?:description|summary|overview|introduction|details|model details|about)\b|model (?:description|summary|overview|details)|^introduc/i,
  },
  {
    section: 'Developed by',
    names:
      /^(?:developed|created|trained|built|made) by|^(?:developers?|model developers?|authors?|team|organi[sz]ation|creators?)\b/i,
  },
  {
    section: 'Model type',
    names: /^(?:model type|type|architecture|model architecture|task)\b/i,
    keys: ['pipeline_tag'],
  },
  { section: 'Languages', names: /language/i, keys: ['language'] },
  { section: 'License', names: /licen[sc]e/i, keys: ['license'] },
  {
    section: 'Base model',
    names: /^(?:finetuned|fine-tuned) from|^base model/i,
    keys: ['base_model'],
    isOptional: true,
  },
  { section: 'Uses', names: /intended us|direct use|^uses?\b|use cases|^applications?\b/i },
  { section: 'Out-of-scope use', names: /out[- ]of[- ]scope|misuse|prohibited/i },
  {
    section: 'Bias, risks and limitations',
    names: /limitation|\bbias|\brisks?\b|ethical|caveat|known issues|safety/i,
  },
  {
    section: 'How to get started',
    names:
      /how to (?:use|get started|run|load)|get(?:ting)? started|quick ?start|usage|^inference|^examples?\b|^use (?:in|with)|^using\b/i,
  },
  {
    section: 'Training data',
    names: /training (?:and evaluation )?data|datasets?|corpus|corpora|^data\b/i,
    keys: ['datasets'],
  },
  {
    section: 'Training procedure',
    names:
      /training (?:procedure|process|details|setup|regime|hyper)|hyper-?parameters|^(?:pre-?|fine-?)?(?:training|tuning)\b|how .* trained/i,
  },
  {
    section: 'Evaluation',
    names: /evaluation|results|performance|benchmark|metrics|scores/i,
    keys: ['model-index'],
  },
  {
    section: 'Environmental impact',
    names: /environment|carbon|emission/i,
    keys: ['co2_eq_emissions'],
  },
  {
    section: 'Technical specifications',
    names: /technical spec|compute infra|^hardware|^software/i,
    isOptional: true,
  },
  { section: 'Citation', names: /citation|^cit(?:e|ing)\b|bibtex/i, isOptional: true },
  { section: 'Glossary', names: /glossary/i, isOptional: true },
  { section: 'Contact', names: /contact|card authors|^maintainers?|^support\b/i },
];

/** Which sections of a complete card are there, left unfilled, or missing. No score; an optional section that is not there is not named. */
export function completeness(
  card: ReadCard & { readonly frontMatter: FrontMatter },
): readonly ChecklistItem[] {
  const places = [
    ...sectionsOf(card).map(({ heading: { text, line }, text: source }) => ({
      name: text,
      line,
      isFilled: () => isFilled(source),
    })),
    ...keyLines(card).map(({ key, value, line }) => ({
      name: key,
      line,
      isFilled: () => isFilled(value),
    })),
  ];
  return SECTIONS.flatMap(
    ({ section, names, keys = [], isOptional = false }): readonly ChecklistItem[] => {
      const named = places.filter(({ name }) => names.test(name));
      const found =
        named.find((place) => place.isFilled()) ??
        card.frontMatter.entries.find(({ key, value }) => keys.includes(key) && value !== null);
      if (found !== undefined) {
        return [{ section, state: 'present', line: found.line }];
      }
      const [first] = named;
      if (first !== undefined) {
        return [{ section, state: 'placeholder', line: first.line }];
      }
      return isOptional ? [] : [{ section, state: 'missing', line: null }];
    },
  );
}
