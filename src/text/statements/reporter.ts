/** Who reports and on which year: what the words 本区, 县水利局 or 2022年 mean depends on it. */
export interface Reporter {
  readonly organization: string | null;
  readonly year: number | null;
}
