/** How much of a colour covers what is behind it, from 0 to 1 (CSS Color 4, 4.2); as much as can be where that has to be worked out. */
export function alphaOf(colour: string): number {
  return saidAlpha(colour) ?? 1;
}

/** Whether it is plain from a colour alone that letters in it are seen on paper of another. */
export function isPlainColour(colour: string): boolean {
  return (saidAlpha(colour) ?? 0) > 0.3;
}

/** How much a colour says that it covers; null where it says so in no plain way. */
function saidAlpha(colour: string): number | null {
  if (colour === 'transparent') return 0;
  if (/^[a-z]+$/.test(colour)) return 1;
  const hexadecimal = /^#(?:[\da-f]{6}([\da-f]{2})?|[\da-f]{3}([\da-f])?)$/.exec(colour);
  if (hexadecimal) {
    const [, pair, digit] = hexadecimal;
    return pair || digit ? Number.parseInt(pair ?? `${digit}${digit}`, 16) / 255 : 1;
  }
  const [, name, inner = ''] = /^(rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color)\(([^()]*)\)$/.exec(colour) ?? [];
  if (name === undefined || /\bfrom\b/.test(inner)) return null;
  const [, slashed] = inner.split('/');
  const alpha = slashed?.trim() ?? (inner.includes(',') ? inner.split(',')[3]?.trim() : '1');
  if (alpha === undefined) return 1;
  if (alpha === 'none') return 0;
  const amount = Number.parseFloat(alpha);
  return Number.isNaN(amount) ? null : amount / (alpha.endsWith('%') ? 100 : 1);
}

/** The colours that sheets call by name in which letters are not seen on paper, black, and those of letters that are seen beside it; others are known by their names alone. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    white: '#fff',
    snow: '#fffafa',
    ivory: '#fffff0',
    ghostwhite: '#f8f8ff',
    whitesmoke: '#f5f5f5',
    canvas: '#fff',
    window: '#fff',
    field: '#fff',
    aliceblue: '#f0f8ff',
    honeydew: '#f0fff0',
    lavenderblush: '#fff0f5',
    floralwhite: '#fffaf0',
    mintcream: '#f5fffa',
    azure: '#f0ffff',
    black: '#000',
    windowtext: '#000',
    canvastext: '#000',
    initial: '#000',
    red: '#f00',
    blue: '#00f',
    green: '#008000',
    gray: '#808080',
    grey: '#808080',
    dimgray: '#696969',
    silver: '#c0c0c0',
    lightgray: '#d3d3d3',
  }),
);

/** How much red, green and blue a colour has, from 0 to 255 (CSS Color 4, 4 and 5); null where that has to be worked out. */
export function channelsOf(colour: string): readonly number[] | null {
  const said = named.get(colour) ?? colour;
  const [, digits] = /^#?([\da-f]{6}|[\da-f]{3})(?:[\da-f]{1,2})?$/.exec(said) ?? [];
  if (digits) {
    const pairs = digits.length === 6 ? digits : digits.replace(/./g, '$&$&');
    return [0, 2, 4].map((at) => Number.parseInt(pairs.slice(at, at + 2), 16));
  }
  const light = lightnessOf(said);
  if (light !== null) return light >= palest ? [255, 255, 255] : light <= 1 - palest ? [0, 0, 0] : null;
  const [, name = '', inner = ''] = /^(rgb|hsl)a?\(([^()a-z]{1,100})\)$/.exec(said) ?? [];
  const given = inner.split(/[\s,/]+/).filter(Boolean);
  const [red, green, blue] = given.map((part) => Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1));
  if (red === undefined || green === undefined || blue === undefined) return null;
  if (name === 'rgb') return [red, green, blue];
  return blue > 254 ? [255, 255, 255] : blue < 1 ? [0, 0, 0] : null;
}

/** As light as paper, from 0 to 1. */
const palest = 0.94;

/** How light a colour is that says so, from 0 to 1 (CSS Color 4, 8 to 10): the first that `lab` and its like say, what `hwb` says of white, the least of the parts of `color`; null for any other. */
function lightnessOf(colour: string): number | null {
  const [, name = '', inner = ''] = /^((?:ok)?l(?:ab|ch)|hwb|color)\(([^()]{1,100})\)$/.exec(colour) ?? [];
  const words = inner.split(/[\s/]+/).filter(Boolean);
  const share = (word: string | undefined, whole: number) =>
    Number.parseFloat(word ?? '') / (word?.endsWith('%') ? 100 : whole);
  if (name === '') return null;
  if (name === 'color') return Math.min(...words.slice(1, 4).map((word) => share(word, 1))) || null;
  const light = name === 'hwb' ? share(words[1], 100) : share(words[0], name.startsWith('ok') ? 1 : 100);
  return Number.isNaN(light) ? null : light;
}
