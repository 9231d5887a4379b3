/** Elements that say how text looks but not whether it is seen, what it looked like before, or how a page is cut: most of a file, and nothing of it is asked for. */
export const UNREAD: ReadonlySet<string> = new Set(
  [
    ...['rFonts', 'szCs', 'lang', 'kern', 'spacing', 'w', 'b', 'bCs', 'i', 'iCs', 'u'],
    ...['fitText', 'eastAsianLayout', 'snapToGrid', 'rPrChange', 'pPrChange', 'tcPrChange', 'trPrChange'],
    ...['tblPrChange', 'tblPrExChange', 'tblGridChange', 'sectPr', 'ind', 'tabs', 'pBdr', 'keepNext', 'keepLines'],
    ...['widowControl', 'adjustRightInd', 'autoSpaceDE', 'autoSpaceDN', 'kinsoku', 'wordWrap', 'overflowPunct'],
    ...['topLinePunct', 'textAlignment', 'contextualSpacing', 'suppressAutoHyphens', 'tblBorders', 'tblCellMar'],
    ...['tblW', 'tblInd', 'tblLayout', 'tblLook', 'trHeight', 'cantSplit', 'tcBorders'],
    ...['tcMar', 'vAlign', 'noWrap', 'textDirection', 'latentStyles', 'uiPriority', 'qFormat', 'rsids'],
    ...['proofErr', 'bookmarkStart', 'bookmarkEnd', 'lastRenderedPageBreak', 'sdtEndPr', 'smartTagPr'],
  ].map((name) => `w:${name}`),
);
