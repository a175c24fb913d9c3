import * as v from 'valibot';
import { readJson } from '../http/json.ts';
import type { Refusal } from '../refusal.ts';

/** What a test asks for, if it is of this shape; or which parts of it are not, for here that helps nobody but testers. */
export async function readOrder<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<{ value: v.InferOutput<Schema> } | { refusal: Refusal }> {
  const body = await readJson(request, v.unknown());
  if ('refusal' in body) return body;
  const result = v.safeParse(schema, body.value);
  if (result.success) return { value: result.output };
  const wrong = result.issues.map((issue) => [v.getDotPath(issue) ?? 'body', 'invalid']);
  return { refusal: { code: 'request-malformed', errors: Object.fromEntries(wrong) } };
}
