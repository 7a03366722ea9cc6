import { request } from 'node:http';

/** An answer as it came over the wire: `fetch` would unpack it, follow it and hide its length. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** The value of a header, several joined by a comma; empty when there is none. */
  header(name: string): string;
}

export interface Question {
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks a server once. `ask('http://127.0.0.1:8080', '/ru/smtp/451')` does not follow the redirect. */
export const ask = (origin: string, path: string, { method = 'GET', headers = {} }: Question = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(
      `${origin}${path}`,
      { method, headers: { 'User-Agent': 'Mozilla/5.0', ...headers } },
      (got) => {
        const chunks: Buffer[] = [];
        got.on('data', (chunk: Buffer) => chunks.push(chunk));
        got.on('error', reject);
        got.on('end', () => {
          const all = got.headersDistinct;
          resolve({
            status: got.statusCode ?? 0,
            body: Buffer.concat(chunks),
            header: (name) => (all[name.toLowerCase()] ?? []).join(', '),
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
