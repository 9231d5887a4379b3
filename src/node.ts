export { extractReport, extractReportFile, lookAtPage } from './files';
export * from './index';
export { createReader, type Reader, type ReaderOptions } from './reader/create-reader';
