/**
 * What a page may load and run: its own script, the inline texts whose hashes Astro adds, nothing else, from nowhere
 * else. Printed into every page, so that it holds on hosts without headers too (developer.mozilla.org, CSP).
 */
export const CONTENT_SECURITY_POLICY = {
  directives: [
    "default-src 'none'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
  ],
} as const;
