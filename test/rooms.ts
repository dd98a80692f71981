/** Which room may import which: the table of README.md, held here to the imports. */
const FACES = ['text', 'charts', 'ui', 'reports'];
export const MAY: Record<string, readonly string[]> = {
  kit: [],
  core: ['kit'],
  store: ['core', 'kit'],
  actions: ['core', 'store', 'kit'],
  text: ['core', 'kit'],
  charts: ['core', 'kit', 'text'],
  ui: ['core', 'kit', 'text'],
  reports: ['core', 'kit', 'text', 'charts', 'ui'],
  web: ['actions', 'core', 'kit', ...FACES],
  net: ['core', 'kit'],
  jobs: ['actions', 'net', 'reports', 'text', 'kit', 'core'],
  process: ['kit', 'core'],
  cli: ['actions', 'core', 'kit', 'process', ...FACES],
};
