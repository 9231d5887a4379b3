export { doc } from './doc/index';
export { docx } from './docx/index';
