import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What no pure folder may import: whatever reads files, words sentences or makes pages. */
const IMPURE = ['**/repository/**', '**/views/**', '**/head/**', '**/addresses/**', 'i18next', 'node:*', 'astro:*'];

/** Which folder may import which (design: data flows one way). `from` may not import anything in `not`. */
const BOUNDARIES = [
  { from: 'src/codes/**', not: [...IMPURE, '**/comparison/**'] },
  { from: 'src/api/**', not: [...IMPURE, '**/comparison/**'] },
  { from: 'src/comparison/**', not: [...IMPURE, '**/languages/**'] },
  { from: 'src/claims/**', not: [...IMPURE, '**/languages/**', '**/comparison/**', '**/decoder/**'] },
  {
    from: 'src/decoder/**',
    not: [...IMPURE, '**/comparison/**', '**/languages/**', '**/ask/**', '**/codes/facts.ts', 'astro/zod'],
  },
  {
    from: 'src/ask/**',
    not: ['**/repository/**', '**/views/**', '**/head/**', 'astro/zod', 'i18next', 'node:*', 'astro:*'],
  },
  {
    from: 'src/addresses/**',
    not: ['**/repository/**', '**/views/**', '**/head/**', 'i18next', 'node:*', 'astro', 'astro:*'],
  },
  {
    from: 'src/languages/**',
    not: ['**/repository/**', '**/views/**', '**/head/**', '**/comparison/**', 'node:*', 'astro:*'],
  },
  { from: 'src/repository/**', not: ['**/views/**', '**/head/**', '**/components/**', 'i18next'] },
  { from: 'src/head/**', not: ['**/repository/**', '**/views/**', '**/comparison/**', 'i18next', 'astro', 'astro:*'] },
  {
    from: 'src/views/**',
    not: ['astro', 'astro:*', 'node:*', '**/components/**', '**/layouts/**', '**/pages/*.ts', 'i18next'],
  },
  { from: 'src/components/**', not: ['**/repository/**', '**/languages/translator.ts', 'i18next', '**/comparison/**'] },
  { from: 'src/markdown/**', not: ['**/repository/**', '**/languages/translator.ts', 'i18next', '**/comparison/**'] },
  {
    from: 'src/hosts/**',
    not: ['**/repository/**', '**/views/**', '**/components/**', 'i18next', 'astro', 'astro:*'],
  },
  {
    from: 'src/capture/**',
    not: ['**/repository/**', '**/views/**', '**/components/**', 'i18next', 'astro', 'astro:*'],
  },
  { from: 'src/layouts/**', not: ['**/repository/**', '**/languages/**', 'i18next', '**/comparison/**'] },
];

export default defineConfig(
  { ignores: ['dist/', '.build/', '.cache/', '.astro/', '.hosts/', '.package/', '.wrangler/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['describe', 'it'], package: 'node:test' }] },
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  ...astro.configs.recommended,
  ...BOUNDARIES.map(({ from, not }) => ({
    files: [from],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: not.map((group) => ({
            group: [group],
            message: 'Data flows one way; see CONTRIBUTING.md, Boundaries.',
          })),
        },
      ],
    },
  })),
);
