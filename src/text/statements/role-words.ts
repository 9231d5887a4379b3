/** 全市, 我市各级行政机关, 各级各部门: a district, or all that works in it. */
function wholeRegions(): string {
  const bodies = [
    '行政机关',
    '各级行政机关',
    '各级各部门',
    '各级各单位',
    '各级各部门各单位',
    '各级各部门、各单位',
    '各级部门',
  ];
  const regions = [...'省市区县州盟旗师'].flatMap((rank) => ['全', '我', '本'].map((word) => `${word}${rank}`));
  const places = [...regions, '全兵团'];
  return [...places, ...places.flatMap((place) => bodies.map((body) => `${place}${body}`)), ...bodies.slice(1)].join(
    ' ',
  );
}

/** “十三五”期间, 十四五时期: the years of a plan; a plan that is only named (“十四五”规划) says nothing of when. */
function yearsOfPlans(): string {
  const plans = [...'一二三四五'].map((number) => `十${number}五`);
  const ends = ['期间', '时期', '期内', '规划期间', '规划期', '以来', '起'];
  return plans
    .flatMap((plan) => ['', '”', '"', '」'].flatMap((mark) => ends.map((end) => plan + mark + end)))
    .join(' ');
}

/** The words that name no line or column, by their part in the clause; a word that is listed twice means what it was first listed under. */
export const roleWords = {
  /** A request for information. */
  request:
    '政府信息公开申请 政务公开申请 信息公开申请 公开申请 政府信息公开申请件 信息公开申请件 公开申请件 依申请公开申请 依申请公开政府信息申请 依申请公开件 依申请公开事项 依申请公开案件 依申请公开信息 依申请公开 依申请 获取政府信息申请 政府信息申请 信息申请 申请公开政府信息 申请公开信息 申请政府信息公开 申请信息公开 申请获取政府信息 申请公开政府信息的申请 公开申请人 信息公开申请人 政府信息公开申请人',
  /** The bare word for a request, which other procedures use as well. */
  bareRequest: '申请事项 申请件 申请件数 申请数量 申请数 申请总数 申请总量 申请量 申请总件数 申请 公开件 申请书',
  /** What is dealt with, of whatever kind: nothing is counted by it alone. */
  matter: '事项',
  /** A number that concerns requests rather than counting them, or leaves open whether they were finished. */
  concern: '涉及 在办理的 在处理的 为主',
  /** Something came in. */
  receive:
    '新收到 新收 收到 受理 接收 接到 收悉 新增 收 新接收 新受理 接收到 登记 收件 新接到 收取到 提出 提交 递交 新登记 接件',
  /** Dealing with requests, without saying whether they were finished. */
  handle: '办理 处理 承办 经办',
  /** To be dealt with in the year: what came in and what was carried in. */
  due: '需办理 应办理 应办 待办 需答复 应答复 应办结 需办 需处理 应处理 须办理 须答复 待办理 需要办理 需要答复',
  conclude:
    '办结 办结答复 办理答复 答复 办理完毕 办理完成 办毕 办理办结 作出答复 予以答复 回复 办完 在办结 处理完毕 答复完毕 已办 已办结 已答复 已经办结 已经答复 已办理 已回复 审结办理 答复办结 办理并答复 答复申请人 依法答复 书面答复 办结件 办理结果 办结总数 办结数 答复总数 办结量 在办理结果 办理完结 答复完成 完成答复 完成办理 办理并答复 已答 办出 反馈答复',
  carry:
    '结转 转来 转入 转至 转到 转 遗留 留待 留存 顺延 顺延至 顺延到 延至 延续 延续至 延续到 滚存 结余 接转 结转至 结转到 结转自 结转入 转接 留转 移至 流转至 累积 遗存 结转过来 结转而来',
  /** How, and how well, the organ does its work: of the numbers that follow it says nothing. */
  effort:
    '认真 扎实 规范 严格 严格落实 持续 加强 强化 深化 推进 深入推进 完善 健全 做好 落实 贯彻 贯彻落实 坚持 围绕 聚焦 积极 不断 进一步 着力 切实 全面 深入 优化 提升 召开 举办 组织 编制 建立 畅通 高度重视 重视 紧扣 立足 充分 稳步 有序 大力 妥善 稳妥 高效 加大 突出 抓好 抓实 履行 压实 夯实',
  /** Over the end of a year: the one that is reported on, if no other is named. */
  acrossYears: '跨年 跨年度 跨年办理 跨年度办理',
  pending:
    '未办结 在办 尚未办结 正在办理 办理中 尚在办理 未到期 尚未到期 继续办理 未答复 尚未答复 正在办理中 在办理 尚在办理中 仍在办理 仍在办理中 未办理完毕 尚未办理完毕 未完成 未办完 待答复 尚待答复 未届满 尚未届满 未到答复期限 办理期限内 办理期内 继续答复 再答复 没有办结 没办结 没有办完 没办完 接着办理 接着办',
  previous:
    '上年 上年度 加上年 加上年度 上一年 上一年度 去年 往年 历年 以前年度 前一年 前年度 上一个年度 年初 期初 往年度 前一年度 上年末 上年底 去年底',
  next: '下年 下年度 下一年 下一年度 次年 明年 来年 翌年 次年度 下一个年度 明年度',
  thisYear:
    '全年 本年 本年度 年内 年度内 今年 全年度 报告期 报告期内 本报告期 本报告期内 报告年度 一年来 全年来 年度 本年内 一年 本报告年度 统计期内 统计期限内 统计年度 今年以来 本年以来 截至年底 截止年底 截至年末 截止年末 至年底 至年末 年底 年末 期末 到年底 到年末 全年内 年底前 年末前',
  /** As things stand when the report is written: of a count as good as the year's, not of what was left. */
  soFar: '截至目前 截止目前 目前 至今 迄今 现',
  /** Only a part of the year, or several years together. */
  part: `${yearsOfPlans()} 上半年 下半年 季度 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 前三季度 年均 月均 平均 日均 近年 近年来 近两年 近三年 近五年 五年 三年 年来 以来 首次 月份 月 月底 每年 每月 十年 任期`,
  /** Only some of the bodies or people that the table counts together, or others than those. */
  share:
    '本级 下属 直属 所属 镇街 街镇 乡镇 各镇 各乡镇 各部门 各单位 县直 市直 区直 省直 部门 单位 局机关 本局机关 我局机关 厅机关 委机关 院机关 机关本级 下级 上级 总局 派出机构 转交 转办 移送 移交 同一 一名 一位 某 最多 居 首位 居首 前三 名列 系统 垂管 村 社区 其他机关 其他单位 兄弟 个别 批次 重点 专项 类别 当场 简易 告知承诺 合并答复 合并办理 合并处理 即办 即办件 承诺件',
  /** All that decide on penalties and the like; of requests, which others receive too, only some. */
  enforcers:
    '各执法机关 各行政执法机关 各执法单位 各行政执法单位 各执法部门 各行政执法部门 各级行政执法机关 各级执法机关 各级行政执法单位 各级行政执法部门 行政执法机关 行政执法单位 行政执法部门 执法单位 执法部门',
  /** Done for another body, in whose tables it is counted. */
  behalf: '委托 受托 代 代为',
  /** The organ as a whole, or everything under it. */
  own: '我局 本局 我厅 本厅 我委 本委 我院 本院 我镇 本镇 我乡 本乡 我街道 本街道 我所 本所 我中心 本中心 我队 本队 我支队 本支队 我会 本会 我社 本社 我站 本站 我行 本行 我校 本校 我公司 本公司 全局 全厅 全委 全镇 全乡 全街道 办事处 我办事处 代表市政府 代表县政府 代表区政府 代表省政府 代表州政府 代表本级政府 代表市人民政府 代表县人民政府 代表区人民政府 代表省人民政府 本办事处 我处 本处',
  /** The whole of a district: all that its government's report counts, and more than the report of one of its bureaus does. */
  region: wholeRegions(),
  /** The organ that reports, which in a report of a whole district may be its office alone. */
  office: '本机关 我机关 本单位 我单位 本部门 我部门 本行政机关 我办 本办 本办公室 我办公室 我府 本府 我政府 机关',
  /** A bureau by its rank, which reports itself or is another body than the one that does. */
  bureau: '省局 市局 县局 区局 州局 盟局 旗局 省厅',
  /** A government, which reports itself or is another body than the one that does. */
  government:
    '区政府 县政府 市政府 省政府 州政府 旗政府 盟政府 镇政府 乡政府 政府 区人民政府 县人民政府 市人民政府 省人民政府 州人民政府',
  negation:
    '未 没有 无 零 不存在 从未 未曾 未有 没 未发生 没有发生 未出现 没有出现 未产生 没有产生 未收到过 无一件 没有一件 未有一件 无一例 没有一例 暂无 均无 并无 尚无 为零 未见 暂未 并未 也未 均未 尚未 亦未 均没有 也没有 亦无 也无 不涉及 未涉及 没有收到 未收到 未接到 没有接到 未接收 未受理 未收 没有受理 从未收到 无一 无一起 没有发生一起 未发生一起 没有发生一件 未发生一件 没有发生一例 未发生一例 没有出现一起 未出现一起 没有收到一件 未收到一件 没有受理一件 未受理一件',
  all: '全部 所有 均 均已 都 都已 皆 悉数 一律 全数 全 百分之百',
  /** Within the time limit: says how, and leaves open what is not due yet. */
  onTime:
    '按期 按时 限期 限时 法定期限 法定时限 规定期限 规定时限 期限内 时限内 规定时间 规定时间内 法定期限内 法定时限内 及时 如期 依法 依规 依法依规 按规定 期限 时限 按要求 依法按时 按程序 依法按程序 在法定期限内 在规定期限内 在法定时限内 在规定时限内 法定期内',
  issue:
    '制发 制定 印发 出台 新制定 新发 新制发 制定并公开 制定出台 制发并公开 新出台 新印发 印发并公开 制定发布 制定印发 出台并公开 制发公开 制定公布 颁布 新增制定 新颁布 发文 新制 制作',
  publish: '发布 公布 主动公开 公开发布 对外公布 对外公开 公开印发 新公开',
  /** Shown to the public: what is decided and shown is decided, what is only shown is another number. */
  show: '公示 进行公示 对外公示 公开公示 并公示 并进行公示',
  repeal:
    '废止 宣布废止 废止失效 废止和宣布失效 宣布失效和废止 废止和失效 宣布废止和失效 废止或失效 宣布废止或失效 废止或宣布失效 清理废止 予以废止 明令废止',
  /** Lapsed by itself, which is not repealed, though some count it so. */
  lapse: '失效 宣布失效 自动失效 到期失效',
  inForce: '现行有效 继续有效 有效 现存 现有 保留 存续 现行 存量 有效期内 仍有效 保留有效 尚在有效期内',
  /** What is charged, for whatever: for answering a request, or in a matter that the sentence tells. */
  charge: '收费金额 收费 收费总额 收费总金额',
  decide: '作出 做出 实施 开展 下达 决定 行使 采取 给予 审批 审批办理 办件 收取',
  other: '其他 其它',
  weakPublic: '公开',
  weakDenied: '不公开 不同意公开 未公开 未予公开',
  publicKind: '公开类',
  applicantsAll:
    '公民、法人和其他组织 公民、法人或其他组织 公民、法人及其他组织 公民法人和其他组织 公民、法人或者其他组织 公民、法人 申请人 当事人',
  /** How requests are told by who made them, in the words of the columns of table 三. */
  applicantKinds: '申请主体 申请主体类型 申请人类型 申请人类别 申请人身份 申请人构成 申请人性质',
  disclosure:
    '政府信息公开 信息公开 政务公开 政府信息公开工作 信息公开工作 政务公开工作 政府信息公开类 信息公开类 政府信息公开方面 信息公开方面 政府信息 信息 因公开 因公开而起 公开引起 公开引发 由公开引起',
  sum: '共 共计 合计 总计 一共 累计 总共 计 总 合并 小计 统共',
  /** The two, or three, numbers before. */
  two: '二者 两者 两项 二项 以上两项 上述两项',
  three: '三者 三项 以上三项 上述三项',
  separately: '分别 分别为 分别是 依次 依次为 依次是 分别有 分别达 分别计',
  each: '各',
  ratio: '占 占比 比例 占比为 占比达 比重 占到 比例为 所占比例',
  concludeRate: '办结率',
  publicRate: '公开率',
  grantedRate: '予以公开率 同意公开率',
  /** Said also where some are not due yet. */
  answerRate: '答复率 办理率 回复率',
  base: '总数的 总量的 总数 总量 总件数 的比例 基数',
  subset: '其中 含 包含 包括 其中有 内含',
  /** Behind a number or a noun: what follows are parts of it. */
  among: '中 里 当中 之中',
  /** What is left of the numbers told before. */
  rest: '其余 余 剩余 余下',
  more: '尚有 还有 仍有 另有',
  growth:
    '同比 环比 比 较 相比 相较 对比 增长 增加 下降 减少 多收 少收 净增 上升 回落 提高 增幅 降幅 增 减 增减 涨幅 多了 少了 多 少 与上年 同期 持平 翻番 压减 降低',
  /** A change told by where it ended: the number that follows is this year's. */
  level:
    '增至 降至 升至 减至 增到 降到 升到 减到 涨至 涨到 提升至 提升到 缩减至 缩减到 增加到 增长到 上升到 提高到 下降到 减少到 回落到 降低到 增加至 增长至 上升至 提高至 下降至 减少至 回落至 降低至 上升为 增加为 下降为 减少为 变为',
  /** All kinds of it, disclosure among them. */
  allKinds: '各类 各种 各项',
  /** People who apply for anything: whoever does, or beside other kinds of applicant natural persons. */
  people: '群众 居民 市民 百姓 公众 社会公众',
  /** Answering in court, whatever the case is about. */
  respond: '应诉 行政应诉 应诉案件 行政应诉案件 作为被告',
  /** Words that name the organ or court that tried the case, or the case as a procedure of another kind. */
  adjudicate:
    '审理 审理的 作为复议机关 答复案件 二审 再审 上诉 一审 上诉审 终审 终结 答辩 出庭 出庭应诉 调解 撤诉 败诉 胜诉',
  /** Cases that a court or an organ is done with, which are all but those pending. */
  closed: '终止 审结 已审结 审结的 已审结的 办理审结',
  /** Ended without an answer, for whatever reason: beside a row of 其他处理 a part of its name. */
  terminated: '终止办理 终止处理',
  /** Who decides a case; it says nothing of whose case it is. */
  arbiter: '复议机关 行政复议机关 法院 人民法院',
  /** Matters that reports count beside requests, under words of receiving and dealing with as well. */
  foreign:
    '率 收发文 收文 公文 热线 12345 12369 12315 12333 12329 110 96 信访 信访件 信访事项 信访举报 工单 诉求 咨询 投诉 举报 投诉举报 留言 来信 来电 来访 信箱 邮件 网站 门户网站 政府网站 网页 公众号 微信 微博 新媒体 抖音 客户端 头条 短视频 视频 推文 图文 阅读 浏览 访问 点击 粉丝 关注 订阅 转发 播放 政策解读 解读 图解 培训 会议 例会 参训 宣传 活动 宣讲 座谈 提案 建议 议案 人大代表 政协 委员 办复 代表 意见 征集 征求 听证 反馈意见 反馈 调查 问卷 满意 好评 差评 考核 评估 测评 检查 抽查 督查 通报 整改 巡查 排查 公报 公告栏 公开栏 栏目 专栏 专题 专区 查阅 查阅点 自助 设备 档案 目录 清单 指南 事项清单 公示栏 公告 更新 上传 上网 备案 审查 审核 合法性 清理意见 文件解读 新闻 发布会 媒体 报道 稿件 简报 信息处理费 处理费 邮资 邮寄费 罚款 罚没 追回 预算 决算 资金 经费 补贴 项目 采购项目 招标 招投标 合同 许可证 执照 证照 立案 办案 执法人员 执法检查 检查企业 行政检查 政务服务 服务事项 办件量 权责 权力事项 行政权力 行政确认 行政裁决 行政征收 行政奖励 行政给付 行政处罚信息 行政许可信息 许可信息 处罚信息 行政处罚案件信息 处罚案件信息 行政处罚决定信息 行政许可决定信息 行政许可案件信息 行政强制信息 双公示 许可事项 处罚事项 许可申请 行政许可申请 许可事项 监督 人次 工作人员 专职 兼职 人员 队伍 网上 网络 线上 线下 在线 邮寄 信函 来函 当面 现场 窗口 传真 电子邮件 渠道 平台 邮政 快递 补正通知 补正告知 告知书 通知书 延期 延长 第三方意见 征求第三方 说明理由 超期 逾期未答复 逾期办理 错误 差错 追责 问责 责任追究 土地 征地 拆迁 规划 城建 教育 医疗 环保 环境 食品 药品 安全生产 查询 证明 复印 打印 政策 其他文件 文件解读 党内 议题 决策 草案 民意 网民 网友 互动 交流 机器人 智能 办事 便民 审批事项 信用 电话 口头 未计入 未纳入 未列入 未统计 未统计在内 不计入 不纳入 不列入 不在统计 依申请公开类 申请公开类 黑名单 红黑榜 失信 财政 三公 惠民 惠企 公务员 招考 招聘 人事 应急 疫情 防控 稳岗 就业 社保 扶贫 保障房 目标 计划 力争 争取 拟 将于',
  filler:
    '的 了 已 已经 亦 另 又 并 且 及 和 与 、 或 或者 则 也 仍 还 主要 加上 连同 连 连同的 以及 另外 同时 此外 方面 情况 总数 数量 件数 数 对 向 由 于 在 案件 案 类 因 因为 引发 引起 引发的 涉 关于 有关 相关 提起 发生 产生 为 是 有 达 达到 从 看 来看 结果看 工作 受 被 出 起 件 行为 行政 到 至 予以 按 按照 依据 根据 依照 以 面向 针对 等 等原因 原因 各种原因 多种原因 所 即 " “ ” 「 」 " \' ‘ ’ - — 本 该 上 内 期间 时 情形 属于 属 告知 确属 确因 作 其 个 答复为 决定 去向 办 而 后 规定 仅 只 方式 过 自 来自 被申请 申请的 纳入 列入 计入 记 需要 要求 之 规 截至 截止 条例 《条例》 新 正 继续 实际 完成 经 名义 收入 任何 但 但有 将 将在 统计 据统计 经统计 通过各种渠道 通过各类渠道 通过各渠道 通过多种渠道 通过不同渠道 通过多渠道 通过各种途径 通过各类途径 通过多种途径 通过各种方式 通过各类方式 通过多种方式 通过各种形式 通过多种形式 通过线上线下各种渠道 通过线上线下各类渠道 通过线上线下多种渠道 通过线上线下 内容 当年 当年度 多达 高达 不含上年结转 不含上年结转数 不含上年度结转 不包括上年结转 不包含上年结转 经清理 经过清理 行政机关不再处理 行政机关不再处理其申请 行政机关不再处理其政府信息公开申请 (不含上年结转) (不含上年结转数) (不含上年度结转) (不包括上年结转) (不包含上年结转) (不含结转) 结果 结果为 不再处理 不再处理其 总额 金额 总金额 工作中 过程中 叠加 ”结案 《条例》调整 条例调整 《条例》调整的 条例调整的',
} as const;
