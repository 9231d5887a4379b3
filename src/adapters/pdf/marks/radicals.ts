/**
 * Some fonts draw a character and its radical with one glyph, and their text layer then names the radical. The Kangxi
 * radicals (U+2F00 to U+2FD5) decompose by themselves; these of the radicals supplement (U+2E80 to U+2EF3) do not, although
 * each looks like one character and nothing else.
 */
const supplement =
  '⺁厂⺄乙⺇几⺉刂⺊卜⺋㔾⺏尣⺓幺⺕彐⺖忄⺗心⺙攵⺝月⺟母⺠民⺡氵⺢水⺣灬⺥爫⺦丬⺧牛⺨犭⺪疋⺫目⺬示⺭礻⺮竹⺰纟⺱罒⺳网⺶羊⺷羊⺹耂⺻聿⺼月⺽臼⺾艹⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲龟⻳龟';
const characters = new Map<string, string>();
for (let i = 0; i < supplement.length; i += 2) characters.set(supplement.charAt(i), supplement.charAt(i + 1));

/** The character that a text layer means where it names a radical; anything else as it is. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => characters.get(radical) ?? radical.normalize('NFKC'));
}
