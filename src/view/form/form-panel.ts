import { besidePanel } from '../beside-panel.ts';
import { LateTool } from '../late.ts';
import type { PageElements } from '../page-elements.ts';
import { ignoreAbort } from '../unanswered.ts';
import type { EditedCard } from './card-changes.ts';
import type { FormActions } from './form-actions.ts';

export interface FormPanel {
  /** Opens the form at a field, or at the list of sections. */
  open(at?: string): void;
  /** A card, or (`isSame`) a new version of it, has come onto the page. */
  shows(isSame: boolean): void;
}

/** The front matter as a form. All of it is made when it is opened for the first time. */
export function formPanel(page: PageElements, card: EditedCard, actions: FormActions): FormPanel {
  const form = new LateTool(async () => {
    const { OpenForm } = await import('./open-form.ts');
    return new OpenForm(page, card, actions);
  });
  const follow = (at?: string): void => {
    void form.use((open) => open.follow(at)).catch(ignoreAbort);
  };
  let wanted: string | undefined;
  let opener: Element | null = null;
  besidePanel(page, page.form, {
    opener: () =>
      opener instanceof HTMLElement && opener.checkVisibility() ? opener : page.menuControl,
    onOpen: () => follow(wanted),
    onClose: () => {},
  });
  return {
    open(at): void {
      wanted = at;
      if (page.form.matches(':popover-open')) {
        follow(at);
      } else {
        opener = document.activeElement;
        page.form.showPopover();
      }
    },
    shows(isSame): void {
      if (!isSame) {
        form.now?.leave();
      }
      if (page.form.matches(':popover-open')) {
        follow();
      }
    },
  };
}
