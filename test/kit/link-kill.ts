import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { keepLinks } from '../../src/actions/link-keeping.ts';
import { linkOf } from '../../src/core/link-finding.ts';
import { unpacked } from '../../src/kit/packing.ts';
import { startPostgres } from '../../src/process/postgres.ts';
import { makeDue } from '../../src/store/link-due.ts';
import { migrate } from '../../src/store/migrate.ts';
import { addLinkUses, keptContent } from '../../src/store/web-link.ts';
import { withCast } from './cast.ts';
import { runningCycle } from './collection.ts';
import { houseOn, TEST_NOW } from './house.ts';
import { postmasterOf, treeOf } from './kill.ts';

/**
 * Kills whoever looks at links, or the database, or both, in the middle. After the next start every link
 * must have been looked at, exactly once for each time it was due, and what was kept be whole.
 */
export interface LinkRound {
  readonly killed: (typeof VICTIMS)[number];
  readonly links: number;
  /** Written when the kill came. */
  readonly before: number;
  /** Due and not looked at, though all work was done. */
  readonly missing: number;
  /** Found beyond once each. */
  readonly double: number;
  /** To be kept and not there; there and not named; other bytes than its hash says; there and never asked for. */
  readonly torn: number;
}

const VICTIMS = ['program', 'database', 'both'] as const;
const HOSTS = Array.from({ length: 12 }, (_, i) => `h${i}.offices.example`);
const HELD = 5;
/** So many links lead to the same bytes, which are kept once. */
const ALIKE = 3;

