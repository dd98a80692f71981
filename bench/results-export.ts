import type { Measured } from './figure.ts';
import type { NationHouse } from './nation.ts';
import { inOwnProcess } from './results-publish.ts';

/** All results of a nation given out: however much it is, no more than a batch is held. */
export async function* exportFigures(nation: NationHouse): AsyncGenerator<Measured> {
  const { growth, bytes } = inOwnProcess(nation, 'export');
  yield { name: 'all open data of 8,300 agencies', value: bytes! / 1e6, unit: 'MB' };
  yield { name: 'memory growth while it is streamed', value: growth!, unit: 'MB', aim: '<=60' };
}
