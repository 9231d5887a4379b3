import type { Rule } from './define';

/** The rules, in the order in which their findings are shown. */
export const rules: readonly Rule[] = [];
