import { describeSerangan } from './uji-serangan.ts';

describeSerangan('gitlab');
