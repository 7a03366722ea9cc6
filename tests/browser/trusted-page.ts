import { expect, test as base } from 'playwright/test';

/**
 * The test of Playwright with a watch over every page: whatever breaks the content security policy, throws, or asks
 * another host fails the test, whatever it is about.
 */
export const test = base.extend<{ trust: readonly string[] }>({
  trust: [
    async ({ context, baseURL }, use) => {
      const breaches: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== own) breaches.push(`asked ${request.url()}`);
      });
      context.on('console', (message) => {
        if (/content security policy/iu.test(message.text())) breaches.push(message.text());
      });
      context.on('weberror', (error) => breaches.push(String(error.error())));
      await use(breaches);
      expect(breaches).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
