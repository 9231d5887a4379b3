import type { Output, Result, Showing } from './define';
import { inTurn } from './parts/in-turn';
import { jsonText } from './parts/json-text';
import { errorMessage, problemMessage } from './parts/messages';

/** One JSON array with everything that was read, evidence and prose included: each `report` is as the schema says. */
export const json: Output = {
  id: 'json',
  about: { zh: '全部内容，JSON 数组', en: 'everything, a JSON array' },
  write: (results, showing) =>
    inTurn(results, {
      opening: '[\n',
      between: ',\n',
      show: (result) => jsonText(entry(result, showing), 2),
      close: () => '\n]\n',
    }),
};

function entry(result: Result, { language }: Showing): object {
  const { source, ok } = result;
  if (!result.ok) return { source, ok, error: { code: result.code, message: errorMessage(result, language) } };
  const { report, audit } = result;
  const messages = report.problems.map((problem) => problemMessage(problem, report.edition, language));
  return { source, ok, report, messages, ...(audit && { audit }) };
}
