// `npm run prove -- NAME [WORDS]`: long proofs, run for a release note; a small sample of each is in
// `npm test`. Exit code 1 when what was to be proved did not hold.
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, install, refuseOldNode } from '../bin/ready.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
refuseOldNode();
const names = readdirSync('test/prove')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
const [name = '', ...words] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`npm run prove -- NAME   NAME: ${names.join(', ')}`);
  process.exit(2);
}
install({ develop: true });
build();

const { register } = await import('tsx/esm/api');
register();
const { prove } = await import(`./prove/${name}.ts`);
process.exit((await prove(words)) ? 0 : 1);
