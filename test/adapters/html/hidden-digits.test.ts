import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, startChromium } from '../../builders/chromium';
import { blocks, read } from '../show';

const box = 'display:inline-block;';

/** Styles of the first digit of a figure under which nobody sees it, and it is plain that nobody does. */
const hidden: readonly string[] = [
  ...['transform:scale(0)', 'transform:matrix(0,0,0,0,0,0)', 'transform:scale(1,0)', 'scale:0', 'scale:1 0'].map(
    (s) => box + s,
  ),
  ...['text-indent:-9999px', 'translate:-9999px', 'content-visibility:hidden', 'position:relative;top:-9999px'].map(
    (s) => box + s,
  ),
  ...['max-height:0', 'max-width:0', 'width:1px;height:1px', 'width:1px', 'height:0;min-height:0'].map(
    (s) => `${box}${s};overflow:hidden`,
  ),
  ...[
    'height:0;overflow-y:hidden',
    'width:0;overflow-x:hidden',
    'height:0;overflow:auto',
    'height:0;contain:paint',
  ].map((s) => box + s),
  ...['text-indent:100%;white-space:nowrap;overflow:hidden', 'block-size:0;overflow:clip', 'filter:opacity(.02)'].map(
    (s) => box + s,
  ),
  ...[
    'float:left;width:0;overflow:hidden',
    'display:inline-flex;width:0;overflow:hidden',
    'position:relative;left:-9999px',
  ],
  ...['filter:opacity(0)', 'filter:opacity(0%)', 'clip-path:inset(100%)', 'clip-path:circle(0)', 'opacity:-1'],
  ...[
    'color:color(srgb 0 0 0 / 0)',
    'color:oklch(0 0 0 / 0%)',
    'color:hwb(0 0% 0% / 0)',
    'color:lab(0 0 0 / 0)',
    'color:rgb(none none none / none)',
    '-webkit-text-fill-color:#0000',
  ],
  ...[
    'font-size:.01em',
    'font-size:1%',
    'font-size:.001rem',
    'font-size:.01in',
    'font-size:.2mm',
    'font-size:.01vw',
    'font:0/0 a',
  ],
  ...['position:fixed;inset:0 auto auto -999px', `${box}font-size:0;letter-spacing:-1em`],
  ...['margin:0 0 0 -9999px', 'position:absolute;inset:-9999px auto auto', 'position:absolute;clip:rect(0,0,0,0)'],
];

/** Styles that look as if they hid, and do not. */
const seen: readonly string[] = [
  'scale:0',
  'translate:-9999px',
  'content-visibility:hidden',
  'max-height:0;overflow:hidden',
  'display:none;all:unset',
  ...[
    'transform:scale(0) x',
    'transform:x scale(0)',
    'scale:0 x',
    'width:0x;overflow:hidden',
    'clip-path:circle(0) x',
  ].map((s) => box + s),
  ...[
    'opacity:0 x',
    'opacity:1.%',
    'opacity:0px',
    'font-size:0x',
    'filter:opacity(0) x',
    'visibility:hiden',
    'font:0/0',
  ],
];

/** Styles that hide nothing. */
const plain: readonly string[] = [
  ...['left:-9999px', 'transform:none', 'visibility:initial', 'font-size:1em', 'opacity:.9', 'font:italic 16px a'],
  ...['clip:rect(0,0,0,0)', 'clip-path:inset(0)', 'filter:none', 'zoom:1', 'letter-spacing:1px'].map((s) => box + s),
  'color:rgb(0 0 0/.9)',
];

/** Styles of which one would have to work out what they make of the digit. */
const open: readonly string[] = [
  ...[
    'font-size:calc(0px)',
    'font-size:min(0px,1px)',
    'font-size:var(--z,0)',
    'font:var(--z,0/0 a)',
    'font:calc(0px) a',
    'font-size:3px',
  ],
  ...[
    'visibility:var(--x,hidden)',
    'opacity:calc(0)',
    'opacity:max(0,0)',
    'opacity:.1',
    'color:color-mix(in srgb,red 0%,transparent)',
  ],
  ...['color:var(--x,#0000)', 'color:rgb(from red r g b/0)', '--x:0;font-size:var(--x)'],
  ...['opacity:0;opacity:x', 'visibility:hidden;visibility:x', 'font-size:0;font-size:x', 'color:transparent;color:#x'],
  ...[
    'mask:linear-gradient(transparent,transparent)',
    '-webkit-mask-image:url(a.svg)',
    'clip-path:inset(50px)',
    'clip-path:url(#a)',
  ],
  ...[
    'filter:blur(50px)',
    'filter:invert(1)',
    'mix-blend-mode:lighten',
    'zoom:0.01',
    'letter-spacing:-99px',
    '-webkit-text-security:disc',
  ],
  ...['margin-inline-start:-9999px', 'position:absolute;right:-9999px', 'font-size-adjust:0'],
  ...[
    'max-height:calc(0px);overflow:hidden',
    'line-height:0;overflow:hidden',
    'height:.001em;overflow:hidden',
    'contain:strict',
  ].map((s) => box + s),
  ...['transform:rotateY(90deg)', 'transform:scale(calc(0))', 'scale:calc(0)', 'translate:calc(-9999px)'].map(
    (s) => box + s,
  ),
  ...["offset-path:path('M-9999,0')", 'text-indent:calc(100% + 1px);overflow:hidden'].map((s) => box + s),
];

