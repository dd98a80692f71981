// What a fresh clone needs before anything of it runs: a Node that is new enough, the packages of
// the lock file, and a build. Plain JavaScript with nothing but Node's own parts, as nothing else
// is there yet; what it says is in Thai and English, on the error stream.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => path.join(root, ...parts);

export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `ต้องใช้ Node.js 20.19 ขึ้นไป (แนะนำรุ่น 24) เครื่องนี้มีรุ่น ${process.versions.node} โปรดติดตั้งรุ่นใหม่แล้วเริ่มอีกครั้ง`,
    `Node.js 20.19 or newer is needed (24 is best); this is ${process.versions.node}. Install a newer one and start again.`,
  );
}

/**
 * Installs when what npm last installed differs from the lock file. What is optional may be absent
 * here; what only development needs is installed where it is asked for, or was before.
 */
export function install({ develop = false } = {}) {
  const installed = readJson('node_modules', '.package-lock.json')?.packages;
  const withDev = develop || installed?.['node_modules/vitest'] !== undefined;
  if (installed && !differs(installed, withDev)) return;
  tell(
    'กำลังติดตั้งส่วนประกอบ อาจใช้เวลาหนึ่งถึงสองนาที',
    'Installing what is missing; this may take a minute or two',
  );
  const began = Date.now();
  const done = npm(['install', '--no-audit', '--no-fund', `--${withDev ? 'include' : 'omit'}=dev`]);
  const seconds = Math.round((Date.now() - began) / 1000);
  if (done.status === 0) return tell(`ติดตั้งเสร็จใน ${seconds} วินาที`, `Installed in ${seconds} s`);
  stop(
    'ติดตั้งส่วนประกอบไม่สำเร็จ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ต เนื้อที่ดิสก์ และสิทธิเขียนโฟลเดอร์ แล้วเริ่มอีกครั้ง',
    'Installing did not work. Check the network, disk space and that this folder may be written, then start again.',
    [done.stdout, done.stderr, done.error?.message].filter(Boolean).join('\n'),
  );
}

function differs(installed, withDev) {
  const wanted = readJson('package-lock.json')?.packages ?? {};
  return Object.entries(wanted).some(([name, { version, dev, optional, devOptional }]) => {
    if (name === '' || (dev && !withDev)) return false;
    const found = installed[name];
    return found ? found.version !== version : !optional && !devOptional;
  });
}

function readJson(...parts) {
  try {
    return JSON.parse(readFileSync(inRoot(...parts), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The npm that runs us, where one does; otherwise the one on the path. */
function npm(words) {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1e8 };
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.js$/.test(cli)) return spawnSync(process.execPath, [cli, ...words], options);
  return spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
}

/** Builds when a source is newer than the build; in a process that takes its memory with it. */
export function build() {
  const built = statSync(inRoot('dist', 'built'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['src', 'demo', 'build.js', 'package.json'];
  if (sources.every((name) => newest(inRoot(name)) <= built)) return;
  const done = spawnSync(process.execPath, [inRoot('build.js')], { cwd: root, encoding: 'utf8' });
  if (done.status === 0) return;
  stop('สร้างโปรแกรมจากซอร์สไม่สำเร็จ', 'The program could not be built.', done.stdout + done.stderr);
}

function newest(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function tell(th, en) {
  process.stderr.write(`${th}\n${en}\n`);
}

function stop(th, en, details = '') {
  tell(th, en);
  if (details) process.stderr.write(`\n${details}\n`);
  process.exit(2);
}
