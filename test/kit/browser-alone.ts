import { browserAt } from './browser-page.ts';

/** Opens a page in a process of its own that may be killed: PORT BROWSER PATH. */
const [port, file = '', path = ''] = process.argv.slice(2);
const visit = await browserAt({ port: Number(port) }, file);
await visit.open(path);
await visit.close();
