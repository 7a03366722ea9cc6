import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { meantLocale } from '../addresses/meant.ts';
import { DEFAULT_LOCALE, type Locale } from '../languages/locales.ts';

const notFoundFile = (folder: string, locale: Locale): string => {
  const localized = join(folder, locale === DEFAULT_LOCALE ? '' : locale, '404.html');
  return existsSync(localized) ? localized : join(folder, '404.html');
};

/** Names the encoding of the texts for programs, which name none themselves as HTML pages do. */
const nameEncoding = (response: ServerResponse, path: string): void => {
  if (path.endsWith('.md')) response.setHeader('content-type', 'text/markdown; charset=utf-8');
  if (path.endsWith('.txt')) response.setHeader('content-type', 'text/plain; charset=utf-8');
};

/**
 * Serves a built site as a static host would: compressed, under its base path, with the 404 page of the reader's
 * language.
 * Resolves when the port is open. `const server = await serveFolder('dist', '/', 4321)`.
 */
export const serveFolder = async (folder: string, base: string, port: number): Promise<Server> => {
  const files = sirv(folder, { etag: true, extensions: ['html'], setHeaders: nameEncoding });
  const compress = compression();
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const notFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      createReadStream(notFoundFile(folder, meantLocale(pathname, base))).pipe(response);
    };
    if (!pathname.startsWith(base)) {
      notFound();
      return;
    }
    request.url = `/${pathname.slice(base.length)}`;
    files(request, response, notFound);
  };
  const server = createServer((request, response) => {
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () => {
      answer(request, response);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
};
