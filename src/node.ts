export { extractReport, extractReportFile, lookAtPage } from './files';
export * from './index';
