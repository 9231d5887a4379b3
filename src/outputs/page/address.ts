/** Where the reader is: the overview, or a report, with the finding or the cell that is looked at. */
export interface Address {
  readonly report?: number;
  readonly finding?: number;
  readonly cell?: string;
}

/** The part of the page's address behind `#` for a place. */
export function addressText({ report, finding, cell }: Address): string {
  const parts = [
    report !== undefined && `report=${report}`,
    finding !== undefined && `finding=${finding}`,
    cell !== undefined && `cell=${encodeURIComponent(cell)}`,
  ].filter((part) => part !== false);
  return `#${parts.join('&')}`;
}

/** The place that an address names; the overview where it names none. */
export function parseAddress(hash: string): Address {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const number = (name: string) => {
    const text = values.get(name);
    return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
  };
  const [report, finding, cell] = [number('report'), number('finding'), values.get('cell')];
  return {
    ...(report !== undefined && { report }),
    ...(finding !== undefined && { finding }),
    ...(cell !== null && { cell }),
  };
}
