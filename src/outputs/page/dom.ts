/** What stands in an element: other elements, and text, which is never mark-up. */
export type Child = Node | string | number | false | null | undefined;

/** Attributes by name; what begins with `on` is called for that event, and false or undefined leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

/** Makes an element. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(attribute.slice(2), value);
    else if (value !== false && value !== undefined)
      element.setAttribute(attribute, value === true ? '' : String(value));
  }
  element.append(...present(children));
  return element;
}

/** Puts children in the place of what an element holds. What has the focus keeps it where its `data-key` is there again. */
export function replace(element: Element, ...children: readonly Child[]): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  element.replaceChildren(...present(children));
  if (focused === undefined || document.activeElement !== document.body) return;
  const again = [...element.querySelectorAll<HTMLElement>('[data-key]')].find((one) => one.dataset.key === focused);
  again?.focus({ preventScroll: true });
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) => {
    if (child === null || child === undefined || child === false || child === '') return [];
    return [typeof child === 'number' ? String(child) : child];
  });
}
