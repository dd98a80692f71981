import { loadCast } from '../../demo/load.ts';
import { PLACE_KINDS } from '../../src/core/place.ts';
import { withDatabase } from '../kit/database-alone.ts';
import { houseOn } from '../kit/house.ts';
import { type Held, heldAgencies, heldGroups, heldMovers } from '../kit/standing-check.ts';
import { twoYears } from '../kit/two-years.ts';

/**
 * `npm run prove -- standings [AGENCIES]`: two published years of a whole nation, and every figure that rankings, groups,
 * heat map and movers show of it, held against SQL over the entries. A small nation is in `npm test`.
 */
export function prove([agencies = '8300']: readonly string[]): Promise<boolean> {
  return withDatabase(async (url) => {
    const installation = { id: '', kind: 'self-assessment', name: 'สาธิต', isDemo: true } as const;
    const house = houseOn(url, { installation });
    try {
      await loadCast(house);
      const years = await twoYears(house, Number(agencies));
      let faults = 0;
      const tell = (what: string, held: Held, more = '') => {
        faults += held.faults.length;
        const right = held.compared - held.faults.length;
        console.log(`${what}: ${right} of ${held.compared} the same${more}`);
        for (const fault of held.faults.slice(0, 20)) console.log(`  ${fault}`);
      };
      for (const kind of PLACE_KINDS) tell(`groups, ${kind}`, await heldGroups(years, kind));
      const places = await heldAgencies(years);
      tell('agencies, ranks, heat map', places, `; ${places.tied} agencies tie`);
      tell('movers', await heldMovers(years));
      console.log(`${faults} differ`);
      return faults === 0;
    } finally {
      await house.close();
    }
  });
}
