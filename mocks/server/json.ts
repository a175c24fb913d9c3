import * as v from 'valibot';

/** Nothing that is asked for comes near it. */
const MAX_LENGTH = 100_000;

/** The body, if it is JSON of this shape. Names that the schema does not know are dropped (V8). */
export async function readJson<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<v.InferOutput<Schema> | undefined> {
  const text = await request.text();
  if (text.length > MAX_LENGTH) return undefined;
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
