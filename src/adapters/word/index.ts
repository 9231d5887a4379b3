export { doc } from './doc/index';
export { docx } from './docx/index';
export { rtf } from './rtf/index';
