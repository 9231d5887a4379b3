/** The words that name lines and columns of the tables, by the id that the forms give them. */
export const lineWords: Readonly<Record<string, string>> = {
  'disputes.reconsideration':
    '行政复议 行政复议案件 行政复议申请 复议 复议案件 复议申请 复议申请书 申请行政复议 申请复议 被申请行政复议 被申请复议 被提起行政复议 提起行政复议 被复议 行政复议事项 行政复议案 被提起复议 提出行政复议',
  'disputes.litigation':
    '行政诉讼 行政诉讼案件 诉讼 诉讼案件 被诉 被起诉 起诉 提起行政诉讼 被提起行政诉讼 提起诉讼 被提起诉讼 行政诉讼案 被诉案件 提出行政诉讼',
  'disputes.litigationDirect':
    '未经复议直接起诉 直接起诉 未经复议直接提起诉讼 未经复议直接提起行政诉讼 未经复议起诉 未经行政复议直接起诉 直接提起诉讼 直接提起行政诉讼 未经复议 未经复议直接提起 未经行政复议直接提起 未经复议直接向法院起诉 未经复议直接向法院提起诉讼 未经复议直接向法院提起行政诉讼 未经复议直接向人民法院起诉 未经复议直接向人民法院提起诉讼 未经复议直接向人民法院提起行政诉讼 直接向法院起诉 直接向法院提起诉讼 直接向法院提起行政诉讼 直接向人民法院起诉 直接向人民法院提起诉讼 直接向人民法院提起行政诉讼',
  'disputes.litigationAfterReconsideration':
    '复议后起诉 经复议后起诉 复议后提起诉讼 复议后提起行政诉讼 经复议后提起诉讼 经复议后提起行政诉讼 经复议起诉 复议后诉讼 经行政复议后起诉 行政复议后起诉 复议后再起诉 复议后又起诉 复议后又提起诉讼 复议后又提起行政诉讼 复议后再提起诉讼 复议后再提起行政诉讼 复议后仍起诉 复议后仍提起诉讼 复议后提起 经复议后提起 经行政复议后提起 复议后再提起 经复议后再提起 经行政复议后再提起 复议后又提起 经复议后又提起 经行政复议后又提起 先经复议、后提起诉讼 先经复议后提起诉讼 先经复议、后起诉 先经复议后起诉 先复议、后诉讼 先复议后诉讼 先复议、后起诉 先复议后起诉 复议后向法院起诉 复议后向法院提起诉讼 复议后向法院提起行政诉讼 复议后向人民法院起诉 复议后向人民法院提起诉讼 复议后向人民法院提起行政诉讼',
  'disclosure.normativeDocuments': '行政规范性文件 规范性文件 行政规范性文件数 规范性文件数',
  'disclosure.rules': '政府规章 部门规章 规章 市政府规章 省政府规章 州政府规章 人民政府规章',
  'disclosure.licensing': '行政许可决定 行政许可 许可决定 许可 行政许可案件',
  'disclosure.penalties': '行政处罚决定 行政处罚案件 行政处罚 处罚决定 处罚案件 处罚 行政处罚案',
  'disclosure.compulsion': '强制 行政强制 行政强制案件 行政强制决定',
  'disclosure.fees': '行政事业性收费 行政事业性收费金额 行政事业收费 行政事业收费金额',
  'requests.granted':
    '予以公开 同意公开 全部公开 决定公开 答复公开 公开答复 准予公开 给予公开 全部予以公开 决定予以公开 答复予以公开 同意予以公开 完全公开 予以全部公开 准许公开 予以公开结案',
  'requests.partiallyGranted':
    '部分公开 区分处理 部分予以公开 予以部分公开 决定部分公开 同意部分公开 答复部分公开 区分处理后部分公开 部分公开答复 部分公开结案',
  'requests.denied':
    '不予公开 决定不予公开 答复不予公开 依法不予公开 不予以公开 不予公开答复 作出不予公开 不予公开结案',
  'requests.unavailable':
    '无法提供 不能提供 告知无法提供 确属无法提供 无法提供信息 答复无法提供 无法予以提供 无法提供结案',
  'requests.notProcessed': '不予处理 依法不予处理 告知不予处理 决定不予处理 不作处理 答复不予处理 不予处理结案',
  'requests.otherHandling':
    '其他处理 其它处理 其他方式处理 其他处理方式 其他处理情况 其他处理情形 作其他处理 其他情形处理 按其他情形处理 其他方式办理 其他处理结案',
  'requests.denied.stateSecret': '国家秘密 涉密 涉及国家秘密 属于国家秘密 国家机密 属国家秘密',
  'requests.denied.prohibitedByLaw':
    '法律禁止 法律行政法规禁止公开 其他法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开 其他法律、行政法规禁止公开',
  'requests.denied.safetyAndStability':
    '三安全一稳定 危及安全稳定 危及“三安全一稳定” 危及三安全一稳定 危及国家安全、公共安全、经济安全、社会稳定 “三安全一稳定”',
  'requests.denied.thirdPartyRights':
    '第三方权益 第三方合法权益 保护第三方合法权益 损害第三方合法权益 商业秘密 个人隐私 商业秘密、个人隐私 商业秘密和个人隐私 商业秘密或个人隐私 侵害第三方权益 涉及商业秘密 涉及个人隐私 涉及第三方合法权益',
  'requests.denied.internalAffairs':
    '内部事务信息 三类内部事务信息 内部事务 内部管理信息 属于三类内部事务信息 内部事务类',
  'requests.denied.processInformation': '过程性信息 四类过程性信息 过程信息 属于四类过程性信息 过程性信息类',
  'requests.denied.enforcementFile': '执法案卷 行政执法案卷 行政执法案卷信息 执法案卷信息 属于行政执法案卷',
  'requests.denied.administrativeQuery': '行政查询事项 行政查询 查询事项 属于行政查询事项',
  'requests.unavailable.notHeld':
    '不掌握 本机关不掌握 本机关不掌握相关政府信息 不掌握相关政府信息 不掌握相关信息 信息不存在 政府信息不存在 本单位不掌握 我局不掌握 本局不掌握 不掌握信息 不掌握该信息 非本机关掌握',
  'requests.unavailable.requiresCreation':
    '需另行制作 另行制作 没有现成信息 没有现成信息需要另行制作 无现成信息 需要另行制作 没有现成信息需另行制作 需加工、分析 加工分析',
  'requests.unavailable.stillUnclear': '补正后申请内容仍不明确 补正后仍不明确 内容仍不明确 补正后内容仍不明确',
  'requests.notProcessed.complaint':
    '信访举报投诉类申请 信访举报投诉类 信访投诉类 信访、举报、投诉类 信访投诉 信访、投诉、举报类 信访举报类 投诉举报类申请 信访类申请 信访投诉举报类 信访举报投诉 信访、举报、投诉 信访、投诉、举报 信访投诉举报',
  'requests.notProcessed.duplicate': '重复申请 重复提出申请 重复申请的',
  'requests.notProcessed.publication': '公开出版物 要求提供公开出版物 提供公开出版物',
  'requests.notProcessed.excessive': '大量反复申请 无正当理由大量反复申请 反复申请 频繁申请',
  'requests.notProcessed.reconfirmation':
    '确认或重新出具 要求行政机关确认或重新出具已获取信息 要求重新出具已获取信息 重新出具已获取信息 重新出具 要求确认或重新出具已获取信息 确认或重新出具已获取信息',
  'requests.otherHandling.correctionOverdue':
    '逾期不补正 逾期未补正 逾期不补正不再处理 逾期不补正、不再处理 逾期未补正不再处理 无正当理由逾期不补正 申请人无正当理由逾期不补正 申请人逾期不补正 申请人逾期未补正',
  'requests.otherHandling.feeOverdue':
    '逾期未缴费 逾期不缴费 逾期未按收费通知要求缴纳费用 逾期未按收费通知缴纳费用 逾期未缴纳费用 未按要求缴费 申请人逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知缴纳费用',
  'column:upheld':
    '维持 结果维持 被维持 予以维持 维持原答复 维持原行政行为 判决维持 决定维持 维持原具体行政行为 获得维持 得到维持',
  'column:corrected': '纠正 结果纠正 被纠正 纠错 被纠错 结果纠错 予以纠正 撤销 被撤销 责令重作',
  'column:otherResult': '其他结果 其它结果 结果为其他',
  'column:pending':
    '尚未审结 未审结 未结 尚未结 审理中 在审 尚在审理 正在审理 未审 尚在审理中 正在审理中 仍在审理 仍在审理中 待审 尚未审理完毕',
  'column:naturalPerson': '自然人 公民 个人 公民个人 自然人申请人 自然人类',
  'column:business': '企业 商业企业 公司 企业法人 商业企业类',
  'column:research': '科研机构 科研院所 科研单位',
  'column:nonprofit': '社会公益组织 公益组织 社会组织 社会团体',
  'column:legalService': '法律服务机构 律师事务所 律所 律师事务所等法律服务机构 法律服务机构类',
  'column:otherOrganization': '其他组织 其它组织 其他机构',
  'column:legalPersons': '法人和其他组织 法人或其他组织 法人及其他组织 法人、其他组织 法人或者其他组织 法人其他组织',
  /** Beside 公民 and 其他组织, all of them but the last. */
  'column:legalPerson': '法人 法人组织',
};
