import { below, pick, type Random } from '../../test/builders/random';
import { type Content, type PrintedCell, type PrintedTable, paragraph } from './content';

/** How a site marks up an article: by hand, as an editor leaves it, or as it comes when pasted from Word. */
export type Markup = 'plain' | 'editor' | 'word';

/** What a page is made of beside its report. */
export interface Site {
  readonly markup: Markup;
  /** How many links its menus and lists have. */
  readonly links: number;
  /** How many characters of script and of style it carries. */
  readonly script: number;
  readonly style: number;
  readonly charset: 'utf-8' | 'gbk';
}

/** A page of a government site: menus, the article, lists of other articles, a foot, scripts and styles. */
export function webPage(random: Random, content: Content, site: Site): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=${site.charset}"/>
<title>${content.title}_${content.organization}</title>
<meta name="SiteName" content="${content.organization}"/><meta name="ArticleTitle" content="${content.title}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/><link rel="stylesheet" href="/css/base.css"/>
<style>${styleSheet(random, site.style)}</style><script>var site = ${data(random, site.script / 2)};</script></head>
<body class="xl-page"><div class="header"><div class="w1200 clearfix"><a class="logo" href="/"><img src="/logo.png" alt=""/></a>
<form class="search" action="/s"><input type="text" name="q"/><button type="submit">搜索</button></form></div>
${menus(random, site.links / 2)}</div>
<div class="w1200 main clearfix"><div class="crumb"><a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 政府信息公开年报</div>
<div class="side fl">${list(random, site.links / 4)}</div>
<div class="article fr"><h1 class="tit">${content.title}</h1>
<div class="info"><span>发布时间：2024-01-1${below(random, 9)} 09:30</span><span>来源：${content.organization}</span><span>浏览次数：${below(random, 5000)}</span></div>
<div class="TRS_Editor" id="zoom">${article(content, site.markup)}</div></div></div>
<div class="related">${list(random, site.links / 4)}</div>
<div class="footer"><p>主办：${content.organization}</p><p>网站标识码 1234567890</p></div>
<script>window.__state__ = ${data(random, site.script / 2)};</script></body></html>
`;
}

/** The report alone as a page that is printed or pasted, without a site around it. */
export function barePage(content: Content): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>${content.title}</title><style>
@page { size: A4; margin: 25mm 20mm } body { font-family: 'Noto Serif CJK SC', serif; font-size: 12pt } h1 { text-align: center; font-size: 18pt }
table { border-collapse: collapse; width: 100%; font-size: 9pt } td { border: 1px solid #000; padding: 2pt 3pt; text-align: center }
</style></head><body><h1>${content.title}</h1>${article(content, 'plain')}</body></html>`;
}

function article(content: Content, markup: Markup): string {
  const dress = dresses[markup];
  return content.parts
    .map(({ heading, paragraphs, table }) =>
      [dress.heading(heading), ...paragraphs.map(dress.paragraph), ...(table ? [dress.table(table)] : [])].join('\n'),
    )
    .join('\n');
}

interface Dress {
  readonly heading: (text: string) => string;
  readonly paragraph: (text: string) => string;
  readonly table: (table: PrintedTable) => string;
}

const tableOf = (table: PrintedTable, open: string, cell: (cell: PrintedCell) => string) =>
  `${open}<tbody>${table.map((row) => `<tr>${row.map(cell).join('\n')}</tr>`).join('\n')}</tbody></table>`;

