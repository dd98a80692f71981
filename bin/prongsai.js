#!/usr/bin/env node
// The launcher: works right after a clone, with nothing installed. It installs what is missing by
// the lock file, builds what changed, and then becomes the program in this same process. Plain
// JavaScript with nothing but Node's own parts; what it says is in Thai and English.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => path.join(root, ...parts);

refuseOldNode();
if (needsInstall()) install();
if (needsBuild()) build();
await import(pathToFileURL(inRoot('dist', 'main.js')).href);

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `ต้องใช้ Node.js 20.19 ขึ้นไป (แนะนำรุ่น 24) เครื่องนี้มีรุ่น ${process.versions.node} โปรดติดตั้งรุ่นใหม่แล้วเริ่มอีกครั้ง`,
    `Node.js 20.19 or newer is needed (24 is best); this is ${process.versions.node}. Install a newer one and start again.`,
  );
}

/**
 * Whether what npm last installed differs from the lock file. What is optional may be absent here,
 * and what only development needs is asked for only where it was installed before.
 */
function needsInstall() {
  const wanted = readJson('package-lock.json').packages;
  const installed = readJson('node_modules', '.package-lock.json')?.packages;
  if (!installed) return true;
  const develops = existsSync(inRoot('node_modules', 'vitest'));
  return Object.entries(wanted).some(([name, { version, dev, optional, devOptional }]) => {
    if (name === '' || (dev && !develops)) return false;
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

function install() {
  tell(
    'กำลังติดตั้งส่วนประกอบ อาจใช้เวลาหนึ่งถึงสองนาที',
    'Installing what is missing; this may take a minute or two',
  );
  const develops = existsSync(inRoot('node_modules', 'vitest'));
  const words = ['install', '--no-audit', '--no-fund', ...(develops ? [] : ['--omit=dev'])];
  const done = npm(words);
  if (done.status === 0) return;
  stop(
    'ติดตั้งส่วนประกอบไม่สำเร็จ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ต เนื้อที่ดิสก์ และสิทธิเขียนโฟลเดอร์ แล้วเริ่มอีกครั้ง',
    'Installing did not work. Check the network, disk space and that this folder may be written, then start again.',
    [done.stdout, done.stderr, done.error?.message].filter(Boolean).join('\n'),
  );
}

/** The npm that runs us, where one does; otherwise the one on the path. */
function npm(words) {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1e8 };
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.js$/.test(cli)) return spawnSync(process.execPath, [cli, ...words], options);
  return spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
}

function needsBuild() {
  const built = changedAt(inRoot('dist', 'built'));
  return ['src', 'demo', 'build.js', 'package.json'].some((name) => newest(inRoot(name)) > built);
}

function newest(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** In a process of its own, which takes its memory with it when it ends. */
function build() {
  const done = spawnSync(process.execPath, [inRoot('build.js')], { cwd: root, encoding: 'utf8' });
  if (done.status === 0) return;
  stop('สร้างโปรแกรมจากซอร์สไม่สำเร็จ', 'The program could not be built.', done.stdout + done.stderr);
}

// On the error stream: a command's standard output is its answer alone.
function tell(th, en) {
  process.stderr.write(`${th}\n${en}\n`);
}

function stop(th, en, details = '') {
  tell(th, en);
  if (details) process.stderr.write(`\n${details}\n`);
  process.exit(2);
}
