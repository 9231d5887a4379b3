import { visible } from '../node';

/** Says something on standard error; what in it would command a terminal, as the name of a file may, is made visible. */
export function tell(text: string): void {
  process.stderr.write(visible(text));
}
