import { Tokenizer } from 'parse5';

/** Says of each ASCII character whether it ends a run: those of `characters`, and the two that are never read as they are written. */
function endsAt(characters: string): Uint8Array {
  const ends = new Uint8Array(128);
  for (const character of `${characters}\0\r`) ends[character.charCodeAt(0)] = 1;
  return ends;
}

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const space = ' \t\n\f';
const textEnds = endsAt(`${space}<&`);
const codeEnds = endsAt('<');
const escapableEnds = endsAt('<&');
const tagNameEnds = endsAt(`${space}${capitals}/>`);
const attributeNameEnds = endsAt(`${space}${capitals}/>="'<`);
const doubleQuotedEnds = endsAt('"&');
const singleQuotedEnds = endsAt("'&");
const unquotedEnds = endsAt(`${space}&>`);
const commentEnds = endsAt('-<');

/** What may be a character reference is read again from its beginning where it is none; no name of one is longer. */
const longestReference = 64;

/**
 * Makes the same tokens as parse5's tokenizer, but takes in one step what it would take character by character: text, names and values up to
 * the next character that means something there. Most of a page consists of such runs, and a string that grows by one character at a time is
 * a chain with a link for each.
 */
export class RunTokenizer extends Tokenizer {
  /**
   * Takes the next piece of the page, and lets go of what was read of those before it also in the middle of a token: parse5 does so between tokens
   * only, so that a picture in an attribute would be copied once for each of its pieces, and every copy kept.
   */
  override write(piece: string, isLast: boolean): void {
    const { preprocessor } = this;
    const before = preprocessor.droppedBufferSize;
    if (preprocessor.pos - this.entityStartPos > longestReference) preprocessor.dropParsedChunk();
    this.entityStartPos -= preprocessor.droppedBufferSize - before;
    super.write(piece, isLast);
  }

  /** How many attributes the tag that is being read has so far. */
  get attributes(): number {
    return this.currentToken && 'attrs' in this.currentToken ? this.currentToken.attrs.length : 0;
  }

  protected override _stateData(code: number): void {
    super._stateData(code);
    if (isPlain(code, textEnds)) this.#goOn(textEnds);
  }

  protected override _stateRcdata(code: number): void {
    super._stateRcdata(code);
    if (isPlain(code, escapableEnds)) this.#goOn(escapableEnds);
  }

  protected override _stateRawtext(code: number): void {
    super._stateRawtext(code);
    if (isPlain(code, codeEnds)) this.#goOn(codeEnds);
  }

  protected override _stateScriptData(code: number): void {
    super._stateScriptData(code);
    if (isPlain(code, codeEnds)) this.#goOn(codeEnds);
  }

  protected override _stateTagName(code: number): void {
    super._stateTagName(code);
    if (isPlain(code, tagNameEnds) && this.currentToken && 'tagName' in this.currentToken)
      this.currentToken.tagName += this.#run(tagNameEnds);
  }

  protected override _stateAttributeName(code: number): void {
    super._stateAttributeName(code);
    if (isPlain(code, attributeNameEnds)) this.currentAttr.name += this.#run(attributeNameEnds);
  }

  protected override _stateAttributeValueDoubleQuoted(code: number): void {
    super._stateAttributeValueDoubleQuoted(code);
    if (isPlain(code, doubleQuotedEnds)) this.currentAttr.value += this.#run(doubleQuotedEnds);
  }

  protected override _stateAttributeValueSingleQuoted(code: number): void {
    super._stateAttributeValueSingleQuoted(code);
    if (isPlain(code, singleQuotedEnds)) this.currentAttr.value += this.#run(singleQuotedEnds);
  }

  protected override _stateAttributeValueUnquoted(code: number): void {
    super._stateAttributeValueUnquoted(code);
    if (isPlain(code, unquotedEnds)) this.currentAttr.value += this.#run(unquotedEnds);
  }

  protected override _stateComment(code: number): void {
    super._stateComment(code);
    if (isPlain(code, commentEnds) && this.currentToken && 'data' in this.currentToken)
      this.currentToken.data += this.#run(commentEnds);
  }

  /** Adds the run that follows to the text at hand. */
  #goOn(ends: Uint8Array): void {
    if (this.currentCharacterToken) this.currentCharacterToken.chars += this.#run(ends);
  }

  /** Takes what follows in the piece at hand, up to a character that ends the run. */
  #run(ends: Uint8Array): string {
    const { html, pos } = this.preprocessor;
    let end = pos + 1;
    for (; end < html.length; end++) {
      const code = html.charCodeAt(end);
      // The two halves of a character beyond the basic plane may stand in two pieces; parse5 puts them together.
      if (code < 128 ? ends[code] === 1 : code >= 0xd800 && code < 0xe000) break;
    }
    this.preprocessor.pos = end - 1;
    return html.slice(pos + 1, end);
  }
}

/** Whether a run may begin after a character; not after a line break, which may be the first of two characters that are one. */
function isPlain(code: number, ends: Uint8Array): boolean {
  return code > 0x20 && (code >= 128 || ends[code] === 0);
}
