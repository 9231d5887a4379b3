import { reportJsonSchema } from '../../node';

/** The JSON Schema of a report, as text. */
export function schema(): string {
  return `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
}
