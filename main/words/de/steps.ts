import type { StepWords } from '../step-words.ts';

const words = (name: string, doing: string, subject: string, elsewhere: string): StepWords => ({
  name,
  doing,
  subject,
  elsewhere: `Ein anderes Voicefit ${elsewhere}.`,
});

export const steps = {
  probe: words(
    'Dieser Rechner',
    'Blick auf den Rechner',
    'Der Blick auf diesen Rechner',
    'sieht sich diesen Rechner gerade an',
  ),
  benchmark: words('Messen', 'Messung', 'Die Messung', 'misst diesen Rechner gerade'),
  recommend: words('Wählen', 'Auswahl', 'Die Auswahl', 'wählt gerade'),
  install: words('Download', 'Download', 'Der Download', 'lädt gerade Modelle herunter'),
  try: words('Ausprobieren', 'Probelauf', 'Der Probelauf', 'probiert gerade ein Modell aus'),
  configure: words('Anwenden', 'Einrichtung', 'Die Einrichtung', 'richtet gerade ein'),
};
