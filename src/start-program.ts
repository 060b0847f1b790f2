// Runs in the built page right after the program, which stands there as a data block and costs
// nothing before the card is painted. The workers' programs, most of the page, are still to come.

/** When the program starts although no paint was reported; milliseconds. */
const PATIENCE = 1000;

// No frame is painted in a hidden tab.
if ('waived' in document.documentElement.dataset || document.hidden) {
  startProgram();
} else {
  // Compiling it in the moment in which a frame is on its way to the screen would hold that up.
  new PerformanceObserver(startProgram).observe({ type: 'paint', buffered: true });
  setTimeout(startProgram, PATIENCE);
}

/** The program's hash is in the page's policy. */
function startProgram(): void {
  const program = document.querySelector<HTMLScriptElement>('#Program[type="text/plain"]');
  if (program !== null) {
    program.type = 'module';
    // A script is looked at again when it is inserted.
    document.body.append(program);
  }
}
