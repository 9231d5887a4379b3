import type { Flow } from '../flow';
import { pictureOf } from '../picture';
import type { WordFile } from './information-block';

const ANCHOR_SIZE = 26;
const TEXT_BOX_SIZE = 22;

/** What floats over the text, by the position of its anchor; `readStory` reads a range of the text boxes' own characters. */
export function anchoredShapes(
  file: WordFile,
  readStory: (from: number, to: number) => Flow[],
): (position: number) => Flow[] {
  const anchors = file.structure('shapes');
  const count = Math.max(0, Math.floor((anchors.length - 4) / (4 + ANCHOR_SIZE)));
  const stories = textBoxes(file);
  const byPosition = new Map<number, { shape: number; width: number; height: number }>();
  for (let index = 0; index < count; index += 1) {
    const at = 4 * (count + 1) + ANCHOR_SIZE * index;
    const width = (anchors.i32(at + 12) - anchors.i32(at + 4)) / 20;
    const height = (anchors.i32(at + 16) - anchors.i32(at + 8)) / 20;
    byPosition.set(anchors.u32(4 * index), { shape: anchors.u32(at), width, height });
  }
  return (position) => {
    const anchor = byPosition.get(position);
    if (!anchor) return [];
    const story = stories.get(anchor.shape);
    return story ? readStory(story.from, story.to) : [pictureOf(anchor.width, anchor.height)];
  };
}

/** The range of characters of every text box, by its shape. */
function textBoxes(file: WordFile): Map<number, { from: number; to: number }> {
  const boxes = file.structure('textBoxes');
  const count = Math.max(0, Math.floor((boxes.length - 4) / (4 + TEXT_BOX_SIZE)));
  const first = file.lengths.main + file.lengths.aside;
  const found = new Map<number, { from: number; to: number }>();
  for (let index = 0; index < count; index += 1) {
    const shape = boxes.u32(4 * (count + 1) + TEXT_BOX_SIZE * index + 14);
    found.set(shape, { from: first + boxes.u32(4 * index), to: first + boxes.u32(4 * (index + 1)) });
  }
  return found;
}
