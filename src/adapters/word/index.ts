export { docx } from './docx/index';
