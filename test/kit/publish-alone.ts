import { perform } from '../../src/actions/action.ts';
import { publishResult } from '../../src/actions/result.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { castOf } from './cast.ts';
import { houseOn } from './house.ts';

/** Publishes a correction in a process of its own that may be killed: URL CYCLE MOMENT. */
const [url = '', cycle = '', moment = ''] = process.argv.slice(2);
const house = houseOn(url, { clock: () => new Date(moment) });
const admin = await castOf(house).actor('admin');
const cycleId = Number(cycle);
const { version } = (await perform(house, admin, previewResult, { cycleId })).cycle;
const input = { cycleId, version, reason: 'แก้ผลตรวจหนึ่งรายการ', incomplete: 'on' };
await perform(house, admin, publishResult, input);
await house.close();