const spans = ({ rowSpan, columnSpan }: PrintedCell) =>
  `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;

const face = "font-family:仿宋_GB2312;mso-hansi-font-family:'Times New Roman';mso-bidi-font-family:宋体;color:black";
const wordRun = (text: string, size: number) =>
  `<span style="font-size:${size}pt;line-height:150%;${face}">${text}<span lang="EN-US"><o:p></o:p></span></span>`;

const dresses: Readonly<Record<Markup, Dress>> = {
  plain: {
    heading: (text) => `<h2>${text}</h2>`,
    paragraph: (text) => `<p>　　${text}</p>`,
    table: (table) => tableOf(table, '<table border="1">', (cell) => `<td${spans(cell)}>${cell.text || '&nbsp;'}</td>`),
  },
  editor: {
    heading: (text) =>
      `<p style="text-indent: 2em; line-height: 2em;"><strong><span style="font-family: 黑体; font-size: 18px;">${text}</span></strong></p>`,
    paragraph: (text) =>
      `<p style="text-indent: 2em; line-height: 2em; text-align: justify;"><span style="font-family: 仿宋, FangSong; font-size: 18px;">${text}</span></p>`,
    table: (table) =>
      tableOf(
        table,
        '<table style="width: 100%; border-collapse: collapse;" width="700" cellspacing="0" border="1">',
        (cell) =>
          `<td style="border: 1px solid windowtext; padding: 0px 7px; word-break: break-all;" valign="center"${spans(cell)}><p style="text-align: center;"><span style="font-family: 宋体; font-size: 14px;">${cell.text}</span></p></td>`,
      ),
  },
  word: {
    heading: (text) =>
      `<p class="MsoNormal" style="text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt;mso-line-height-rule:exactly"><b>${wordRun(text, 16)}</b></p>`,
    paragraph: (text) =>
      `<p class="MsoNormal" style="text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt;mso-line-height-rule:exactly">${text
        .split(/(?<=。)/)
        .map((part) => wordRun(part, 16))
        .join('')}</p>`,
    table: (table) =>
      tableOf(
        table,
        '<table class="MsoNormalTable" border="0" cellspacing="0" cellpadding="0" width="652" style="width:488.75pt;border-collapse:collapse;mso-yfti-tbllook:1184;mso-padding-alt:0cm 0cm 0cm 0cm">',
        (cell) =>
          `<td width="83"${spans(cell)} style="width:62.0pt;border:solid windowtext 1.0pt;border-top:none;mso-border-left-alt:solid windowtext .5pt;padding:.75pt .75pt .75pt .75pt;height:29.5pt"><p class="MsoNormal" align="center" style="text-align:center;mso-pagination:widow-orphan">${wordRun(cell.text, 10.5)}</p></td>`,
      ),
  },
};

function menus(random: Random, links: number): string {
  const groups = Array.from({ length: Math.ceil(links / 12) }, (_, group) => {
    const items = Array.from({ length: 12 }, (__, item) => link(random, `/${group}/${item}/`));
    return `<li class="nav-item"><a href="/${group}/">栏目${group}</a><ul class="sub clearfix">${items.join('')}</ul></li>`;
  });
  return `<ul class="nav clearfix">${groups.join('\n')}</ul>`;
}

function link(random: Random, path: string): string {
  return `<li><a href="${path}" target="_blank" title="专题">专题${below(random, 900)}</a></li>\n`;
}

function list(random: Random, links: number): string {
  const items = Array.from({ length: links }, (_, item) => {
    const text = paragraph(random, 1).slice(0, 18 + below(random, 20));
    return `<li><a href="/art/2024/1/${item}/art_${below(random, 9999)}.html" title="${text}">${text}</a><span>2024-0${1 + below(random, 9)}-1${below(random, 9)}</span></li>`;
  });
  return `<div class="box"><h3>${pick(random, ['最新公开', '相关链接', '通知公告'] as const)}</h3><ul class="list">${items.join('\n')}</ul></div>`;
}

function data(random: Random, length: number): string {
  const items: string[] = [];
  for (let size = 0; size < length; size += items.at(-1)?.length ?? 1)
    items.push(JSON.stringify({ id: below(random, 1e9), name: paragraph(random, 1), url: `/n/${below(random, 1e6)}` }));
  return `[${items.join(',')}]`;
}

function styleSheet(random: Random, length: number): string {
  const rules: string[] = [];
  for (let size = 0; size < length; size += rules.at(-1)?.length ?? 1) {
    const name = `.c${below(random, 400)}`;
    rules.push(
      pick(random, [
        `${name} .list li { float: left; width: ${below(random, 99)}%; line-height: 24px }`,
        `${name}:hover { color: #c00 }`,
        `.x-nav > li a.k${below(random, 99)} { display: block; height: 40px; text-align: center }`,
        `${name} { margin: 0 auto; padding: 10px; background: #fff url(/i/${below(random, 99)}.png) no-repeat }`,
        `@media (max-width: 768px) { ${name} { display: none } }`,
      ] as const),
    );
  }
  return rules.join('\n');
}
