import { version } from '../../package.json';
import { severityOf } from '../rules/define';
import { rules } from '../rules/index';
import type { Output, Results, Showing } from './define';
import type { PageHead } from './page/data';
import * as script from './page/main.ts?bundled';
import * as style from './page/style.css?bundled';
import { pageResult } from './parts/page-result';

/** One self-contained page: the set at a glance, then each report with its tables as the form and what is wrong in them. */
export const html: Output = {
  id: 'html',
  about: { zh: '一个可离线打开的核对网页，供转给他人', en: 'a page that opens offline, to send to others' },
  bilingual: true,
  write: page,
};

async function* page(results: Results, { language }: Showing): AsyncGenerator<string> {
  const policy = `default-src 'none'; script-src '${script.hash}'; style-src '${style.hash}'`;
  const title = language === 'zh' ? '政府信息公开工作年度报告核对结果' : 'Audit of OGI annual reports';
  const noScript =
    language === 'zh'
      ? '本页需要浏览器启用 JavaScript；不连接网络。'
      : 'This page needs JavaScript; it does not use the network.';
  yield `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style.text}</style>
<body>
<noscript>${noScript}</noscript>
<div id="app"></div>
<script type="application/json" id="head">${inScript(pageHead(language))}</script>
<script type="application/json" id="results">[`;
  let between = '\n';
  for await (const result of results) {
    yield between + inScript(pageResult(result, language));
    between = ',\n';
  }
  yield `\n]</script>\n<script>${script.text}</script>\n</body>\n</html>\n`;
}

function pageHead(language: PageHead['language']): PageHead {
  const told = rules.map((rule) => {
    const { id, summary, source } = rule;
    return { id, severity: severityOf(rule), summary, source };
  });
  return { language, version, rules: told };
}

/** JSON that can stand in a script element: no `<` that could end it or begin a comment, no line separators. */
function inScript(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replace(/[\u2028\u2029]/g, (separator) => (separator === '\u2028' ? '\\u2028' : '\\u2029'));
}
