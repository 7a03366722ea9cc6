/** One header of an answer. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** The headers of the files that a pattern of addresses names; `*` stands for any text. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: readonly Header[];
}

/** What a browser may never grant a page of this site, nor a frame in it (w3.org/TR/permissions-policy). */
const REFUSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
] as const;

/** Headers of every answer that don't depend on the build; redirects and errors carry them too. */
export const SECURITY_HEADERS: readonly Header[] = [
  { name: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { name: 'Permissions-Policy', value: REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', ') },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/** A policy in a page can't say who may frame it; the header can (w3.org/TR/CSP3, frame-ancestors). */
const NO_FRAMES = "frame-ancestors 'none'";

/** The header of an answer without a page: nothing may be loaded by it. */
export const EMPTY_ANSWER_POLICY = `default-src 'none'; ${NO_FRAMES}`;

/**
 * The content security policy as a header, from the one that the build prints into a page:
 * `default-src 'none';script-src 'sha256-…';` becomes `default-src 'none'; script-src 'sha256-…'; frame-ancestors 'none'`.
 * Throws when the page has none, or allows inline code without a hash.
 */
export const policyOf = (html: string, file: string): string => {
  const printed = /<meta http-equiv="content-security-policy" content="(?<policy>[^"]+)"/u.exec(html)?.groups?.[
    'policy'
  ];
  if (printed === undefined) throw new Error(`${file}: found no <meta http-equiv="content-security-policy">`);
  if (printed.includes("'unsafe-inline'")) {
    throw new Error(`${file}: content-security-policy: found 'unsafe-inline'; allowed: hashes of inline code`);
  }
  const directives = printed.split(';').map((directive) => directive.trim());
  return [...directives.filter((directive) => directive !== ''), NO_FRAMES].join('; ');
};

/** The headers of every answer, for the policy that {@link policyOf} reads. */
export const headersOfEveryAnswer = (policy: string): readonly Header[] => [
  { name: 'Content-Security-Policy', value: policy },
  ...SECURITY_HEADERS,
];

/** What only some files get. A hashed name never changes its content; all other files are asked for again. */
export const headerRules = (policy: string, base: string): readonly HeaderRule[] => [
  { path: `${base}*`, headers: headersOfEveryAnswer(policy) },
  { path: `${base}_astro/*`, headers: [{ name: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
  { path: `${base}api/*`, headers: [{ name: 'Access-Control-Allow-Origin', value: '*' }] },
  {
    path: `${base}*.md`,
    headers: [
      { name: 'Content-Type', value: 'text/markdown; charset=utf-8' },
      { name: 'X-Robots-Tag', value: 'noindex' },
    ],
  },
];
