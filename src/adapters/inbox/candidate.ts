/** Files and folders that operating systems and storage boxes leave behind. */
const leftBehind = new Set([
  '__macosx',
  '$recycle.bin',
  'system volume information',
  'lost+found',
  '@eadir',
  '#recycle',
  'node_modules',
  'thumbs.db',
  'desktop.ini',
]);

/** Neither hidden nor left behind by a system. */
export function isVisible(name: string): boolean {
  return !name.startsWith('.') && !leftBehind.has(name.toLowerCase());
}

const endings = /\.(fit|zip|gz)$/i;
const packedOtherwise = /\.(tcx|gpx|kml|xml|csv|json|txt|log|tar|sql)\.gz$/i;

/** A name that a FIT file, packed or not, may have: `.fit`, `.fit.gz`, `.zip`, and `.gz` of nothing else. */
export function mayHoldRuns(name: string): boolean {
  return endings.test(name) && !packedOtherwise.test(name);
}
