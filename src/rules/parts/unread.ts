import { type SectionKind, sections } from '../../forms/sections';
import type { Problem, ProblemCode, Report } from '../../model/index';

/** A page of which nothing or not everything was read: whatever is not found may stand there. */
const anywhere: readonly ProblemCode[] = ['no-text-layer', 'text-unreliable'];
/** What the report goes on with somewhere else. */
const behind: readonly ProblemCode[] = ['attachment-unread', 'file-cut'];
const order: readonly string[] = sections.map(({ kind }) => kind);

/** Whether something of a report was not read, or not with certainty, so that what is not found may stand there. */
export function isPartlyUnread({ problems }: Report): boolean {
  return problems.some((problem) => [...anywhere, ...behind].includes(problem.code) || isPicture(problem));
}

/** Whether a section, or what is sought in it, may stand in what was not read: on an unread page, in a picture or a file that stands for it, or behind or under the last that was found. */
export function isUnread({ problems, sections: found }: Report, kind: SectionKind): boolean {
  const isLast = found.every((section) => section.kind === null || order.indexOf(section.kind) <= order.indexOf(kind));
  return problems.some((problem) => {
    if (anywhere.includes(problem.code)) return true;
    const own = (problem.section ?? problem.table) === kind;
    if (behind.includes(problem.code)) return problem.section ? own : isLast;
    return isPicture(problem) && own;
  });
}

function isPicture({ code }: Problem): boolean {
  return code === 'section-is-image' || code === 'table-is-image';
}
