import { countWhile } from '../../../text/count-while';
import { overlap } from '../geometry/box';

interface Width {
  readonly left: number;
  readonly right: number;
}

/** Stretches from left to right that come one after the other: those that touch are one. */
export class United {
  readonly #parts: Width[] = [];

  add(stretch: Width): void {
    const first = countWhile(this.#parts, ({ right }) => right < stretch.left);
    const end = countWhile(this.#parts, ({ left }) => left <= stretch.right);
    const touched = this.#parts.slice(first, end);
    const left = Math.min(stretch.left, touched[0]?.left ?? stretch.left);
    const right = Math.max(stretch.right, touched.at(-1)?.right ?? stretch.right);
    this.#parts.splice(first, end - first, { left, right });
  }

  get parts(): readonly Width[] {
    return this.#parts;
  }

  /** Whether a stretch shares more than an end with one of those that came. */
  shares({ left, right }: Width): boolean {
    const part = this.#parts[countWhile(this.#parts, (part) => part.right <= left)];
    return part !== undefined && overlap(part.left, part.right, left, right) > 0;
  }
}
