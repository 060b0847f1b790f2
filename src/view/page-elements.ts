/** The shell's elements, found once before any card is in the page: a card's ids cannot stand in for them. */
export interface PageElements {
  readonly root: HTMLElement;
  readonly article: HTMLElement;
  readonly cardTitle: HTMLElement;
  readonly cardSource: HTMLElement;
  readonly openControl: HTMLButtonElement;
  readonly openInput: HTMLInputElement;
  readonly checksControl: HTMLButtonElement;
  readonly checksCount: HTMLElement;
  readonly checks: HTMLElement;
  readonly contentsControl: HTMLButtonElement;
  readonly contents: HTMLElement;
  readonly themeControl: HTMLButtonElement;
  readonly themeLabel: HTMLElement;
  readonly menuControl: HTMLButtonElement;
  readonly menu: HTMLElement;
  readonly sourceControl: HTMLButtonElement;
  readonly copySourceControl: HTMLButtonElement;
  readonly printControl: HTMLButtonElement;
  readonly notices: HTMLElement;
  readonly summary: HTMLElement;
  readonly metadata: HTMLElement;
  readonly afterCard: HTMLElement;
  readonly use: HTMLElement;
  readonly sourceDialog: HTMLDialogElement;
  readonly dropOverlay: HTMLElement;
  readonly status: HTMLElement;
}

/** Finds the shell's elements. Throws when `index.html` lacks one. */
export function findPageElements(): PageElements {
  return {
    root: document.documentElement,
    article: find('Card', HTMLElement),
    cardTitle: find('CardTitle', HTMLElement),
    cardSource: find('CardSource', HTMLElement),
    openControl: find('OpenControl', HTMLButtonElement),
    openInput: find('OpenInput', HTMLInputElement),
    checksControl: find('ChecksControl', HTMLButtonElement),
    checksCount: find('ChecksCount', HTMLElement),
    checks: find('Checks', HTMLElement),
    contentsControl: find('ContentsControl', HTMLButtonElement),
    contents: find('Contents', HTMLElement),
    themeControl: find('ThemeControl', HTMLButtonElement),
    themeLabel: find('ThemeLabel', HTMLElement),
    menuControl: find('MenuControl', HTMLButtonElement),
    menu: find('Menu', HTMLElement),
    sourceControl: find('SourceControl', HTMLButtonElement),
    copySourceControl: find('CopySourceControl', HTMLButtonElement),
    printControl: find('PrintControl', HTMLButtonElement),
    notices: find('Notices', HTMLElement),
    summary: find('Summary', HTMLElement),
    metadata: find('Metadata', HTMLElement),
    afterCard: find('AfterCard', HTMLElement),
    use: find('Use', HTMLElement),
    sourceDialog: find('Source', HTMLDialogElement),
    dropOverlay: find('DropOverlay', HTMLElement),
    status: find('Status', HTMLElement),
  };
}

function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) {
    throw new Error(`index.html has no ${kind.name} with the id ${id}`);
  }
  return element;
}
