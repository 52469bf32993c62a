import { describeSerangan } from './uji-serangan.ts';

describeSerangan('github');
