import type { Wording } from '../node';

/** The command line was used wrongly: told to the user, exit status 64. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly wording: Wording;

  constructor(wording: Wording) {
    super(wording.en);
    this.wording = wording;
  }
}
