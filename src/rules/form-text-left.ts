import { passed, unknown } from '../model/verdict';
import type { Rule } from './define';
import { isPartlyUnread } from './parts/unread';

/** Instructions of the form and its places for names, years and numbers, which a finished report no longer has. */
const leftOver =
  /[该此本]部分以表格形式报告|含《[^》]{0,20}条例》第五十条第[一二三四五六]项规定|(?=[XxＸｘ×]{3})(?<!(?:原告|被告|申请人|起诉人|上诉人|当事人|第三人).{0,2}|[A-Za-z0-9Ｘｘ×])[XxＸｘ×]{3,}(?![A-Za-z0-9]|[诉等与和、]|不服|先生|女士|提起|申请|一案)|(?=[XxＸｘ×*＊]{2})(?<![XxＸｘ×*＊])[XxＸｘ×*＊]{2,}(?=\s*(?:省|市|区|县|旗|州|镇|乡|街道|年|月|件|条|人民政府|政府|局|办公室|单位|号|万元|元|%))|(?:单位|机关)名称[)）]|某某(?:单位|局|市|县|区|镇)|(?=[○〇]{2})(?<![一二])[○〇]{2}(?=省|市|区|县|旗|州|镇|乡|街道|年|人民政府|政府|局|委|办|单位|机关)/g;

/** One of these stands in everything that was left over. */
const mayBeLeft = /部分以表格|第五十条|名称|某某|[XxＸｘ×*＊○〇]{2}/;

/** Text of the form or of a template was left in the report. */
export const formTextLeft: Rule = {
  id: 'form-text-left',
  name: '格式说明未删',
  basis: 'heuristic',
  wording: { zh: '残留了格式或模板文字“{quote}”', en: 'text of the form or a template was left in: “{quote}”' },
  summary: {
    zh: '报告中不应残留格式说明和占位文字',
    en: 'no instruction or placeholder of the form is left in the report',
  },
  source: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件中的说明文字',
    en: 'the explanations in the forms attached to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号',
  },
  example: {
    zh: '残留了格式或模板文字“该部分以表格形式报告”',
    en: 'text of the form or a template was left in: “该部分以表格形式报告”',
  },
  *check({ report }) {
    let clean = report.sections.length > 0;
    for (const { heading, passages, location } of report.sections) {
      for (const passage of [{ text: heading, location }, ...passages]) {
        if (!mayBeLeft.test(passage.text)) continue;
        for (const [quote] of passage.text.matchAll(leftOver)) {
          clean = false;
          yield { outcome: 'failed', cells: [], values: { quote }, quote, location: passage.location };
        }
      }
    }
    if (clean) yield isPartlyUnread(report) ? unknown : passed;
  },
};
