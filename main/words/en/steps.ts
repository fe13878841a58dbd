import type { StepWords } from '../step-words.ts';

/** The words of a step whose English sentence can start with its activity. */
const words = (name: string, doing: string, elsewhere: string): StepWords => ({
  name,
  doing,
  subject: doing,
  elsewhere: `Another Voicefit is ${elsewhere} right now.`,
});

export const steps = {
  probe: words('This machine', 'Looking at this machine', 'looking at this machine'),
  benchmark: words('Measure', 'Measuring', 'measuring this machine'),
  recommend: words('Choose', 'Choosing', 'choosing'),
  install: words('Download', 'Downloading', 'downloading'),
  try: words('Try it', 'Trying it', 'trying a model'),
  configure: words('Apply', 'Applying', 'applying'),
};
