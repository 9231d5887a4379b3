import type { Paragraph } from '../model/document';
import { fold } from '../text/fold';

/** Longer than this is no mere pointer. */
const longestPointer = 60;

/** One clause that says where something is to be seen, and nothing of the matter itself: 有关情况见下图, 详见附件：name of a file. */
const pointer =
  /^[^,。;!\d]{0,20}(?:(?<!意)见|(?<!例)如|参阅|查阅|查看|点击|下载)[^,。;!]{0,20}?(附件|附表|附图|附后|[下上]图|图片|图所示|图:?$|照片)[^,。;!]*[。;!]?$/;

/** Where a paragraph that says nothing itself sends its reader: to a picture, or to a file, which it may link to; null for any other. */
export function pointsTo({ text, attachment }: Paragraph): 'picture' | 'attachment' | null {
  const folded = fold(text);
  if (folded.length > longestPointer) return null;
  const seen = pointer.exec(folded)?.[1];
  if (attachment) return seen || !/[,。;!]./.test(folded) ? 'attachment' : null;
  if (!seen) return null;
  return /图|照片/.test(seen) ? 'picture' : 'attachment';
}
