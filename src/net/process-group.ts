import { readdir, readFile } from 'node:fs/promises';

/** The processes of a group, where the system tells of them; else there are none. */
interface Member {
  readonly id: string;
  readonly state: string;
}

async function membersOf(group: number): Promise<Member[]> {
  const all = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const known = await Promise.all(
    all.map(async (id) => {
      const stat = await textOf(`/proc/${id}/stat`);
      // Behind the name of the program, which may hold anything.
      const [state = '', , ofGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return { id, state, isOfGroup: Number(ofGroup) === group };
    }),
  );
  return known.filter(({ isOfGroup }) => isOfGroup);
}

/** What they hold of their own, in bytes. */
export async function memoryOfGroup(group: number): Promise<number> {
  const held = await Promise.all(
    (await membersOf(group)).map(async ({ id }) => {
      const status = await textOf(`/proc/${id}/status`);
      return Number(/^RssAnon:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
    }),
  );
  return held.reduce((sum, one) => sum + one, 0);
}

/** Killed processes take a moment to go; those that only wait to be counted as gone do nothing any more. */
export async function isGroupAlive(group: number): Promise<boolean> {
  return (await membersOf(group)).some(({ state }) => state !== 'Z' && state !== 'X');
}

const textOf = (file: string) => readFile(file, 'utf8').catch(() => '');
