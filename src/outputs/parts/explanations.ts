import type { Cell, Finding, Language, Report, Suspect, Wording } from '../../model/index';
import { say } from '../../model/index';
import { cellLabel } from './labels';
import { placeText } from './place';
import { bestExplanations } from './suspects';

const wordings = {
  suspect: {
    zh: '▲ {cell}：{printed} → {suggested}？ {why}{place}',
    en: '▲ {cell}: {printed} → {suggested}? {why}{place}',
  },
  blank: { zh: '空', en: 'blank' },
  together: { zh: '以下 {count} 格须一同更正', en: 'these {count} cells are to be corrected together' },
  either: {
    zh: '有 {count} 种解释同样可能，只有一种成立',
    en: '{count} explanations are equally likely; only one of them holds',
  },
  option: { zh: '解释 {number}', en: 'explanation {number}' },
  optionOfSeveral: {
    zh: '解释 {number}（{count} 格须一同更正）',
    en: 'explanation {number} ({count} cells, to be corrected together)',
  },
  more: { zh: '另有 {count} 种解释，见 JSON 输出', en: '{count} more explanations are in the JSON output' },
} as const satisfies Record<string, Wording>;

/** Explanations beyond these are only counted. */
const most = 5;

/** The best explanations of a finding: what must be corrected together stands together, and equals are told as such. */
export function explanationLines(report: Report, finding: Finding, language: Language): string[] {
  const explanations = bestExplanations(finding);
  const [only] = explanations;
  if (only === undefined) return [];
  const lines = (suspects: readonly Suspect[]) => suspects.map((suspect) => suspectLine(report, suspect, language));
  if (explanations.length === 1) {
    const together = only.length > 1 ? [say(wordings.together, language, { count: only.length })] : [];
    return [...together, ...lines(only)];
  }
  const told = explanations.slice(0, most).flatMap((suspects, index) => {
    const wording = suspects.length > 1 ? wordings.optionOfSeveral : wordings.option;
    const values = { number: index + 1, count: suspects.length };
    return [say(wording, language, values), ...lines(suspects).map((line) => `  ${line}`)];
  });
  const left = explanations.length - most;
  return [
    say(wordings.either, language, { count: explanations.length }),
    ...told,
    ...(left > 0 ? [say(wordings.more, language, { count: left })] : []),
  ];
}

function suspectLine(report: Report, suspect: Suspect, language: Language): string {
  const { suggested, why } = suspect;
  const evidence: Readonly<Record<string, Cell | undefined>> = report.cells;
  const cell = cellLabel(report.edition, suspect.cell, language);
  const printed = evidence[suspect.cell]?.raw || say(wordings.blank, language);
  const place = placeText(evidence[suspect.cell]?.location, language);
  return say(wordings.suspect, language, { cell, printed, suggested, why, place: place && ` [${place}]` });
}
