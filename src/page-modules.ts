/** The function that each of the program's modules calls, with its name and itself. */
export const MODULE_FUNCTION = 'cardViewerModule';

/** The one that starts the page; it requires the others when they are asked for. */
export const FIRST_MODULE = './start.js';
