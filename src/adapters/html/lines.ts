import { areOffLine, type Shift, textOnLine } from '../../text/on-line';
import { type StruckPiece, withoutStruck } from '../../text/struck';
import { isWithinFigure } from '../../text/within-figure';
import type { Draft } from './draft';
import type { FigureTest } from './split-figure';
import type { Element } from './tree';

/** What the place of a text says of it. */
export interface TextPlace {
  readonly heading: number | null;
  readonly together: boolean;
  readonly doubtful: boolean;
  readonly struck?: StruckPiece['struck'];
  readonly shift: Shift;
  readonly preserved: boolean;
  readonly link: boolean;
  readonly attachment: boolean;
}

/** Characters that take no room and say nothing: zero-width spaces and joiners, byte order marks, soft hyphens. */
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Anything but the white space that collapses. */
const beyondSpace = /[^ \t\n\r\f]/;

/** What makes a text be shown otherwise than it is written: characters that say nothing, white space other than one space. */
const unlikeItself = /[\t\n\r\f\u200b-\u200f\u2060\ufeff\u00ad]| {2}/;

/** What figures have within them. */
const ofDigits = /[\p{Nd}.,，．]/u;

function withoutNoise(value: string, isPreserved: boolean): string {
  const seen = value.replace(invisible, '');
  return isPreserved ? seen : seen.replace(/[ \t\n\r\f]+/g, ' ');
}

function trimmedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** A character with the element that it stands in and how it stands there. */
interface Joint {
  readonly element: Element;
  readonly character: string;
  readonly shift: Shift;
  readonly struck: StruckPiece['struck'];
}

/** Gathers running text into paragraphs as a browser lays it out: inline text joins without a space, white space collapses. */
export class Lines {
  readonly drafts: Draft[] = [];
  #pieces: StruckPiece[] = [];
  #endsInSpace = true;
  #heading: number | null = null;
  #doubtful = false;
  #struck = false;
  #icons = 0;
  /** Whether a small picture stands between the last character and what comes next, or they may not be seen side by side. */
  #isAfterIcon = false;
  /** The last character that says something. */
  #last: Joint | null = null;
  readonly #mayPart: FigureTest;
  /** Whether all that has been said stands in links. */
  #isLinked = true;
  #attachment = false;
  /** What the scripts do that stand in what is gathered: `write` where one writes at its own place. */
  scripts: 'none' | 'run' | 'write' = 'none';

  constructor(mayPart: FigureTest) {
    this.#mayPart = mayPart;
  }

  /** Adds text of an element to the paragraph at hand. */
  text(value: string, place: TextPlace, element: Element | null): void {
    if (!place.preserved && this.#endsInSpace && !beyondSpace.test(value)) return;
    const seen = unlikeItself.test(value) ? withoutNoise(value, place.preserved) : value;
    const text = this.#endsInSpace && !place.preserved && seen.startsWith(' ') ? seen.slice(1) : seen;
    if (text === '') return;
    if (this.#pieces.length === 0) this.#heading = place.heading;
    if (place.doubtful && text.trim() !== '') this.#doubtful = true;
    if (place.struck && text.trim() !== '') this.#struck = true;
    if (!place.link && text.trim() !== '') this.#isLinked = false;
    if (place.attachment) this.#attachment = true;
    this.#pieces.push({ text, shift: place.shift, struck: place.struck });
    if (element) this.#join(text.trim(), place, element);
    this.#endsInSpace = text.endsWith(' ') || text.endsWith('\n');
  }

  /** Doubts a figure that begins in another element than the one in which it ends, where they may not be seen alike. What is raised is no part of it. */
  #join(said: string, { shift, struck }: TextPlace, element: Element): void {
    const last = this.#last;
    const character = said.at(-1);
    if (character === undefined) return;
    if (last && last.element !== element && (last.shift === shift || typeof last.shift === typeof shift))
      if (
        isWithinFigure(last.character, said.charAt(0)) &&
        this.#mayPart(last.element, element, {
          isParted: last.struck !== struck || areOffLine(last.shift, shift),
          areDigits: ofDigits.test(last.character) && ofDigits.test(said.charAt(0)),
        })
      )
        this.#doubtful = true;
    if (last && this.#isAfterIcon && isWithinFigure(last.character, said.charAt(0))) this.#doubtful = true;
    this.#isAfterIcon = false;
    this.#last = { element, character, shift, struck };
  }

  /** A line break: the lines of a heading or a centred title belong together, others are paragraphs. */
  lineBreak(place: TextPlace): void {
    if (!place.together) this.end();
    else this.#pieces.push({ text: '\n', shift: 0 });
    this.#last = null;
    this.#endsInSpace = true;
  }

  /** Adds a picture: a large one stands between paragraphs, a small one inside the one at hand. */
  picture(size: 'picture' | 'icon' | null): void {
    if (size === 'picture') this.block([{ type: 'picture' }]);
    if (size !== 'icon') return;
    this.#icons += 1;
    this.#isAfterIcon = true;
  }

  /** Says that what comes next may not be seen beside the last character, though nothing is shown between them. */
  part(): void {
    this.#isAfterIcon = true;
  }

  /** Says what a rule alone shows at this place: with text that is not read the paragraph at hand cannot be told. */
  beside(shown: 'text' | 'icon' | null): void {
    if (shown === 'text') this.#doubtful = true;
    else this.picture(shown);
  }

  /** Ends the paragraph at hand. */
  end(): void {
    if (this.#pieces.length > 0) this.#endText();
    else if (this.#doubtful) this.drafts.push({ type: 'doubt' });
    this.#doubtful = false;
    this.#struck = false;
    this.#last = null;
    this.#isLinked = true;
    this.#attachment = false;
    if (this.#icons > 0) this.drafts.push({ type: 'icon' });
    this.#icons = 0;
    this.#isAfterIcon = false;
    this.#endsInSpace = true;
  }

  #endText(): void {
    const whole = textOnLine(this.#pieces);
    const text = whole.includes('\n') ? trimmedLines(whole) : whole.trim();
    const valid = this.#struck && !this.#doubtful ? withoutStruck(this.#pieces) : undefined;
    const doubtful = this.#doubtful || this.#struck;
    const marks = { heading: this.#heading, doubtful, link: this.#isLinked, attachment: this.#attachment, valid };
    if (text !== '') this.drafts.push({ type: 'paragraph', text, ...marks });
    else if (this.#doubtful) this.drafts.push({ type: 'doubt' });
    this.#pieces = [];
  }

  /** Ends the paragraph at hand and adds blocks after it. */
  block(drafts: readonly Draft[]): void {
    this.end();
    for (const draft of drafts) this.drafts.push(draft);
  }
}
