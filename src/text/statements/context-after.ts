import { type Context, goOn } from './context';
import { type Counted, frameOfNext, frameWithin, opensFrame, tableOf } from './frames';
import { afterNumber, afterStrange } from './progress';
import type { Told } from './told';

const listing = /[:(（]/;

/** Remembers what a number counted, and whether the next are parts of it: where 中, a colon or a bracket follows it, or it stands at the head (3件申请). */
export function contextAfter(told: Told): Context {
  const { page, one, label, tail, context, naming, measure, isWay, heads, place } = told;
  const { senses, understood, byTail } = naming;
  const strange =
    !understood || measure?.certainty === 'open' || tail.senses.has('foreign') || label.senses.has('foreign');
  const opens = opensFrame(tail);
  const behind = context.heading === null ? context : goOn(context, { heading: null });
  if (!measure && senses.has('growth') && !opens) return afterStrange(behind, label);
  const latest: Counted = {
    of: measure ?? 'other',
    understood: understood && measure?.certainty !== 'open',
    value: one.quantity.value,
  };
  const listed = listing.test(page.text.text.charAt(one.tailEnd))
    ? { ...frameWithin(latest), within: false }
    : isOfOtherTable(told)
      ? told.frame
      : context.frame;
  const frame = opens || (heads && byTail) ? { ...frameWithin(latest), headed: !opens } : listed;
  const next = withinCarried(afterNumber(behind, { senses, strange, isWay, measure, place, latest, frame }));
  const isStrange = measure ? measure.certainty === 'open' : !tail.understood;
  return afterStrange(isStrange ? goOn(next, { strange: true }) : next, label);
}

/** 申请85件，其中涉行政许可38件、行政处罚41件: parts in words that name other numbers of the tables go on being parts. */
function isOfOtherTable({ frame, measure }: Told): boolean {
  return (
    measure !== null && frame !== null && frame.of !== 'other' && tableOf(frame.of.subject) !== tableOf(measure.subject)
  );
}

/** 上年结转的15件申请，予以公开6件: how those ended. */
function withinCarried(context: Context): Context {
  return context.frame === null ? goOn(context, { frame: frameOfNext(context) }) : context;
}
