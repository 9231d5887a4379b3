/** The fields that are open, the innermost last. The code of a field is not shown, its result is (ECMA-376 Part 1, 17.16.18; [MS-DOC] 2.8.25). */
export class OpenFields {
  /** Of each field, whether its result has begun. */
  readonly #results: boolean[] = [];
  #codes = 0;

  get areOpen(): boolean {
    return this.#results.length > 0;
  }

  /** Whether what comes now belongs to the code of a field. */
  get hide(): boolean {
    return this.#codes > 0;
  }

  begin(): void {
    this.#results.push(false);
    this.#codes += 1;
  }

  /** Of the innermost field the code ends and the result begins. */
  separate(): void {
    if (!this.areOpen) return;
    this.end();
    this.#results.push(true);
  }

  end(): void {
    if (this.#results.pop() === false) this.#codes -= 1;
  }
}
