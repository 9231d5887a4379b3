import { type Language, rules as registry, severityOf } from '../../node';

/** The rules: what each holds against a report, how gravely, and on what ground. */
export function rules(format: string, language: Language): string {
  const described = registry.map((rule) => ({
    id: rule.id,
    name: language === 'zh' ? rule.name : rule.id,
    severity: severityOf(rule),
    basis: rule.basis,
    summary: rule.summary[language],
    source: rule.source[language],
    example: rule.example[language],
  }));
  if (format === 'json') return `${JSON.stringify(described, null, 2)}\n`;
  if (format === 'ndjson') return described.map((rule) => `${JSON.stringify(rule)}\n`).join('');
  return described
    .map(
      ({ id, name, severity, summary, source, example }) =>
        `${id}  [${severity}]${name === id ? '' : `  ${name}`}\n  ${summary}\n  ${source}\n  ${example}\n`,
    )
    .join('\n');
}
