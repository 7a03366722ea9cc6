import { DOCUMENT_NAMES, DOCUMENT_SCHEMAS, type JsonSchema, toJsonSchema } from './schemas.ts';

/**
 * Every field of a version with what it holds, as flat lines that can be put on record and compared:
 * `code.json (paired) retry.advice` → `string: afterFix | answer | …`. A field that may be missing ends in `?`.
 */
export type FieldRecord = Readonly<Record<string, string>>;

interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
}

/** The kind that tells a branch of a union from the others. */
const kindOf = (branch: Node): string => String(branch.properties?.['kind']?.const);

const allowed = ({ const: only, enum: values }: Node): readonly string[] =>
  (only === undefined ? (values ?? []) : [only]).map(String).toSorted();

/** The fields of one JSON Schema, under `name`. Throws at a part of JSON Schema that no field of the site uses. */
export const fieldsOf = (name: string, schema: JsonSchema): FieldRecord => {
  const definitions = (schema.$defs ?? {}) as Readonly<Record<string, Node>>;
  const resolve = (node: Node): Node => {
    const found = node.$ref === undefined ? node : definitions[node.$ref.replace('#/$defs/', '')];
    if (!found) throw new Error(`${name}: ${node.$ref ?? ''} leads nowhere`);
    return found.$ref === undefined ? found : resolve(found);
  };
  const walk = (path: string, reference: Node, mark = ''): readonly (readonly [string, string])[] => {
    const node = resolve(reference);
    if (node.oneOf) {
      return node.oneOf.map(resolve).flatMap((branch) => walk(`${path} (${kindOf(branch)})`, branch, mark));
    }
    if (node.type === undefined) throw new Error(`${name}: ${path} has no type`);
    const values = allowed(node);
    const own = [path, `${node.type}${mark}${values.length === 0 ? '' : `: ${values.join(' | ')}`}`] as const;
    if (node.items) return [own, ...walk(`${path}[]`, node.items)];
    const inside = Object.entries(node.properties ?? {}).flatMap(([field, value]) =>
      walk(`${path}.${field}`, value, node.required?.includes(field) ? '' : '?'),
    );
    return [own, ...inside];
  };
  return Object.fromEntries(walk(name, schema as Node));
};

/** The fields of all documents as the schemas have them now. */
export const currentFields = (): FieldRecord =>
  Object.fromEntries(
    DOCUMENT_NAMES.flatMap((name) => Object.entries(fieldsOf(`${name}.json`, toJsonSchema(DOCUMENT_SCHEMAS[name])))),
  );

/** Where the fields that are promised stand on record. */
export const RECORD_FILE = 'tests/unit/api-v1.fields.json';

const parts = (held: string): { type: string; optional: boolean; values: readonly string[] } => {
  const [head = '', list] = held.split(': ');
  return { type: head.replace('?', ''), optional: head.endsWith('?'), values: list?.split(' | ') ?? [] };
};

const breakOf = (field: string, before: string, now: string | undefined): readonly string[] => {
  if (now === undefined) return [`${field}: is gone or renamed; it held ${before}`];
  const [old, next] = [parts(before), parts(now)];
  if (old.type !== next.type) return [`${field}: holds ${next.type}; promised: ${old.type}`];
  if (next.optional && !old.optional) return [`${field}: may be missing; promised: always there`];
  const lost = old.values.filter((value) => !next.values.includes(value));
  const freed = old.values.length > 0 && next.values.length === 0 ? ['may hold any value'] : [];
  return [...(lost.length > 0 ? [`no longer knows ${lost.join(', ')}`] : []), ...freed].map(
    (what) => `${field}: ${what}`,
  );
};

/** What breaks the promise made with a record. New fields and new values of a list break nothing. */
export const brokenPromises = (promised: FieldRecord, now: FieldRecord): readonly string[] =>
  Object.entries(promised).flatMap(([field, before]) => breakOf(field, before, now[field]));
