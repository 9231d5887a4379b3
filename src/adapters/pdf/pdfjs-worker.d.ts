/** The half of pdfjs that parses; it registers itself when it is imported and is not called by name. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
