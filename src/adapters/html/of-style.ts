import type { Style } from './style';

/** Remembers what follows from a style alone: elements with the same declarations share one style, and most of a page's cells do. */
export function ofStyle<Answer>(ask: (style: Style) => Answer): (style: Style) => Answer {
  const answers = new WeakMap<Style, { readonly answer: Answer }>();
  return (style) => {
    const known = answers.get(style);
    if (known) return known.answer;
    const answer = ask(style);
    answers.set(style, { answer });
    return answer;
  };
}
