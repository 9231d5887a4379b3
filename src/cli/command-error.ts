import type { Wording } from '../node';

/** Why a command cannot be done: told to the user, who asked wrongly (exit status 64) or named what cannot be read (2). */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly wording: Wording;
  readonly status: 2 | 64;

  constructor(wording: Wording, status: 2 | 64 = 64) {
    super(wording.en);
    this.wording = wording;
    this.status = status;
  }
}
