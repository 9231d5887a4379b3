import type { Report } from '../model/index';
import { sameOrganization } from '../text/organization';

/** Why a report that was named as a part cannot be added to the others. */
export type Hindrance = 'year' | 'undated' | 'edition' | 'self' | 'twice';

/** The parts of a consolidated report that can be added, and those that cannot, with the reason. */
export interface Parts {
  readonly usable: readonly Report[];
  readonly unusable: readonly { readonly part: Report; readonly hindrance: Hindrance }[];
  /** Whether what cannot be added leaves nothing out: the report itself and copies of a part do not, a part that could not be read may. */
  readonly complete: boolean;
}

/** Sorts the parts of a report, of which some `unread` may be lacking; a body is added once, by the report of it that stands first. */
export function partsOf(report: Report, parts: readonly Report[], unread: readonly unknown[] = []): Parts {
  const usable: Report[] = [];
  const unusable: { part: Report; hindrance: Hindrance }[] = [];
  let complete = unread.length === 0;
  for (const part of parts) {
    const known = usable.find((other) => isOf(other, part));
    const hindrance = hindranceOf(report, part) ?? (known ? 'twice' : null);
    if (!hindrance) usable.push(part);
    else unusable.push({ part, hindrance });
    const copy = hindrance === 'self' || (hindrance === 'twice' && known && hasFiguresOf(known, part));
    if (hindrance && !copy) complete = false;
  }
  return { usable, unusable, complete };
}

function hindranceOf(report: Report, part: Report): Hindrance | null {
  if (part.year !== report.year) return part.year === null || report.year === null ? 'undated' : 'year';
  if (part.edition !== report.edition) return 'edition';
  const named = part.organization === report.organization && part.title === report.title;
  return part === report || (named && hasFiguresOf(report, part)) ? 'self' : null;
}

function isOf(one: Report, other: Report): boolean {
  if (one === other) return true;
  if (one.organization === null || other.organization === null) return false;
  return one.organization === other.organization || sameOrganization(one.organization, other.organization) === 'same';
}

function hasFiguresOf(one: Report, other: Report): boolean {
  const figures = (report: Report) =>
    Object.entries(report.cells)
      .map(([id, cell]) => `${id}=${cell.value}`)
      .sort()
      .join();
  return one === other || figures(one) === figures(other);
}
