import { describe, expect, test } from 'vitest';
import { blocks, read } from '../show';

/** A table with one cell as given, and what is read of the cell. */
async function cell(content: string, css = ''): Promise<string | undefined> {
  const page = `<style>${css}</style><table><tr><td>甲<td class=c>${content}<tr><td>乙<td>2</table>`;
  const [grid] = (await blocks(page)).filter((block) => block.includes('|'));
  return grid?.split('\n')[0]?.split('|')[1];
}

describe('digits that stand off their line keep apart from the number before them', () => {
  test.each([
    ['24<sup>1</sup>', '24¹'],
    ['24<sub>1</sub>', '24₁'],
    ['24<span style="vertical-align:super">1</span>', '24¹'],
    ['24<span style="vertical-align:sub">1</span>', '24₁'],
    ['24<span style="vertical-align:5px;font-size:8px">1</span>', '24¹'],
    ['24<span style="vertical-align:-.5em">1</span>', '24₁'],
    ['24<span style="vertical-align:text-top;font-size:8px">1</span>', '24¹'],
    ['24<span style="font-variant-position:super">1</span>', '24¹'],
    ['24<span style="position:relative;top:-4.0pt">1</span>', '24¹'],
    ['24<span style="vertical-align:middle">1</span>', '241'],
    ['24<span style="position:relative;top:1px">1</span>', '241'],
    ['<span style="position:relative;top:-4.0pt">24</span> ', '24'],
    ['<span style="vertical-align:top;font-size:14px">24</span>', '24'],
  ])('%s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });

  test('how a cell stands in its row is no matter of its line', async () => {
    expect(await cell('24', '.c{vertical-align:super}')).toBe('24');
  });
});

describe('text right in what is drawn as a table is content', () => {
  const row = (inner: string) => `<b style="display:inline-table"><i style="display:table-row">${inner}</i></b>`;
  test.each([
    ['<span style="display:table">924</span>', '924'],
    ['<b style="display:inline-table">9</b>24', '924'],
    ['<b style="display:inline-table"><i>9</i>24</b>', '924'],
    ['<b role=table>9</b>24', '924'],
    ['<div style="display:table"><p>18</p></div>', '18'],
    [row('9<u style="display:table-cell">24</u>'), '?24'],
    ['<b style="display:table">9<i style="display:table-row"><u style="display:table-cell">24</u></i></b>', '?24'],
    [row('<u style="display:table-cell">24</u>'), '24'],
  ])('%s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });
});

describe('a small picture may be a digit', () => {
  const nine = '<img src=9.png width=10 height=16>';
  const painted = '<i style="display:inline-block;width:9px;height:16px;background:url(9.png)"></i>';
  test.each([
    [`2${nine}4`, '?24'],
    [`${nine}24`, '?24'],
    [`24 ${nine}`, '?24'],
    [`2${nine}4件`, '?24件'],
    [`<b>2</b><div>${nine}</div>`, '?2'],
    [`共2${nine}4件来信`, '?共24件来信'],
    [`${nine}共24件来信`, '共24件来信'],
    [`${nine}予以公开`, '予以公开'],
    ['2<img src=9.png width=1 height=1>4', '24'],
    ['2<input type=image src=9.png width=10 height=16>4', '?24'],
    [`2${painted}4`, '?24'],
    [`${painted}予以公开`, '予以公开'],
    ['<i style="background:url(9.png)"></i>24', '24'],
  ])('%s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });

  test.each(['url(9.png)', 'url("9.png")', 'var(--c)', '"" var(--c)', 'open-quote', 'attr(x) env(y)'])(
    'so may what a rule shows: %s',
    async (value) => {
      const css = `b::before{content:${value}}`;
      expect(await cell('<b>24</b>', css)).toBe('?24');
      expect(await cell('2<b></b>4', css)).toBe('?24');
      expect(await cell('<b>予以公开</b>', css)).toBe('予以公开');
      const page = `<style>${css}</style><p>共2<b></b>4件<p>共<b>24</b>件<p>共<b>若干</b>件`;
      expect((await read(page)).blocks).toMatchObject([{ doubtful: true }, { doubtful: true }, { text: '共若干件' }]);
    },
  );

  test.each(['none', 'normal', '""', 'no-open-quote'])('but not %s', async (value) => {
    expect(await cell('<b>24</b>', `b::before{content:${value}}`)).toBe('24');
  });
});

describe('what is struck out around a cell is struck out in it', () => {
  const table = '<table><tr><td>甲<td>1<tr style="{}"><td>乙<td>2</table>';
  test.each([
    ['its row', table.replace('{}', 'text-decoration:line-through'), '甲|1\n?乙|?2'],
    ['a del element', `<del>${table}</del>`, '?甲|?1\n?乙|?2'],
    ['an s element', `<div><s>${table}</s></div>`, '?甲|?1\n?乙|?2'],
    ['a block', `<div style="text-decoration:underline line-through">${table}</div>`, '?甲|?1\n?乙|?2'],
  ])('%s', async (_, page, expected) => {
    expect(await blocks(page)).toEqual([expected]);
  });
});

describe('elements of which a browser shows no text, or not as a line', () => {
  test.each([
    ['<audio>42</audio>24', '24'],
    ['<dialog>42</dialog>24', '24'],
    ['<dialog open>42</dialog>', '42'],
    ['<meter value=24>42</meter>', '?'],
    ['<progress value=24 max=42></progress>', '?'],
    ['<object>24</object>', '24'],
    ['<span><template shadowrootmode=open>9</template>24</span>', '?24'],
    ['<span><template>9</template>24</span>', '24'],
    ['<math><mn>24</mn></math>', '24'],
    ['<math><mfrac><mn>2</mn><mn>4</mn></mfrac></math>', '?24'],
    ['<math><msup><mn>2</mn><mn>4</mn></msup></math>', '?24'],
    ['<math><semantics><mn>24</mn><annotation>9</annotation></semantics></math>', '24'],
    ['<span style="transform:rotate(180deg)">69</span>', '?69'],
    ['<span style="transform:scaleX(-1)">24</span>', '?24'],
  ])('%s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });
});

describe('what nobody can see is not read', () => {
  test.each([
    ...[
      'opacity:.0',
      'opacity:0%',
      'opacity:0e3',
      'opacity:.01',
      'font-size:.0em',
      'font-size:.1px',
      'font:0/0 a',
      'font:italic 0 a',
      'display:inline-block;transform:scale(0)',
    ],
    ...['clip-path:inset(50%)', 'clip-path:inset(0 100% 0 0)', 'clip-path:circle(0)', 'clip-path:polygon(0 0,0 0,0 0)'],
    ...['position:absolute;clip:rect(0 0 0 0)', 'position:absolute;clip:rect(1px,1px,1px,1px)'],
    ...['display:inline-block;width:0;overflow:hidden', 'position:absolute;margin-left:-9999px'],
    'position:absolute;transform:translate(-9999px,0)',
  ])('%s', async (style) => {
    expect(await cell(`<i style="${style}">9</i>24`)).toBe('24');
  });

  test.each([
    'opacity:.5',
    'font:700 15px/1.5 a',
    'clip-path:inset(0)',
    'clip-path:none',
    'font-size:14px',
    'position:relative;clip:rect(0 0 0 0)',
  ])('but it is with %s', async (style) => {
    expect(await cell(`<i style="${style}">9</i>24`)).toBe('924');
  });
});

describe('what is hidden in its place', () => {
  test.each([
    ['<i style="visibility:hidden">9</i>24', '24'],
    ['<i style="visibility:hidden">9<b style="visibility:visible">24</b></i>', '24'],
    ['<i style="font-size:0">9<b style="font-size:12px">24</b></i>', '24'],
    ['<i style="font-size:0">9<b style="font-size:1em">9</b></i>24', '24'],
  ])('is not read, what is seen in it is: %s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });

  test('a table that is hidden until a script shows it is read where there is no other', async () => {
    const cells = Array.from({ length: 24 }, (_, n) => `<tr><td style="font-size:12px">甲${n}<td>${n}`).join('');
    const read = await blocks(`<div style="visibility:hidden"><table>${cells}</table></div>`);
    expect(read.join('')).toContain('甲0|0\n甲1|1');
  });

  test('a cell keeps its column', async () => {
    const page =
      '<table><tr><td>甲<td style="visibility:hidden">9<td>1<tr><td>乙<td style="font-size:0">9<td>2</table>';
    expect(await blocks(page)).toEqual(['甲||1\n乙||2']);
  });

  test('letters without size between boxes of a page hide no box that has one', async () => {
    const page =
      '<div style="font-size:0"> 9 <div style="font-size:14px"><table><tr><td>甲<td>1<tr><td>乙<td>2</table></div></div>';
    expect(await blocks(page)).toEqual(['甲|1\n乙|2']);
  });
});

describe('selectors', () => {
  const nine = '<i id=n class="a b:c" data-x="one two" lang=zh-CN>9</i><b>24</b>';
  test.each([
    ...['i:first-child', 'i:not(.z)', 'i:is(.a,.z)', 'td>:first-child', 'i:nth-child(odd)', 'i:nth-last-child(2)'],
    ...['i:only-of-type', 'i:nth-of-type(-n+1)', 'i:not(:last-child):not(:hover)', ':where(td) i', 'td:not([x]) i'],
    ...['i[data-x]', '[data-x="one two"]', '[data-x~=two]', '[lang|=zh]', "i[data-x^='one']", '[data-x$=two]'],
    ...[
      '[data-x*="e t"]',
      '[data-x="ONE TWO" i]',
      '.b\\:c',
      '#n.a',
      '*|i',
      'i:lang(en), i.a',
      'tr:first-child>td+td>i',
    ],
    ...['td ~ td i', 'td:first-child + .c i', 'html:root i', 'I.a', 'i:nth-child( 2n + 1 )'],
  ])('%s holds', async (selector) => {
    expect(await cell(nine, `${selector}{display:none}`)).toBe('24');
  });

  test.each([
    ...[
      'i:last-child',
      'i:nth-child(even)',
      'i:hover',
      'i:not(.a)',
      'b+i',
      'b~i',
      'i:empty',
      'i[data-x=one]',
      'i[data-y]',
    ],
    ...['i::selection', 'i:not(:not(.z))', 'i:nth-child(n+2)', '.A', 'td+td+td i', 'i::-webkit-scrollbar', '> i', 'i%'],
  ])('%s does not', async (selector) => {
    expect(await cell(nine, `${selector}{display:none}`)).toBe('924');
  });

  test.each(['i:has(b)', 'td:has(img) i', 'i:lang(zh)', 'i:nth-child(1 of .a)', 'i:unheard-of'])(
    'where %s decides what is seen, it is told',
    async (selector) => {
      expect(await cell(nine, `${selector}{display:none}`)).toBe('?924');
      expect(await cell(nine, `${selector}{text-decoration:line-through}`)).toBe('?924');
      expect(await cell(nine, `${selector}{color:#222;width:9px}`)).toBe('924');
      expect(await cell(nine, `${selector}{display:none} #n.a{display:inline}`)).toBe('924');
    },
  );

  test('what cannot be decided of a block is told of every cell in it', async () => {
    const page = '<style>div:has(b){display:none}</style><div><table><tr><td>甲<td>1<tr><td>乙<td>2</table></div>';
    expect(await blocks(page)).toEqual(['?甲|?1\n?乙|?2']);
  });

  test('rules in rules, and in sheets and blocks for other media', async () => {
    expect(await cell(nine, 'td{color:red;i{display:none}}')).toBe('24');
    expect(await cell(nine, '.a{display:none;&:hover{display:inline}}')).toBe('24');
    expect(await cell(nine, '@media screen,print{i{display:none}}')).toBe('24');
    expect(await cell(nine, '@media (prefers-color-scheme:dark){i{display:none}}')).toBe('924');
    expect(await cell(`<style media=print>i{display:none}</style>${nine}`)).toBe('924');
  });
});

describe('what hides boxes alone, or in one place alone', () => {
  test.each([
    ['<i hidden=until-found>9</i>24', '924'],
    ['<i hidden=until-found style="display:inline-block">9</i>24', '24'],
    ['<i hidden>9</i>24', '24'],
    ['<rt>9</rt>24', '924'],
    ['<ruby>24<rt>9</rt></ruby>', '24'],
    ['<i style="content:url(a.png)">9</i>24', '?924'],
    ['<i style="content:normal">9</i>24', '924'],
    ['9<i style="margin-left:-10px"></i>24', '?924'],
    ['9<i style="margin:calc(-1em)"></i>24', '?924'],
    ['924<i style="margin-left:-10px"></i>', '924'],
    ['9<i style="margin-left:2px"></i>24', '924'],
  ])('%s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });
});

describe('conditions of rules', () => {
  const nine = '<i class=a>9</i>24';
  test.each([
    ...['screen', 'all', 'only screen', 'screen and (min-width: 800px)', '(max-width:9999px)', '(min-width:30em)'],
    ...[
      '(width >= 600px)',
      '(400px <= width)',
      '(orientation:landscape)',
      'not print',
      'not all and (max-width:600px)',
    ],
    ...['(prefers-color-scheme:light)', '(hover)', 'print, screen', 'not (width < 600px)', '(max-width:600px), screen'],
  ])('@media %s holds', async (query) => {
    expect(await cell(nine, `@media ${query}{.a{display:none}}`)).toBe('24');
    expect(await cell(`<style media="${query}">.a{display:none}</style>${nine}`)).toBe('24');
  });

  test.each([
    ...['print', 'not screen', 'not all', '(max-width:768px)', ',', '(min-width:9999px)', '(width < 600px)', 'tty'],
    ...[
      '(width<=600px)',
      '(600px > width)',
      '(prefers-reduced-motion: reduce)',
      '(hover:none)',
      '(orientation:portrait)',
    ],
    ...['screen and (max-width:600px)', 'not (min-width:600px)', '(min-width:800px) and (max-width:1000px)'],
  ])('@media %s does not', async (query) => {
    expect(await cell(nine, `@media ${query}{.a{display:none}}`)).toBe('924');
  });

  test.each([
    ...['@media (min-width:1500px)', '@media (max-width:1500px)', '@media (400px<width<1500px)', '@media (x:y) or (z)'],
    ...['@media (min-resolution:2dppx)', '@supports (display:grid)', '@supports not (display:grid)', '@supports (a:b)'],
    ...['@container (min-width:1px)', '@container style(--a:b)', '@scope (td)', '@scope (td) to (b)'],
  ])('where %s decides what is seen, it is told', async (condition) => {
    expect(await cell(nine, `${condition}{.a{display:none}}`)).toMatch(/^\?(9?24)$/);
    expect(await cell(nine, `${condition}{.a{font-size:var(--x)}}`)).toBe('?924');
    expect(await cell(nine, `${condition}{.a{color:#222;width:9px}}`)).toBe('924');
    expect(await cell(nine, `.a{display:none}${condition}{.a{display:none}}`)).toBe('24');
  });

  test.each(['@keyframes a', '@font-face', '@starting-style', '@page', '@include x', '@supports x{}@media print'])(
    '%s says nothing of a page',
    async (block) => {
      expect(await cell(nine, `${block}{.a{display:none}}`)).toBe('924');
    },
  );

  test('what begins a scope stands for what cannot be told', async () => {
    expect(await cell('<i class=a>9</i>24', '@scope (.a){:scope{display:none}}')).toBe('?924');
  });
});

describe('layers of style sheets', () => {
  const nine = '<i class=a>9</i>24';
  test.each([
    ['@layer x{td .a{display:none}} i{display:inline}', '924'],
    ['i{display:inline} @layer x{td .a{display:none}}', '924'],
    ['@layer x{i{display:none}} @layer y{i{display:inline}}', '924'],
    ['@layer y,x; @layer x{i{display:none}} @layer y{i{display:inline}}', '24'],
    ['@layer x{i{display:none} @layer y{i{display:inline}}}', '24'],
    ['@layer x.y{i{display:inline}} @layer x{i{display:none}}', '24'],
    ['@layer x{i{display:none!important}} i{display:inline!important}', '24'],
    ['@layer x{i{display:none!important}} @layer y{i{display:inline!important}}', '24'],
    ['@layer{i{display:inline}} @layer{i{display:none}}', '24'],
    ['@layer x{@media screen{i{display:none}}}', '24'],
  ])('%s', async (css, expected) => {
    expect(await cell(nine, css)).toBe(expected);
  });
});

describe('what is said in strings, in brackets and at the end of a sheet', () => {
  const nine = '<i class=a title="}">9</i>24';
  test.each([
    ['i{--x:"; display:none; "}', '924'],
    ['i{--x:(;display:none)}', '924'],
    ['i{--x:{display:none}}', '924'],
    ['i{background:url(a;display:none)}', '924'],
    ['b::before{content:"} i{display:none} {"}', '924'],
    ['b::before{content:"/*"} i{display:none} /* */', '24'],
    ['i[title="}"]{display:none}', '24'],
    ['i{display:none', '24'],
    ['@media screen{i{display:none', '24'],
    ['i{display:none;b{left:1px}display:inline}', '924'],
    ['x;y{} i{display:none}', '24'],
    ['i{opacity:0 /* 甲 */}', '24'],
    ['i, b:::x{display:none}', '?924'],
    ['i, b::-moz-selection{display:none}', '?924'],
    ['i, b:hover{display:none}', '24'],
    ['i >{display:none}', '924'],
    ['i > + b, i{display:none}', '?924'],
  ])('%s', async (css, expected) => {
    expect(await cell(nine, css)).toBe(expected);
  });

  test('a style element of another kind is no style sheet', async () => {
    expect(await cell(`<style type=text/less>i{display:none}</style>${nine}`)).toBe('924');
    expect(await cell(`<style type="text/css">i{display:none}</style>${nine}`)).toBe('24');
  });
});

describe('text that only a rule shows', () => {
  test.each(['content:"0"', "content:'\\30'", 'content:attr(class)', 'content:counter(n)', 'content:"-"'])(
    '%s is told',
    async (declaration) => {
      expect(await cell('24', `.c::after{${declaration}}`)).toBe('?24');
      expect(await cell('', `.c:before{${declaration}}`)).toBe('?');
      expect(await cell('<b>24</b>', `b::before{${declaration};display:none}`)).toBe('24');
    },
  );

  test.each([
    'content:""',
    'content:"\\e601"',
    'content:none',
    'content:"•"',
    'content:".";visibility:hidden',
    'content:" "',
  ])('%s says nothing', async (declaration) => {
    expect(await cell('24', `.c::after{${declaration}}`)).toBe('24');
  });

  test('of a block, it is told of the line that it stands in alone', async () => {
    const page =
      '<style>div::before{content:"9"}</style><div><p>3<p>4<table><tr><td>甲<td>1<tr><td>乙<td>2</table></div>';
    expect(await blocks(page)).toEqual(['3', '4', '甲|1\n乙|2']);
  });
});

describe('figures in the colour of what is behind them', () => {
  test.each([
    ['12<span style="color:transparent">3</span>', '12'],
    ['12<span style="color:rgba(0, 0, 0, 0)">3</span>', '12'],
    ['12<span style="color:#0000">3</span>', '12'],
    ['<div style="color:transparent">9<b style="color:#000">12</b></div>', '12'],
    ['<span style="color:transparent;background-clip:text;background-image:url(a.png)">12</span>', '12'],
    ['12<span style="color:#FFFFFF">3</span>', '?123'],
    ['12<span style="-webkit-text-fill-color:#fff">3</span>', '?123'],
    ['12<span style="color:aliceblue">3</span>', '?123'],
    ['12<span style="color:Canvas">3</span>', '?123'],
    ['12<span style="color:lch(100% 0 0)">3</span>', '?123'],
    ['12<span style="color:oklab(1 0 0)">3</span>', '?123'],
    ['12<span style="color:hwb(0 100% 0%)">3</span>', '?123'],
    ['12<span style="color:color(srgb 1 1 1)">3</span>', '?123'],
    ['12<span style="color:oklch(0.3 0 0)">3</span>', '123'],
    ['<i style="color:#0000">9<mark>12</mark></i>', '12'],
    ['<i style="color:#0000">9<a href=a>12</a></i>', '12'],
    ['<i style="color:#0000">9<a>12</a></i>', ''],
    ['<i style="font-size:0">9<button>12</button></i>', '12'],
    ['12<span style="background:#000">3</span>', '?123'],
    ['12<span style="background-image:none;background-color:#000">3</span>', '?123'],
    ['12<span style="background:#123456 none repeat scroll 0 0;color:rgb(18, 52, 86)">3</span>', '?123'],
    ['12<span style="background:url(a.png) #000">3</span>', '123'],
    ['<div style="color:#fff">12<span style="background:#000">3</span></div>', '?123'],
    ['<div style="background:#036;color:#fff">12<span style="background:#000">3</span></div>', '123'],
    ['<a style="background:#000">12</a>', '12'],
    ['12<font color="white">3</font>', '?123'],
    ['12<font color="ffffff">3</font>', '?123'],
    ['12<b style="color:rgba(255,255,255,1)">3</b>', '?123'],
    ['12<b style="color:rgb(255 255 255)">3</b>', '?123'],
    ['12<b style="color:rgb(100%,100%,100%)">3</b>', '?123'],
    ['12<b style="color:hsl(0 0% 100%)">3</b>', '?123'],
    ['12<b style="color:#ffffffff">3</b>', '?123'],
    ['12<b style="background:black;color:#000">3</b>', '?123'],
    ['12<b style="background:black;color:#fff">3</b>', '123'],
    ['12<b style="color:rgb(51, 51, 51)">3</b>', '123'],
    ['<div style="background:#fff">12<span style="color:white">3</span></div>', '?123'],
    ['<div style="background:#4472c4"><span style="color:#fff">12</span></div>', '12'],
  ])('%s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });
});

describe('digits of a figure that are moved in their line are doubted', () => {
  const outer = (style: string, inner: string) => `<div style="${style}">${inner}</div>`;
  const each = (one: string, other: string) => `<b style="${one}">2</b><b style="${other}">1</b>`;
  test.each([
    [each('float:right', 'float:right'), '?21'],
    [each('position:absolute;left:8px', 'position:absolute;left:0'), '?21'],
    [each('margin-left:12px', 'margin-left:-20px'), '?21'],
    [`<span style="display:inline-flex">${each('order:1', 'order:0')}</span>`, '?21'],
    [outer('direction:rtl', each('display:inline-block', 'display:inline-block')), '?21'],
    ['<b style="position:relative;inset-inline-start:-9999px">9</b>24', '?924'],
    ['<b style="position:relative;inset-block-start:-9999px">9</b>24', '?924'],
    ['<b style="display:inline-block;margin-block-start:-9999px">9</b>24', '?924'],
    ['<i style="float:right">12</i>', '12'],
    ['<i style="position:relative;left:2px">12</i>', '12'],
    [each('', ''), '21'],
  ])('%s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });
});
