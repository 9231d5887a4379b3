import { h, replace } from './dom';

/** A card beside a cell that tells what is known of it, while the cell is under the pointer or has the focus. */
export interface EvidenceCard {
  readonly element: HTMLElement;
  /** Shows what a cell has to tell; the cell says for itself that the card describes it. */
  readonly show: (cell: HTMLElement, content: HTMLElement) => void;
  /** Hides the card, after a moment in which the pointer may move onto it. */
  readonly leave: () => void;
}

/** Makes the card; it is hidden with Escape too. */
export function evidenceCard(): EvidenceCard {
  const element = h('div', { id: 'evidence', role: 'tooltip', hidden: true });
  let owner: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    owner?.removeAttribute('aria-describedby');
    owner = undefined;
    element.hidden = true;
  };
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, 150);
  };
  element.addEventListener('mouseenter', () => clearTimeout(timer));
  element.addEventListener('mouseleave', leave);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  return {
    element,
    leave,
    show(cell, content) {
      clearTimeout(timer);
      owner?.removeAttribute('aria-describedby');
      owner = cell;
      replace(element, content);
      element.hidden = false;
      cell.setAttribute('aria-describedby', element.id);
      place(element, cell.getBoundingClientRect());
    },
  };
}

/** Below the cell where there is room, else above, and never beyond the window. */
function place(element: HTMLElement, cell: DOMRect): void {
  const { width, height } = element.getBoundingClientRect();
  const room = 8;
  const below = cell.bottom + room + height < window.innerHeight;
  const left = Math.min(Math.max(room, cell.left), document.documentElement.clientWidth - width - room);
  element.style.left = `${Math.max(room, left)}px`;
  element.style.top = `${Math.max(room, below ? cell.bottom + room : cell.top - room - height)}px`;
}
