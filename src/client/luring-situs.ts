import { readOffline } from './luring.ts';

readOffline();
