import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { fontFiles } from '../../src/reports/faces.ts';

/**
 * LibreOffice in a folder of its own, with its own settings: workbooks are always worked out anew,
 * and for TH SarabunPSK, which no free system has, Sarabun is taken.
 */
export interface OfficeSuite {
  readonly folder: string;
  /** Writes the file and converts it; the names of what came out. */
  convert(name: string, file: Uint8Array, to: string): Promise<string[]>;
  read(name: string): Promise<Buffer>;
  close(): Promise<void>;
}

const run = promisify(execFile);
const SECONDS = 180;

export async function openOfficeSuite(): Promise<OfficeSuite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'prongsai-office-'));
  const profile = path.join(folder, 'profile');
  const fonts = path.join(folder, 'fonts');
  await mkdir(path.join(profile, 'user'), { recursive: true });
  await mkdir(fonts);
  for (const file of fontFiles()) await cp(file, path.join(fonts, path.basename(file)));
  await writeFile(path.join(profile, 'user/registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const config = path.join(folder, 'fonts.conf');
  await writeFile(config, fontConfig(fonts, path.join(folder, 'cache')));
  const env = { ...process.env, FONTCONFIG_FILE: config, HOME: folder };
  return {
    folder,
    async convert(name, file, to) {
      const out = path.join(folder, `${name}-out`);
      await mkdir(out, { recursive: true });
      const source = path.join(folder, name);
      await writeFile(source, file);
      await run(
        'soffice',
        [
          `-env:UserInstallation=${pathToFileURL(profile)}`,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          out,
          source,
        ],
        { env, timeout: SECONDS * 1000 },
      );
      return (await readdir(out)).map((one) => path.join(`${name}-out`, one)).sort();
    },
    read: (name) => readFile(path.join(folder, name)),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const fontConfig = (fonts: string, cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir>
<match target="pattern"><test name="family"><string>TH SarabunPSK</string></test>
<edit name="family" mode="assign" binding="same"><string>Sarabun</string></edit></match>
</fontconfig>`;