export async function* linkRounds({ rounds, links }: { rounds: number; links: number }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-link-kill-'));
  chmodSync(folder, 0o711);
  const data = path.join(folder, 'data');
  const stageFolder = path.join(folder, 'stage');
  const server = await startPostgres(data, { stageFolder });
  await migrate(server.url, 'db/migrations');
  const web = await changingWeb();
  const place = new Place(server.url, web, links);
  try {
    await place.begin();
    for (let round = 0; round < rounds; round += 1) {
      const killed = VICTIMS[round % VICTIMS.length] as (typeof VICTIMS)[number];
      web.version = round;
      yield await place.round(round, killed, () => treeOf(postmasterOf(data)));
    }
  } finally {
    await place.house.close();
    web.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const bytesOf = (number: number, version: number) =>
  `<title>แผน ${number}</title><p>ฉบับที่ ${version} ${'ข้อมูลเพื่อประชาชน '.repeat(number)}`;

/** What stands at an address changes from round to round. */
async function changingWeb() {
  let heldFrom = Number.POSITIVE_INFINITY;
  let held: (() => void)[] = [];
  const web = {
    version: 0,
    port: 0,
    close: () => server.close(),
    /** Until they are let go these get no answer, so that a kill comes in the middle on any machine. */
    hold(from: number) {
      heldFrom = from;
    },
    letGo() {
      heldFrom = Number.POSITIVE_INFINITY;
      for (const answer of held) answer();
      held = [];
    },
  };
  const server = http.createServer(({ url = '' }, to) => {
    const number = Number(url.split('/')[2]);
    const answer = () => {
      if (number % 10 === 9) to.writeHead(404).end('ไม่พบ');
      else {
        to.setHeader('content-type', 'text/html; charset=utf-8');
        to.end(bytesOf(Math.floor(number / ALIKE), web.version));
      }
    };
    if (url === '/robots.txt') to.writeHead(404).end();
    else if (number >= heldFrom) held.push(answer);
    else setTimeout(answer, 20);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  web.port = (server.address() as AddressInfo).port;
  return web;
}

type Web = Awaited<ReturnType<typeof changingWeb>>;

class Place {
  readonly house: ReturnType<typeof houseOn>;
  readonly #url: string;
  readonly #web: Web;
  readonly #links: number;
  #of = { agencyId: 0, cycleId: 0 };
  readonly #wanted = new Set<string>();

  constructor(url: string, web: Web, links: number) {
    this.house = houseOn(url);
    this.#url = url;
    this.#web = web;
    this.#links = links;
  }

  async begin(): Promise<void> {
    const cast = await withCast(this.house);
    const cycleId = await runningCycle(this.house, await cast.actor('admin'));
    this.#of = { agencyId: await cast.agencyId('L01'), cycleId };
  }

  async round(
    round: number,
    killed: LinkRound['killed'],
    servers: () => readonly number[],
  ): Promise<LinkRound> {
    const at = new Date(TEST_NOW.getTime() + round * 86_400_000);
    await this.#ask(round, at);
    this.#web.hold(this.#links - HELD);
    const first = this.#start(at);
    while ((await this.#found(at)) === 0 && first.exitCode === null) await sleep(5);
    await sleep(randomInt(0, 150));
    if (killed !== 'program') for (const pid of servers()) tryKill(pid);
    const ended = first.exitCode === null ? once(first, 'exit') : undefined;
    if (killed !== 'database') first.kill('SIGKILL');
    this.#web.letGo();
    await this.#answers();
    const before = await this.#found(at);
    // Without its database it ends by itself, having done what it could.
    await ended;
    // Then the lease of whoever was killed has run out.
    const [code] = await once(this.#start(new Date(at.getTime() + 120_000)), 'exit');
    if (code !== 0) throw new Error(`the next program ended with ${code}`);
    return { killed, links: this.#links, before, ...(await this.#counted(at)) };
  }

  /** Two of three are kept, the others are drafts. */
  async #ask(round: number, at: Date): Promise<void> {
    const all = Array.from({ length: this.#links }, (_, number) => ({
      number,
      url: `http://${HOSTS[number % HOSTS.length]}:${this.#web.port}/plan/${number}`,
    }));
    const isKept = ({ number }: { number: number }) => number % (2 * ALIKE) < ALIKE + 1;
    for (const { number } of all.filter(isKept)) {
      if (number % 10 !== 9) this.#wanted.add(sha(bytesOf(Math.floor(number / ALIKE), round)));
    }
    const drafts = all
      .filter((one) => !isKept(one))
      .map(({ url }) => ({ ...this.#of, item: 'o2', ...linkOf(url) }));
    await this.house.db.transaction(ALL, async (tx) => {
      const shown = [{ item: 'o1', links: all.filter(isKept) }];
      await keepLinks(tx, this.#of, shown, 'monthly', at);
      await addLinkUses(tx, drafts, at);
      await makeDue(tx, drafts, at);
    });
  }

  #start(at: Date): ChildProcess {
    const words = [this.#url, at.toISOString(), String(this.#web.port), HOSTS.join(',')];
    return fork('test/kit/link-alone.ts', words, {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  async #found(at: Date): Promise<number> {
    const { n } = await this.house.db.transaction(ALL, (tx) =>
      tx.one<{ n: number }>(
        sql`select count(distinct link) as n from link_finding where at >= ${at}`,
      ),
    );
    return n;
  }

  /** The server is started again by whoever runs it. */
  async #answers(): Promise<void> {
    for (let tries = 0; tries < 600; tries += 1) {
      try {
        await this.house.db.transaction(ALL, (tx) => tx.one(sql`select 1`));
        return;
      } catch {
        await sleep(100);
      }
    }
    throw new Error('the database did not come back');
  }

  async #counted(at: Date) {
    return this.house.db.transaction(ALL, async (tx) => {
      const seen = await tx.one<{ missing: number; double: number; unnamed: number }>(sql`
        select (select count(distinct link) from link_due)
            + ${this.#links} - (select count(distinct link) from link_finding where at >= ${at}) as missing,
          (select count(*) - count(distinct link) from link_finding where at >= ${at}) as double,
          (select count(*) from link_text t
            where not exists (select from link_finding where text_hash = t.hash)) as unnamed`);
      const texts = await tx.rows<{ hash: string; text: string }>(sql`select * from link_text`);
      const contents = await tx.rows<{ hash: string }>(sql`select hash from link_content`);
      let torn = seen.unnamed + texts.filter(({ hash, text }) => sha(text) !== hash).length;
      for (const { hash } of contents) {
        const kept = await keptContent(tx, hash);
        if (!kept || sha(unpacked(kept)) !== hash || !this.#wanted.has(hash)) torn += 1;
      }
      const there = new Set(contents.map(({ hash }) => hash));
      torn += [...this.#wanted].filter((hash) => !there.has(hash)).length;
      return { missing: seen.missing, double: seen.double, torn };
    });
  }
}

const ALL = { kind: 'all' } as const;
const sha = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went with the others.
  }
}
