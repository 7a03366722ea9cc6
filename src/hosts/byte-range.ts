/** Where a part of a text begins and ends, both counted from 0, the end included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The part that a Range header asks for, of `size` bytes (RFC 9110, section 14.1.2): `rangeOf('bytes=2-5', 100)` is
 * `{ start: 2, end: 5 }`, `rangeOf('bytes=-10', 100)` the last ten. `'unsatisfiable'` when it begins after the end.
 * `undefined` for several parts at once and for what is no range: a server may then send everything.
 */
export const rangeOf = (header: string, size: number): ByteRange | 'unsatisfiable' | undefined => {
  const groups = /^bytes=(?<first>\d*)-(?<last>\d*)$/u.exec(header)?.groups;
  const [first, last] = [groups?.['first'] ?? '', groups?.['last'] ?? ''];
  if (first === '' && last === '') return undefined;
  if (first !== '' && last !== '' && Number(first) > Number(last)) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? 'unsatisfiable' : { start, end };
};

const isSameFile = (condition: string | null, etag: string | null): boolean => condition === null || condition === etag;

/** The part of a whole answer that a request asks for, as 206 or 416; the answer itself when it asks for no part. */
export const partOf = async (answer: Response, request: Request): Promise<Response> => {
  const asked = request.headers.get('Range');
  if (asked === null || request.method !== 'GET' || answer.status !== 200) return answer;
  if (!isSameFile(request.headers.get('If-Range'), answer.headers.get('ETag'))) return answer;
  const bytes = await answer.clone().arrayBuffer();
  const range = rangeOf(asked, bytes.byteLength);
  if (range === undefined) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('Content-Length');
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${bytes.byteLength}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('Content-Range', `bytes ${range.start}-${range.end}/${bytes.byteLength}`);
  return new Response(bytes.slice(range.start, range.end + 1), { status: 206, headers });
};
