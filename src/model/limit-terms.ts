import type { Wording } from './wording';

/** What a limit counts, how many there may be unless the user says otherwise, and the error where there are more. */
interface LimitTerms {
  readonly most: number;
  readonly code: 'too-large' | 'too-deep';
  readonly counts: Wording;
}

/**
 * The limits on what is read. Published reports stay below a tenth of each default (the largest have some 10 MB, 100 pages, 3,000 squares); what
 * reaches a default can still be read in a minute within 2 GiB.
 */
export const limitTerms = {
  inputBytes: { most: 2 ** 27, code: 'too-large', counts: { zh: '文件的字节数', en: 'bytes of the file' } },
  unpackedBytes: {
    most: 2 ** 28,
    code: 'too-large',
    counts: {
      zh: '压缩包中读取的各部分解压后的总字节数，内嵌的压缩包计入；PDF 则为每个数据流',
      en: 'bytes of what is unpacked from a file, archives inside it included; of each stream of a PDF',
    },
  },
  streamBytes: {
    most: 2 ** 30,
    code: 'too-large',
    counts: {
      zh: 'PDF 的全部数据流解压后的总字节数，页面和表单每画一次计一次',
      en: 'bytes of all streams of a PDF, once they are unpacked; those of pages and forms each time they are drawn',
    },
  },
  unpackRatio: {
    most: 200,
    code: 'too-large',
    counts: {
      zh: '压缩包的一个部分（解压后超过 1 MiB 的）解压前后字节数之比',
      en: 'times by which a part of an archive, if larger than 1 MiB, grows when it is unpacked',
    },
  },
  parts: {
    most: 10_000,
    code: 'too-large',
    counts: { zh: '压缩包中的文件数，MHTML 的部分数', en: 'files in an archive, parts of an MHTML message' },
  },
  partDepth: {
    most: 10,
    code: 'too-deep',
    counts: { zh: '文件、邮件部分相互嵌套的层数', en: 'files, or parts of a message, inside one another' },
  },
  elements: {
    most: 1_000_000,
    code: 'too-large',
    counts: { zh: 'HTML、XML 的元素数', en: 'elements of HTML or XML' },
  },
  attributes: {
    most: 2000,
    code: 'too-large',
    counts: { zh: 'HTML 一个元素的属性数', en: 'attributes of one element of HTML' },
  },
  openElements: {
    most: 12_000,
    code: 'too-deep',
    counts: {
      zh: 'HTML 中相互嵌套而未关闭的元素数',
      en: 'elements of HTML that are open inside one another',
    },
  },
  selectors: {
    most: 4_000_000,
    code: 'too-large',
    counts: {
      zh: 'HTML 样式表的选择器（每个计 10）、嵌套规则所生成选择器的字符、选择器各部分与元素比对和规则用于元素的次数之和',
      en: 'selectors of style sheets of HTML (10 each), characters of those that nested rules make, parts of selectors that are held against elements, and rules that hold for them',
    },
  },
  xmlDepth: {
    most: 500,
    code: 'too-deep',
    counts: { zh: 'XML 元素相互嵌套的层数', en: 'elements of XML inside one another' },
  },
  groupDepth: {
    most: 1000,
    code: 'too-deep',
    counts: { zh: 'RTF 组相互嵌套的层数', en: 'groups of RTF inside one another' },
  },
  pages: { most: 1000, code: 'too-large', counts: { zh: 'PDF 的页数', en: 'pages of a PDF' } },
  operators: {
    most: 2_000_000,
    code: 'too-large',
    counts: {
      zh: 'PDF 各页绘图指令的总数，所用表单内的指令每次计入',
      en: 'drawing operators of all pages of a PDF, those of a form each time it is drawn',
    },
  },
  stateDepth: {
    most: 1000,
    code: 'too-deep',
    counts: {
      zh: 'PDF 绘图状态相互嵌套的层数，表单计入',
      en: 'saved graphics states and forms of a PDF inside one another',
    },
  },
  marks: {
    most: 60_000,
    code: 'too-large',
    counts: { zh: 'PDF 一页上的字符、线条和色块数', en: 'characters, rules and areas drawn on one page of a PDF' },
  },
  codes: {
    most: 16_000_000,
    code: 'too-large',
    counts: {
      zh: 'PDF 字符映射表、字宽表和字体字形表中各区间的编码数之和，每被一个字体引用一次计一次',
      en: 'codes of the ranges in the character maps, lists of widths and fonts of a PDF, each time a font names them',
    },
  },
  declared: {
    most: 4_000_000,
    code: 'too-large',
    counts: {
      zh: 'PDF 字典所声明的条目数：交叉引用流、对象流的条目，函数的采样点，函数每被引用一次计一次；可能所指的对象也计入',
      en: 'entries that dictionaries of a PDF declare: cross-references, objects of streams, samples of functions each time they are named; and the objects that a name may mean',
    },
  },
  squares: {
    most: 1_000_000,
    code: 'too-large',
    counts: {
      zh: '各表格展开合并单元格后的格数（行数 × 列数）之和',
      en: 'squares of all tables, rows × columns once merged cells are spread',
    },
  },
  characters: {
    most: 20_000_000,
    code: 'too-large',
    counts: {
      zh: '文字的字符数，合并单元格的文字按所占格数计',
      en: 'characters of the text, those of a merged cell in each of its squares',
    },
  },
} as const satisfies Record<string, LimitTerms>;
