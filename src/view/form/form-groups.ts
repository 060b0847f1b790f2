import type { FrontMatterEdit } from '../../card/edits/edit.ts';
import type {
  CardForm,
  FormField,
  FormGroup,
  NamedId,
  VocabularyName,
} from '../../card/form/form.ts';
import { h } from '../h.ts';
import { arrange } from './arrange.ts';
import { fieldBox, type IndexedFinding, refuseIn } from './field-box.ts';
import { keepOpen } from './late-details.ts';
import { isTextControl, isUnsent, markSent } from './written-text.ts';

/** Where something new is written, for which nothing stands in the card yet. */
const ADDERS = '.item-add, [data-adder]';

interface GroupsOptions {
  readonly edit: (key: string, edit: FrontMatterEdit, focus?: string) => void;
  readonly vocabulary: (name: VocabularyName) => Promise<readonly NamedId[]>;
}

interface ShownGroup {
  readonly element: HTMLDetailsElement;
  readonly fields: HTMLElement;
  isOpen: boolean;
}

/**
 * The groups of fields. A new reading of the card replaces only the fields that it changes, so that
 * what is being written elsewhere stays, and so does the focus.
 */
export class FormGroups {
  readonly element = h('div', { class: 'form-groups' });
  readonly #groups = new Map<string, ShownGroup>();
  #boxes = new Map<string, { readonly state: string; readonly element: HTMLElement }>();
  readonly #options: GroupsOptions;

  constructor(options: GroupsOptions) {
    this.#options = options;
  }

  show(form: CardForm, findings: ReadonlyMap<string, readonly IndexedFinding[]>): void {
    const boxes = new Map<string, HTMLElement>();
    for (const [index, field] of form.groups.flatMap(({ fields }) => fields).entries()) {
      boxes.set(field.key, this.#box(field, findings.get(field.key) ?? [], form, index));
    }
    for (const key of this.#boxes.keys()) {
      if (!boxes.has(key)) {
        this.#boxes.delete(key);
      }
    }
    const groups = form.groups.map((group) => {
      const { element, fields } = this.#group(group);
      arrange(
        fields,
        group.fields.flatMap(({ key }) => boxes.get(key) ?? []),
      );
      return element;
    });
    arrange(this.element, groups);
  }

  /** What is begun in its fields, which are still there, comes into no other card. */
  leave(): void {
    this.#boxes = new Map();
  }

  /** The field’s first control; its group is opened. */
  find(key: string): HTMLElement | null {
    const box = this.#boxes.get(key)?.element;
    const group = box?.closest('details');
    group?.toggleAttribute('open', true);
    return box?.querySelector<HTMLElement>('input, select, textarea, button, pre, summary') ?? null;
  }

  refuse(key: string, reason: string): void {
    const box = this.#boxes.get(key)?.element;
    if (box !== undefined) {
      refuseIn(box, reason);
    }
  }

  #box(
    field: FormField,
    findings: readonly IndexedFinding[],
    { kind, refusal }: CardForm,
    index: number,
  ): HTMLElement {
    const isOff = refusal !== null;
    // The card’s own keys never become ids: a field that nobody knows has its number.
    const id = `Form-${field.about === '' || field.label === field.key ? index : field.key}`;
    const state = JSON.stringify([kind, id, isOff, field, findings]);
    const known = this.#boxes.get(field.key);
    if (known?.state === state) {
      return known.element;
    }
    const { edit, vocabulary } = this.#options;
    const boxes = this.#boxes;
    const own = {
      field,
      isOff,
      vocabulary,
      edit: (one: FrontMatterEdit, focus?: string): void => {
        if (this.#boxes === boxes) {
          edit(field.key, one, focus);
        }
      },
    };
    const element = fieldBox(own, findings, id);
    boxes.set(field.key, { state, element });
    if (known !== undefined) {
      keepWriting(known.element, element);
    }
    return element;
  }

  #group({ title, isOpen }: FormGroup): ShownGroup {
    const known = this.#groups.get(title);
    if (known !== undefined) {
      // Only once: the reader may close it again.
      known.element.open ||= isOpen && !known.isOpen;
      known.isOpen = isOpen;
      return known;
    }
    const fields = h('div', { class: 'form-fields' });
    const summary = h('summary', {}, title);
    const element = h('details', { class: 'form-group', open: isOpen }, summary, fields);
    const shown = { element, fields, isOpen };
    this.#groups.set(title, shown);
    return shown;
  }
}

/** Puts a field in the place of its older form: the focus stays, and what is just being written. */
function keepWriting(before: HTMLElement, after: HTMLElement): void {
  const focused = before.contains(document.activeElement) ? document.activeElement : null;
  const [start, end] = isTextControl(focused) ? [focused.selectionStart, focused.selectionEnd] : [];
  keepOpen(before, after);
  const written = [...before.querySelectorAll('input, textarea')]
    .filter(isTextControl)
    .filter((one) => isUnsent(one) && (one === focused || one.closest(ADDERS) !== null));
  // An engine that tells a blur of what goes must not write it.
  markSent(...written);
  before.replaceWith(after);
  for (const { id, value } of written) {
    const again = byId(after, id);
    if (isTextControl(again)) {
      again.value = value;
    }
  }
  const again = focused && byId(after, focused.id);
  again?.focus({ preventScroll: true });
  if (isTextControl(again) && start != null && again.value.length >= start) {
    again.setSelectionRange(start, end ?? start);
  }
}

function byId(box: HTMLElement, id: string): HTMLElement | null {
  return id === '' ? null : box.querySelector<HTMLElement>(`[id="${id}"]`);
}
