import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The built stylesheet, scripts and fonts, read once; nothing is served by path from a folder. */
export interface Assets {
  /** The address of a built file by its source name, e.g. `style.css`. */
  href(name: string): string;
  serve(fileName: string, request: Request): Response;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** `folder` holds `manifest.json` (source name → built name) and the built files. */
export async function loadAssets(folder: string): Promise<Assets> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of await readdir(folder)) {
    if (TYPES[path.extname(name)])
      files.set(name, new Uint8Array(await readFile(path.join(folder, name))));
  }
  return {
    href(name) {
      const built = manifest[name];
      if (!built) throw new Error(`no built file for ${name}`);
      return `/static/${built}`;
    },
    serve(fileName) {
      const bytes = files.get(fileName);
      if (!bytes) return new Response('not found', { status: 404 });
      return new Response(bytes, {
        headers: {
          'content-type': TYPES[path.extname(fileName)] ?? 'application/octet-stream',
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
        },
      });
    },
  };
}
