import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractReport } from '../../src/extract';
import { contradicts } from '../../src/recognise/contradictions';
import { leafEntries, printedLabel } from '../../src/recognise/vocabulary';

const page = readFileSync('fixtures/town-2023/source.html', 'utf8');

/** The ids of the cells that are not read where a label of the page is another. */
async function lost(label: string, other: string): Promise<string[]> {
  const { cells, problems } = await extractReport(page.replaceAll(label, other));
  const told = new Set(problems.flatMap((problem) => problem.cells ?? []));
  const own = await extractReport(page);
  const read = new Map(Object.entries(cells));
  const open = Object.keys(own.cells).filter((id) => told.has(id) || !read.has(id));
  for (const [id, { value }] of Object.entries(own.cells))
    if (!open.includes(id)) expect(read.get(id)?.value).toBe(value);
  return open;
}

describe('a label that says another thing than the form’s is told', () => {
  test.each([
    ['本年制发件数', '上年制发件数', 'disclosure.rules.issued'],
    ['本年制发件数', '累计制发件数', 'disclosure.rules.issued'],
    ['本年处理决定数量', '处理决定同比增长', 'disclosure.licensing.decisions'],
    ['现行有效件数', '现行无效件数', 'disclosure.rules.inForce'],
    ['>规章<', '>规章草案<', 'disclosure.rules.issued'],
    ['一、本年新收', '一、上半年新收', 'requests.newReceived.total'],
    ['公开申请数量</td><td>18', '公开申请办结数量</td><td>18', 'requests.newReceived.total'],
    ['二、上年结转', '二、本年结转', 'requests.carriedIn.total'],
    ['（一）予以公开', '（一）不予公开', 'requests.granted.total'],
    ['1.属于国家秘密', '1.不属于国家秘密', 'requests.denied.stateSecret.total'],
    ['1.属于国家秘密', '1.不属国家秘密', 'requests.denied.stateSecret.total'],
    ['1.本机关不掌握', '1.本机关掌握', 'requests.unavailable.notHeld.total'],
    ['2.重复申请', '2.非重复申请', 'requests.notProcessed.duplicate.total'],
    ['4.无正当理由', '4.有正当理由', 'requests.notProcessed.excessive.total'],
    ['（三）不予公开', '（三）予以公开', 'requests.denied.stateSecret.total'],
    ['三、本年度办理结果', '三、上年度办理结果', 'requests.granted.total'],
    ['总计</td></tr>\n<tr><td>商业企业', '占比</td></tr>\n<tr><td>商业企业', 'requests.newReceived.total'],
    ['商业企业', '国有企业', 'requests.newReceived.business'],
    ['科研机构', '医疗机构', 'requests.newReceived.research'],
    ['自然人', '非自然人', 'requests.newReceived.naturalPerson'],
    ['尚未审结', '已审结', 'disputes.reconsideration.pending'],
    ['未经复议直接起诉', '经复议直接起诉', 'disputes.litigationDirect.total'],
  ])('%s as %s', async (label, other, id) => {
    expect(await lost(label, other)).toContain(id);
  });
});

describe('another wording of the form’s own label is read', () => {
  test.each([
    ['本年制发件数', '本年发布件数'],
    ['本年制发件数', '2023年制发件数'],
    ['本年废止件数', '本年废除件数'],
    ['现行有效件数', '累计现行有效件数'],
    ['>规章<', '>政府规章件数<'],
    ['>行政强制<', '>行政强制措施<'],
    ['一、本年新收', '一、本年度累计新收'],
    ['一、本年新收政府信息公开申请数量', '一、2023年收到的政府信息公开申请总数'],
    ['二、上年结转政府', '二、上一年度结转未办结政府'],
    ['四、结转下年度继续办理', '四、本年未办结结转下年度继续办理数量'],
    ['（一）予以公开', '（一）同意公开'],
    ['1.属于国家秘密', '1.涉及国家秘密的'],
    ['2.其他法律行政法规禁止公开', '2.法律、行政法规规定不予公开的'],
    ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
    ['4.保护第三方合法权益', '4.涉及第三方合法权益'],
    ['1.本机关不掌握相关政府信息', '1.本机关未掌握或不存在相关政府信息'],
    ['1.本机关不掌握相关政府信息', '1.本机关\ufffd掌握相关政府信息'],
    ['4.无正当理由大量反复申请', '4.没有正当理由大量反复申请'],
    ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '2.逾期不缴费'],
    ['（七）总计', '（七）办结总计'],
    ['商业企业', '工商企业'],
    ['科研机构', '研究机构'],
    ['科研机构', '科研单位'],
    ['社会公益组织', '社会团体'],
    ['法律服务机构', '律师事务所'],
    ['自然人', '公民个人'],
    ['尚未审结', '正在审理'],
    ['结果维持', '维持原行政行为'],
    ['未经复议直接起诉', '直接起诉'],
  ])('%s as %s', async (label, other) => {
    expect(await lost(label, other)).toEqual([]);
  });
});

test('a comparison with last year names no other time', () => {
  const [change] = leafEntries([{ id: 'change', label: '本年增/减' }]);
  expect(change && contradicts(printedLabel('比上年增减'), change)).toBe(false);
  expect(change && contradicts(printedLabel('上年增减'), change)).toBe(true);
});
