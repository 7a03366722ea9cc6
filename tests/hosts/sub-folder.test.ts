import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SECURITY_HEADERS } from '../../src/hosts/headers.ts';
import { ask } from './ask.ts';
import { type Running, startCaddy, startCloudflare, startNginx } from './servers.ts';
import { makeSiteFolder } from './site-folder.ts';

const BASE = '/smtp-codes/';

describe('a site in a sub-folder', () => {
  for (const [name, start] of [
    ['Caddy', startCaddy],
    ['nginx', startNginx],
    ['Cloudflare', startCloudflare],
  ] as const) {
    it(`has its redirects, 404 pages and headers on ${name}`, async (test) => {
      const site = await makeSiteFolder(BASE);
      const started: Running[] = [];
      test.after(async () => {
        for (const server of started) await server.stop();
        site.remove();
      });
      const server = await start(site);
      started.push(server);
      const { origin } = server;
      const built = (path: string): string => readFileSync(join(site.dist, BASE, path), 'utf8');

      for (const [from, to] of [
        ['ru/smtp/451-vs-235/?from=mail', 'ru/smtp/235-vs-451/?from=mail'],
        ['smtp/451', 'smtp/451/'],
      ] as const) {
        const moved = await ask(origin, BASE + from);
        assert.equal(moved.status, 301, from);
        assert.equal(moved.header('Location'), BASE + to);
        for (const header of SECURITY_HEADERS) assert.equal(moved.header(header.name), header.value, header.name);
      }

      for (const [path, page] of [
        ['nothing/', '404.html'],
        ['ru/smtp/999/', 'ru/404.html'],
      ] as const) {
        const missing = await ask(origin, BASE + path);
        assert.equal(missing.status, 404, path);
        assert.equal(missing.body.toString(), built(page), path);
      }

      const page = await ask(origin, `${BASE}vi/smtp/451/`);
      assert.equal(page.body.toString(), built('vi/smtp/451/index.html'));
      assert.match(page.header('Content-Security-Policy'), /frame-ancestors 'none'$/u);
      const script = readdirSync(join(site.dist, BASE, '_astro')).find((file) => file.endsWith('.js'));
      const hashed = await ask(origin, `${BASE}_astro/${script ?? ''}`);
      assert.match(hashed.header('Cache-Control'), /immutable$/u);
    });
  }
});
