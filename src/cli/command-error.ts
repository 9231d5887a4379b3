import type { Wording } from '../node';

/**
 * Why a command cannot be done or was not: told to the user, who asked wrongly (exit status 64), named what cannot be
 * read (2) or interrupted it (130, 143).
 */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly wording: Wording;
  readonly status: 2 | 64 | 130 | 143;

  constructor(wording: Wording, status: 2 | 64 | 130 | 143 = 64) {
    super(wording.en);
    this.wording = wording;
    this.status = status;
  }
}