/** What is read of the first of two cells. */
async function cell(content: string, css = ''): Promise<string | undefined> {
  const page = `<style>${css}</style><table><tr><td>甲<td>${content}<tr><td>乙<td>2</table>`;
  const [grid] = (await blocks(page)).filter((block) => block.includes('|'));
  return grid?.split('\n')[0]?.split('|')[1];
}

const split = (style: string) => `<i style="${style}">9</i>24`;

describe('a figure of which a digit may be hidden', () => {
  test.each(hidden)('is what is left of it: %s', async (style) => {
    expect(await cell(split(style))).toBe('24');
    expect(await cell('<i class=x>9</i>24', `.x{${style}}`)).toBe('24');
  });

  test.each(seen)('is not cut: %s', async (style) => {
    expect(await cell(split(style))).toMatch(/^\??924$/);
  });

  test.each(plain)('is read with %s', async (style) => {
    expect(await cell(split(style))).toBe('924');
  });

  test.each(open)('is told: %s', async (style) => {
    expect(await cell(split(style))).toMatch(/^\?(9?24)$/);
    expect(await cell(`24<i style="${style}">9</i>`)).toMatch(/^\?(249?)$/);
    expect(await cell('<b>2<i class=x><u>9</u></i></b>4', `.x{${style}}`)).toMatch(/^\?(29?4)$/);
  });

  test('is told where the rule that may hide it cannot be decided', async () => {
    expect(await cell('<i>9</i><b>24</b>', 'i:has(b){font-size:var(--x)}')).toBe('?924');
    expect(await cell('<i>924</i>', 'i:has(b){font-size:var(--x)}')).toBe('924');
  });

  test('is told in prose and beside units', async () => {
    const page = '<p>共收到<i style="opacity:calc(0)">9</i>24件';
    expect((await read(page)).blocks).toMatchObject([{ text: '共收到924件', doubtful: true }]);
    expect(await cell('<i style="opacity:calc(0)">9</i>24件')).toBe('?924件');
    expect(await cell('24<i style="opacity:calc(0)">万</i>元')).toBe('?24万元');
  });
});

