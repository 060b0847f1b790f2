import type { CardKind } from '../card-kind.ts';
import type { Path } from '../edits/edit.ts';

/** A list of values that the Hub knows, asked for when it is needed. */
export type VocabularyName =
  | 'tasks'
  | 'subtasks'
  | 'libraries'
  | 'licenses'
  | 'languages'
  | 'hardware'
  | 'scopes';

/** A value of the Hub's vocabulary, with its name. */
export type NamedId = readonly [id: string, name: string];

/** How a field is filled in. */
export type Control =
  /** One text, of one line or more. */
  | { readonly kind: 'text'; readonly isLong?: true; readonly holds?: 'number' | 'any' }
  /** One id, found by it or by its name; any text if `isFree`. */
  | { readonly kind: 'search'; readonly of: VocabularyName; readonly isFree?: true }
  /** One of a few; `names`: of those that readers know by another one; `isNeeded`: never none. */
  | {
      readonly kind: 'choice';
      readonly values: readonly string[];
      readonly names?: Readonly<Record<string, string>>;
      readonly isNeeded?: true;
    }
  /** Any number of texts, of a vocabulary or free; `alone`: one is written as no list. */
  | {
      readonly kind: 'items';
      readonly of?: VocabularyName;
      readonly values?: readonly string[];
      readonly alone?: true;
      /** Numbers and flags as well. */
      readonly holds?: 'any';
    }
  /** True, false, or not said. */
  | { readonly kind: 'flag' }
  /**
   * The fields of a map. In its place may stand the value of one (`alone`), or true or false (`flag`:
   * the label of that).
   */
  | {
      readonly kind: 'fields';
      readonly parts: readonly Part[];
      readonly alone?: string;
      readonly flag?: string;
    }
  /**
   * A list of maps with these fields; `of`: what each is. Folded, it is one line of its texts. In
   * place of a map may stand the value of its field `alone`.
   */
  | {
      readonly kind: 'rows';
      readonly of: string;
      readonly parts: readonly Part[];
      readonly isFolded?: true;
      readonly alone?: string;
      /** The fields that one may begin with, by a text; else all that it needs are asked for. */
      readonly begins?: readonly [string, ...string[]];
      /** No second one is offered. */
      readonly isOne?: true;
    }
  /** Any values by keys that the Hub does not know. */
  | { readonly kind: 'pairs' }
  /** The first of these that can show what there is; `isEach`: of nothing, all are offered. */
  | {
      readonly kind: 'either';
      readonly of: readonly [Control, ...Control[]];
      readonly isEach?: true;
    }
  | { readonly kind: 'questions' }
  /** Shown as it stands: it is written in the source. */
  | { readonly kind: 'source' };

/** A field of a map. */
export interface Part {
  readonly key: string;
  readonly label: string;
  readonly control: Control;
  /** A new map has it. */
  readonly isNeeded?: true;
  /** Where it is not there, it is offered behind “More”; or not at all: programs write it. */
  readonly offered?: 'more' | 'never';
}

/** A field as the form has it. */
export interface FormField {
  /** Of the front matter. */
  readonly key: string;
  readonly path: Path;
  readonly label: string;
  readonly about: string;
  readonly control: Control;
  /** The key behind which a new field is written. */
  readonly after?: string;
  /** 1-based in the file; null where the field is not there. */
  readonly line: number | null;
  readonly value: FieldState;
}

/** What a field says, as its control needs it. */
export type FieldState =
  | { readonly kind: 'absent' }
  /** `isQuoted`: a number as a text. */
  | { readonly kind: 'text'; readonly text: string; readonly isQuoted?: true }
  | {
      readonly kind: 'items';
      readonly items: readonly NamedId[];
      readonly isList: boolean;
      /** Indices of numbers as texts, where anything may stand. */
      readonly quoted?: readonly number[];
    }
  | ({ readonly kind: 'fields' } & FormFields)
  | { readonly kind: 'rows'; readonly rows: readonly FormFields[] }
  | ({ readonly kind: 'pairs' } & FormMap)
  | { readonly kind: 'questions'; readonly questions: readonly FormQuestion[] }
  /** What the control cannot show: as it is written. */
  | { readonly kind: 'source'; readonly source: string };

/** What stands behind a key, or what is absent there. */
export interface PlacedState {
  readonly line: number | null;
  readonly value: FieldState;
}

export interface FormMap {
  readonly line: number;
  readonly values: readonly (readonly [key: string, PlacedState])[];
  /** Keys of what has no control. */
  readonly others: readonly string[];
}

/** A map, or the value that stands in its place for one of its fields. */
export interface FormFields extends FormMap {
  readonly isMap: boolean;
}

/** A question of the form by which access is asked for: its type, and the answers to it. */
export interface FormQuestion extends FormFields {
  readonly label: string;
}

export interface FormGroup {
  readonly title: string;
  /** Whether a reader sees its fields at once. */
  readonly isOpen: boolean;
  readonly fields: readonly FormField[];
}

/** The front matter of a card as a form. */
export interface CardForm {
  readonly kind: CardKind;
  /** Why nothing can be changed; null if it can. */
  readonly refusal: string | null;
  readonly groups: readonly FormGroup[];
}
