/** Traditional characters that occur in the form's labels, each before its simplified form. */
const pairs =
  '它他壹一贰二叁三肆四伍五陆六柒七捌八玖九爲为採采變变響响圖图書书給给觸触擾扰縮缩繫系總总計计號号結结轉转繼继續续辦办數数據据關关係系獲获請请況况業业機机構构組组織织會会務务項项現现資资訊讯製制發发廢废規规範范處处罰罚強强許许單单萬万額额費费徵征購购執执訴诉訟讼維维糾纠審审復复複复議议經经後后對对應应補补內内類类過过國国祕秘屬属舉举報报無无當当認认開开體体與与團团個个間间餘余證证滿满繳缴納纳個个時时臺台條条種种違违應应確确為为獨独確确從从決决給给陳陈還还這这該该傳传輸输讀读問问題题題题進进狀状雙双門门聯联網网點点質质際际難难壓压極极營营適适須须長长輔辅評评衛卫訪访詢询檢检監监導导領领動动務务標标準准審审權权級级編编';
const simplified = new Map<string, string>();
for (let i = 0; i < pairs.length; i += 2) simplified.set(pairs.charAt(i), pairs.charAt(i + 1));
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

/** Texts of nothing but Han characters, ASCII without spaces and punctuation that has no other form. */
const plain = /^[\u4e00-\u9fff!-~、。《》“”—]*$/;

/**
 * A label or heading in one way of writing: compatibility characters (full width, circled and bracketed numbers, Kangxi
 * radicals) decomposed, white space and zero-width characters removed, Traditional characters of the form simplified.
 */
export function fold(text: string): string {
  if (plain.test(text)) return simplify(text);
  return simplify(text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, ''));
}

/** A text with the Traditional characters of the form simplified, each in its place. */
export function simplify(text: string): string {
  return text.replace(traditional, (character) => simplified.get(character) ?? character);
}

/** The number with which a label begins, and the level of numbering that its dress belongs to. */
export interface Numbering {
  readonly level: 'section' | 'bracketed' | 'item';
  readonly number: number;
}

const numerals = '一二三四五六七八九十';
const dressed =
  /^(?:[(〔[【<《]?([一二三四五六七八九十])[)〕\]】>》]|[(〔[【]([一二三四五六七八九十])|([一二三四五六七八九十])[、.,:;。]|\(?(\d{1,2})(?:[.、,):。](?!\d)|(?=\p{Script=Han})))[.、,]?/u;

/** Splits a folded label into its numbering and the rest. */
export function splitNumbering(folded: string): { numbering: Numbering | null; rest: string } {
  const match = dressed.exec(folded);
  if (!match) return { numbering: null, rest: folded };
  const rest = folded.slice(match[0].length);
  const bracketed = match[1] ?? match[2];
  if (bracketed) return { numbering: { level: 'bracketed', number: numerals.indexOf(bracketed) + 1 }, rest };
  if (match[3]) return { numbering: { level: 'section', number: numerals.indexOf(match[3]) + 1 }, rest };
  return { numbering: { level: 'item', number: Number(match[4]) }, rest };
}

/** A folded label without brackets and what stands in them, where something else is left. */
export function withoutNotes(folded: string): string {
  const bare = folded.replace(/[(〔[【][^()〔〕[\]【】]*[)〕\]】]?/g, '');
  return bare.length > 0 ? bare : folded;
}

/** The letters and digits of a folded label: what is left when punctuation and quotes are gone. */
export function letters(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, '');
}
