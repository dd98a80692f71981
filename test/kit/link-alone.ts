import { houseOn } from './house.ts';
import { lookAtLinks } from './link-work.ts';
import { waysTo } from './local-web.ts';
import { builtReader } from './reader.ts';

/** Looks at the links that are due, in a process of its own that may be killed: URL MOMENT PORT NAMES. */
const [url = '', moment = '', port = '', names = ''] = process.argv.slice(2);
const house = houseOn(url, { clock: () => new Date(moment) });
const reader = builtReader();
const faults = await lookAtLinks(house, waysTo(Number(port), names.split(',')), reader);
await reader.close();
await house.close();
process.exit(faults.length === 0 ? 0 : 1);
