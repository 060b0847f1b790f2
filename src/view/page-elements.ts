/** The shell's elements. */
export type PageElements = Readonly<ReturnType<typeof findPageElements>>;

/** Finds them, before any card is in the page: a card's ids cannot stand in for them. */
export function findPageElements() {
  return {
    root: document.documentElement,
    skipLinks: find('SkipLinks'),
    main: find('Main'),
    article: find('Card'),
    cardTitle: find('CardTitle'),
    cardSource: find('CardSource'),
    openControl: find('OpenControl', HTMLButtonElement),
    openInput: find('OpenInput', HTMLInputElement),
    folderControl: find('FolderControl', HTMLButtonElement),
    checksControl: find('ChecksControl', HTMLButtonElement),
    checksCount: find('ChecksCount'),
    checks: find('Checks'),
    contentsControl: find('ContentsControl', HTMLButtonElement),
    contents: find('Contents'),
    searchControl: find('SearchControl', HTMLButtonElement),
    search: find('Search'),
    themeControl: find('ThemeControl', HTMLButtonElement),
    themeLabel: find('ThemeLabel'),
    menuControl: find('MenuControl', HTMLButtonElement),
    menu: find('Menu'),
    newControl: find('NewControl', HTMLButtonElement),
    formControl: find('FormControl', HTMLButtonElement),
    form: find('Form'),
    sourceControl: find('SourceControl', HTMLButtonElement),
    editControl: find('EditControl', HTMLButtonElement),
    changesControl: find('ChangesControl', HTMLButtonElement),
    copySourceControl: find('CopySourceControl', HTMLButtonElement),
    imagesControl: find('ImagesControl', HTMLButtonElement),
    printControl: find('PrintControl', HTMLButtonElement),
    keysControl: find('KeysControl', HTMLButtonElement),
    waiting: find('Waiting'),
    hostChoice: find('HostChoice'),
    textSettings: find('TextSettings'),
    allowedHosts: find('AllowedHosts'),
    wayBack: find('WayBack'),
    folderNav: find('FolderNav'),
    notices: find('Notices'),
    summary: find('Summary'),
    beside: find('Beside'),
    brief: find('Brief'),
    metadata: find('Metadata'),
    afterCard: find('AfterCard'),
    editor: find('Editor'),
    useControl: find('UseControl', HTMLButtonElement),
    use: find('Use'),
    sourceDialog: find('Source', HTMLDialogElement),
    dropOverlay: find('DropOverlay'),
    status: find('Status'),
  };
}

function find(id: string): HTMLElement;
function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind;
function find(id: string, kind: new () => HTMLElement = HTMLElement): HTMLElement {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) {
    throw new Error(`index.html has no ${kind.name} with the id ${id}`);
  }
  return element;
}
