import type { House } from '../actions/house.ts';
import { Shelf } from '../kit/shelf.ts';
import type { Route } from './route.ts';
import { type Asked, isSharedBy, type SharedAddress, sharedAddress } from './shared-address.ts';
import type { SharedPage } from './shared-page.ts';

/**
 * Pages for everybody, kept in memory. A page is good as long as exactly those editions stand
 * published that stood when it was made; of several who ask for a page that is not there, the first
 * makes it and the others wait.
 */
export interface SharedPages {
  /** What is kept and known to be good at this moment. */
  atOnce(asked: Asked): SharedPage | undefined;
  /** What is kept, or a place for it, which must be filled or given up; or nothing to be kept. */
  find(route: Route, asked: Asked): Promise<SharedPage | SharedPlace | undefined>;
}

export interface SharedPlace {
  readonly address: SharedAddress;
  /** What stood published before the page was made. */
  readonly mark: string;
  readonly https: boolean;
  readonly route: string;
  /** The first time counts. */
  fill(page: SharedPage | undefined): void;
}

const MOST_BYTES = 64_000_000;
/** What an entry takes beside its body, roughly. */
const OVERHEAD = 2000;

export function openSharedPages(
  { published }: Pick<House, 'published'>,
  mostBytes = MOST_BYTES,
): SharedPages {
  const shelf = new Shelf<SharedPage>(mostBytes);
  const making = new Map<string, Promise<SharedPage | undefined>>();

  function good(key: string, mark: string): SharedPage | undefined {
    const page = shelf.take(key);
    if (page && page.mark !== mark) shelf.drop(key);
    return page?.mark === mark ? page : undefined;
  }

  return {
    atOnce(asked) {
      const mark = published.known();
      const address = mark === undefined ? undefined : sharedAddress(asked);
      return mark !== undefined && address ? good(address.key, mark) : undefined;
    },
    async find(route, asked) {
      const address = route.shared && sharedAddress(asked);
      if (!address || !isSharedBy(route, address)) return undefined;
      const mark = await published.mark();
      const { key } = address;
      const page = good(key, mark) ?? (await making.get(key));
      if (page?.mark === mark) return page;
      return placeFor(route, address, mark, asked.https);
    },
  };

  function placeFor(
    route: Route,
    address: SharedAddress,
    mark: string,
    https: boolean,
  ): SharedPlace {
    const { key } = address;
    let fill: SharedPlace['fill'] = () => {};
    const made = new Promise<SharedPage | undefined>((resolve) => {
      fill = resolve;
    }).then((page) => {
      if (making.get(key) === made) making.delete(key);
      if (page && !address.passing) shelf.put(key, page, page.body.length + OVERHEAD);
      return page;
    });
    making.set(key, made);
    return { address, mark, https, route: route.path, fill };
  }
}
