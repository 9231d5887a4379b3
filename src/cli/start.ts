import { keepCompiled } from './keep-compiled';

keepCompiled();
await import('./main');
