import { amountImplausible } from './amount-implausible';
import { balanceMismatch } from './balance-mismatch';
import { blankCells } from './blank-cells';
import { carryMismatch } from './carry-mismatch';
import { citedNoticeMismatch } from './cited-notice-mismatch';
import { consolidationMismatch } from './consolidation-mismatch';
import { countImplausible } from './count-implausible';
import type { Rule } from './define';
import { duplicateTables } from './duplicate-tables';
import { feeUnitDoubtful } from './fee-unit-doubtful';
import { formTextLeft } from './form-text-left';
import { inForceMismatch } from './in-force-mismatch';
import { itemCountMismatch } from './item-count-mismatch';
import { outdatedForm } from './outdated-form';
import { partUnusable } from './part-unusable';
import { periodMismatch } from './period-mismatch';
import { previousUnsure } from './previous-unsure';
import { processingFeeUntold } from './processing-fee-untold';
import { proseCountMismatch } from './prose-count-mismatch';
import { proseShareMismatch } from './prose-share-mismatch';
import { publishedLate } from './published-late';
import { rulesWithoutPower } from './rules-without-power';
import { sectionDisordered } from './section-disordered';
import { sectionMisnumbered } from './section-misnumbered';
import { sectionMissing } from './section-missing';
import { staleYear } from './stale-year';
import { stockTooSmall } from './stock-too-small';
import { totalMismatch } from './total-mismatch';
import { unfinishedDespiteClaim } from './unfinished-despite-claim';

/** The rules, in the order in which their findings are shown. */
export const rules: readonly Rule[] = [
  totalMismatch,
  balanceMismatch,
  countImplausible,
  amountImplausible,
  proseCountMismatch,
  proseShareMismatch,
  unfinishedDespiteClaim,
  carryMismatch,
  inForceMismatch,
  itemCountMismatch,
  feeUnitDoubtful,
  stockTooSmall,
  rulesWithoutPower,
  previousUnsure,
  consolidationMismatch,
  partUnusable,
  duplicateTables,
  sectionMissing,
  sectionMisnumbered,
  sectionDisordered,
  periodMismatch,
  staleYear,
  citedNoticeMismatch,
  outdatedForm,
  formTextLeft,
  processingFeeUntold,
  publishedLate,
  blankCells,
];
