import { version } from '../../../package.json';
import { severityOf } from '../../rules/define';
import { rules } from '../../rules/index';
import type { Results, Showing } from '../define';
import { pageResult } from '../parts/page-result';
import type { PageHead } from './data';
import * as script from './main.ts?bundled';
import * as style from './style.css?bundled';

/** The page as it grows: its head and style, each result as it comes, its script. */
export async function* pageDocument(results: Results, { language }: Showing): AsyncGenerator<string> {
  const policy = `default-src 'none'; script-src '${script.hash}'; style-src '${style.hash}'`;
  const title = language === 'zh' ? '政府信息公开工作年度报告核对结果' : 'Audit of OGI annual reports';
  const noScript =
    language === 'zh'
      ? '本页需要浏览器启用 JavaScript；不连接网络。'
      : 'This page needs JavaScript; it does not use the network.';
  yield `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="generator" content="ogi-report ${version}">
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
    const { id, name, summary } = rule;
    return { id, name: { zh: name, en: id }, severity: severityOf(rule), summary };
  });
  return { language, version, rules: told };
}

/** JSON that can stand in a script element, and be shown by a terminal: no `<` that could end it or begin a comment, no line separators, no control characters. */
function inScript(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replace(/[\u007f-\u009f\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
