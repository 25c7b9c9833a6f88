import { defineWords } from '../../../language/words.ts';

/** Reasons by the words that the API has for them. */
export const stateReasonWords = defineWords(
  {
    known: {
      'a run came to its end': 'het ophalen is weer gelukt',
      'its settings were changed': 'de instellingen zijn gewijzigd',
      'enabled by hand': 'door iemand aangezet',
      'disabled by hand': 'door iemand uitgezet',
      'its connection was tested, and is well': 'de verbinding is getest en werkt',
    },
    failed: (failures: number, title: string) =>
      `${failures} keer na elkaar mislukt; de laatste keer: ${title}`,
  },
  {
    known: {
      'a run came to its end': 'a run came to its end',
      'its settings were changed': 'its settings were changed',
      'enabled by hand': 'enabled by hand',
      'disabled by hand': 'disabled by hand',
      'its connection was tested, and is well': 'its connection was tested, and is well',
    },
    failed: (failures: number, title: string) => `${failures} runs in a row failed; the last time: ${title}`,
  },
);
