import { plural } from '../plural.ts';

const threads = plural('en', { one: 'thread', other: 'threads' });

export const terminalSpeed = {
  title: 'Measured speed',
  next: 'says what this machine should run',
  score: 'CPU score',
  notMeasured: 'not measured',
  noise: 'Noise',
  rounds: (spread: string) => `rounds within ${spread}`,
  wasBusy: 'the machine was busy, so read the ranges',
  took: 'Took',
  backend: (threadCount: number, reads: string, low: string, high: string) =>
    `${threadCount} ${threads(threadCount)}, reads ${reads} (${low} to ${high})`,
  nothingDownloaded: 'nothing downloaded',
  downloaded: (size: string) => `${size} downloaded`,
  models: {
    title: 'Language models here',
    model: 'Model',
    runsOn: 'On',
    tokens: 'Tokens/s',
    range: 'Range',
    reads: 'Reads/s',
    loads: 'Loads in',
    source: 'Source',
  },
};
