import type english from '../../content/ui/en.json';

/** The UI texts and sentence templates of one language: flat keys, i18next syntax (`content/ui/<locale>.json`). */
export type Messages = Readonly<Record<string, string>>;

/** Every key a view may ask for. English names them; the content check proves that the other languages have the same. */
export type MessageKey = keyof typeof english;

/** Keys that share a prefix: `KeyUnder<'stage.label.'>` is `'connect' | 'ehlo' | …`. */
export type KeyUnder<Prefix extends string> = MessageKey extends infer Key
  ? Key extends `${Prefix}${infer Rest}`
    ? Rest
    : never
  : never;
