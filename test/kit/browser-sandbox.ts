import { spawnSync } from 'node:child_process';
import { unprivilegedUser } from '../../src/process/home.ts';

/**
 * Whom a browser runs as in tests, and without its sandbox only where this machine has none to give:
 * it needs a user who is not root and may make namespaces.
 */
export async function browserSandbox() {
  const as = process.getuid?.() === 0 ? await unprivilegedUser() : undefined;
  const { status } = spawnSync('unshare', ['--user', 'true'], { ...as });
  return { as, testFlags: status === 0 ? [] : ['--no-sandbox'] };
}
