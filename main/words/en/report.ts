export const report = {
  heading: 'Save a report to show to others',
  lead: 'It holds no host or user name, no path of your home folder, no serial number, no network address.',
  inside: 'What is inside',
  costs: 'A file of some kilobytes. It goes where your downloads go; nothing is sent anywhere.',
  contents: [
    'Processor, memory, graphics cards, free disk space and the kind of system',
    'The measured speed with its range, and how calm the machine was',
    'The advice with its reasons, and your choice',
    'Earlier measurements, and the last failure if there was one',
  ],
  preview: 'Preview of the text',
  asText: 'Save as text',
  asJson: 'Save as JSON',
  writing: 'Writing the report...',
  waiting: 'Available when the report is written, in about 1\u00A0s.',
  waitingFailed: 'Available when the report can be written. Try again first.',
  failed: {
    heading: 'The report cannot be written now',
    lead: 'Nothing else is affected.',
    retry: 'Try again',
  },
  offered: (file: string) => `${file} is handed to your system for saving.`,
};
