import http from 'node:http';

/** A form with a file over a real connection, as a browser sends it: its length is told first. */
export async function uploadOver(
  port: number,
  at: { readonly path: string; readonly session: string },
  fields: Readonly<Record<string, string>>,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<{ status: number; html: string; to: string | undefined }> {
  const part = (name: string, rest: string) =>
    `--edge\r\nContent-Disposition: form-data; name="${name}"${rest}`;
  const typed = Object.entries(fields).map(([name, value]) => part(name, `\r\n\r\n${value}\r\n`));
  const head = `${typed.join('')}${part('file', `; filename="${file.name}"\r\n\r\n`)}`;
  const tail = '\r\n--edge--\r\n';
  const headers = {
    'content-type': 'multipart/form-data; boundary=edge',
    'content-length': Buffer.byteLength(head) + file.bytes.length + tail.length,
    cookie: `session=${at.session}`,
    'sec-fetch-site': 'same-origin',
  };
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, path: at.path, method: 'POST', headers },
      async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        const html = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode ?? 0, html, to: answer.headers.location });
        request.destroy();
      },
    );
    request.on('error', reject);
    let sent = 0;
    const more = () => {
      while (sent < file.bytes.length && !request.destroyed) {
        const next = file.bytes.subarray(sent, sent + 64_000);
        sent += next.length;
        if (!request.write(next)) return;
      }
      if (!request.writableEnded) request.end(tail);
    };
    request.on('drain', more).write(head);
    more();
  });
}