describe('values that have to be worked out say nothing', () => {
  const page = (style: string) =>
    `<div style="${style}"><table><tr><td>甲<td><p style="${style}">924</p><tr><td>乙<td>2</table></div>`;
  test.each([...open.slice(0, 14), 'transform:translate(var(--x),var(--y))', 'overflow:hidden;width:calc(100% - 9px)'])(
    'of figures that they hold whole: %s',
    async (style) => {
      expect(await blocks(page(style))).toEqual(['甲|924\n乙|2']);
      expect(await cell(`<i style="${style}">924</i>`)).toBe('924');
      expect(await cell(`<i style="${style}">9</i><i style="${style}">24</i>`)).toBe('924');
    },
  );

  test.each([
    ['共<i style="font-size:calc(1rem*.8)">924</i>件', '共924件'],
    ['<i style="font-size:calc(1rem*.8)"><b style="font-size:12px">9</b><b style="font-size:13px">24</b></i>', '924'],
    ['<i style="color:var(--x)"><b style="color:#111">9</b></i>24', '924'],
    ['24<sup style="font-size:var(--x)">1</sup>', '24¹'],
  ])('of what they do not part, or what says it anew: %s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });
});

describe('what changes nothing parts no figure', () => {
  test.each([
    ...[
      'zoom:normal',
      'rotate:0deg',
      'scale:1',
      'transform:rotate(0deg)',
      'transform:matrix(1,0,0,1,0,0)',
      'translate:0',
    ],
    ...['opacity:inherit', 'mix-blend-mode:initial', 'clip-path:unset', 'all:unset', 'all:revert', '--tw:0'],
    ...[
      'animation:none 0s ease 0s 1 normal none running',
      'mask:none 0% 0%/auto',
      'overflow:hidden',
      'contain:content',
    ],
    ...['position:static;left:5px', 'letter-spacing:-0.3pt', 'letter-spacing:-0.5pt', 'transform:translateZ(0)'],
  ])('%s', async (style) => {
    expect(await cell(split(style))).toBe('924');
    expect(await cell(`9<i style="${style}">24</i>`)).toBe('924');
  });

  test('but what is worked out from what is said otherwise', async () => {
    expect(await cell('<i class=f style="--s:0">9</i><i class=f>24</i>', '.f{font-size:var(--s)}')).toBe('?924');
    const first = '<i class=f style="--s:0;--t:1">9</i><i class=f style="--s:1;--t:1">24</i>';
    expect(await cell(first, '.f{font-size:var(--s)}')).toBe('?924');
    const kept = '<i class=f style="--s:0;all:unset">9</i><i class=f style="--s:1">24</i>';
    expect(await cell(kept, '.f{font-size:var(--s)}')).toBe('?924');
  });
});

describe('whatever way it is written', () => {
  test.each(['opacity/**/:0', 'o\\70 acity:0', '--a:1;/* ; */opacity:0/**/'])('%s hides', async (style) => {
    expect(await cell(split(style))).toBe('24');
  });

  test.each([
    'animation:fade 0s forwards',
    'color:#fefefe',
    'background:#123456;color:#123456',
    'color:rgb(250, 251, 252)',
  ])('%s is told', async (style) => {
    expect(await cell(split(style))).toBe('?924');
  });

  test('what an attribute turns round is told', async () => {
    expect(await cell('<i style="unicode-bidi:isolate-override" dir=rtl>24</i>')).toBe('?24');
  });
});

describe('bytes that are lost beside digits', () => {
  test.each(['1\u00002', '\u000012', '12\u0000\u0000', '1\u0000.5'])('are told: %j', async (content) => {
    const long = '丙'.repeat(500);
    expect(await cell(`${content}<!--${long}-->`)).toContain('\ufffd');
    await expect(read(`${long}\n甲\t${content}\n乙\t2\n`)).rejects.toMatchObject({ code: 'unsupported-format' });
  });

  test('are nothing elsewhere', async () => {
    expect(await cell(`甲\u0000乙<!--${'丙'.repeat(500)}-->`)).toBe('甲乙');
  });
});

describe('figures whose boxes stand in another order', () => {
  const two = (style: string) => `<b style="${style}">2</b><b style="${style}">1</b>`;
  test.each([
    [`<i dir=rtl>${two(box)}</i>`, '?21'],
    [`<i style="display:inline-flex;flex-direction:row-reverse">${two('')}</i>`, '?21'],
    [`<i style="display:inline-grid">${two('')}</i>`, '?21'],
    ['2<b style="float:left">1</b>', '?21'],
    ['<b style="float:left">2</b><b style="float:left">1</b>', '21'],
    ['<i dir=rtl><b>2</b><b>1</b></i>', '21'],
    ['2<details style="display:inline">1</details>', '?21'],
    ['2<span popover>1</span>', '2'],
  ])('%s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });
});

describe.skipIf(!hasChromium)('what is hidden, Chromium hides', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(async () => browser.close());

  /** Each style in a strip of its own: two pictures of the strips that differ in the digit alone differ where it is seen. */
  async function seenOf(styles: readonly string[]): Promise<readonly boolean[]> {
    const strips = (digit: string) =>
      styles.map((style) => `<div class=r><i style="${style}">${digit}</i>24</div>`).join('');
    const css =
      'body{margin:0;font:20px sans-serif}.r{height:40px;width:300px;position:relative;overflow:hidden;padding-left:90px}';
    const tab = await browser.newPage({ viewport: { width: 400, height: 400 } });
    const pictures: string[] = [];
    for (const digit of ['9', '8']) {
      await tab.setContent(`<!doctype html><style>${css}</style>${strips(digit)}`);
      pictures.push((await tab.screenshot({ fullPage: true })).toString('base64'));
    }
    const differing = await tab.evaluate(differences, pictures);
    await tab.close();
    return styles.map((_, index) => (differing[index] ?? 0) > 3);
  }

  /** How many points two pictures differ in, by strips of 40 rows. */
  async function differences(pictures: readonly string[]): Promise<number[]> {
    const [one, other] = await Promise.all(
      pictures.map(async (picture) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height);
      }),
    );
    const counts: number[] = [];
    if (!one || !other) return counts;
    for (let at = 0; at < one.data.length; at += 4) {
      const strip = Math.floor(at / 4 / one.width / 40);
      const isOther = [0, 1, 2].some((of) => Math.abs((one.data[at + of] ?? 0) - (other.data[at + of] ?? 0)) > 16);
      counts[strip] = (counts[strip] ?? 0) + (isOther ? 1 : 0);
    }
    return counts;
  }

  test('and what is read, it shows', async () => {
    const all = [...hidden, ...seen, ...plain];
    const shown = await seenOf(all);
    expect(all.filter((_, index) => shown[index])).toEqual([...seen, ...plain]);
  });
});
