/** The half of pdfjs that parses. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** Answers the other half over a line of messages. */
  export const WorkerMessageHandler: { initializeFromPort(port: object): void };
}
