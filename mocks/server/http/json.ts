import * as v from 'valibot';
import type { Refusal } from '../refusal.ts';

/** Bytes. Nothing that is asked for comes near it. */
const MAX_LENGTH = 100_000;

/** The body as text; undefined when it is too large, and then the rest of it is not read. */
async function readText(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('Content-Length')) > MAX_LENGTH) return undefined;
  // Firefox has no stream of a request's body; there the mock is mounted in the page, and what comes is in memory already.
  if (!request.body) {
    const text = await request.text();
    return text.length > MAX_LENGTH ? undefined : text;
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (const reader = request.body?.getReader(); reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_LENGTH) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  return new Blob(chunks).text();
}

/** The body, if it is JSON of this shape; or what is wrong with it. Names that the schema does not know are dropped (V8). */
export async function readJson<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<{ value: v.InferOutput<Schema> } | { refusal: Refusal }> {
  const text = await readText(request);
  if (text === undefined) return { refusal: { code: 'request-too-large' } };
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    if (result.success) return { value: result.output };
  } catch {
    // Not JSON.
  }
  return { refusal: { code: 'request-malformed' } };
}
