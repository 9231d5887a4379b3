import * as z from 'zod';
import { Location } from './location';
import { problemWordings } from './problem-wordings';

/** What may not be read with certainty. */
export type ProblemCode = keyof typeof problemWordings;
/** What may not be read with certainty, as a schema. */
export const ProblemCode = z.enum(Object.keys(problemWordings) as [ProblemCode, ...ProblemCode[]]);

/** What could not be read with certainty, as data. `values` fill the code's message. */
export const Problem = z.object({
  code: ProblemCode,
  /** The cells concerned, by id. */
  cells: z.array(z.string()).optional(),
  /** The standard table concerned. */
  table: z.enum(['disclosure', 'requests', 'disputes']).optional(),
  /** The section concerned, where it is none of a table. */
  section: z.enum(['overview', 'disclosure', 'requests', 'disputes', 'improvements', 'other']).optional(),
  location: Location.optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Problem = z.infer<typeof Problem>;
