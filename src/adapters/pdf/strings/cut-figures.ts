/** Figures begin with a zero that no number needs: 096 is the rest of 16096, whose first digits stand elsewhere. */
const needless = /^\s*[0０][\p{Nd},，]+(?:[.．]\p{Nd}*)?[件项个次条宗起人份例类名篇]?\s*$/u;

/** Whether a text may be but the rest of a number. */
export function isRestOfFigure(text: string): boolean {
  return needless.test(text);
}
