import { playAll } from '../browser/scenarios/all.ts';
import { test } from './staged-desktop.ts';

playAll(test);
