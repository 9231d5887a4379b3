/** A script or style sheet of the page, bundled when the package is built: its text and its hash for the page's policy. */
declare module '*?bundled' {
  export const text: string;
  export const hash: string;
}
