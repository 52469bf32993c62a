import { describeGeladi } from './uji-geladi.ts';

describeGeladi('github');
