import { defineWords } from '../../language/words.ts';

export const attributeWords = defineWords(
  {
    types: {
      text: 'tekst',
      number: 'getal',
      date: 'datum',
      boolean: 'ja of nee',
      email: 'e-mailadres',
      postcode: 'postcode',
      choice: 'keuze',
    },
    required: 'verplicht',
  },
  {
    types: {
      text: 'text',
      number: 'number',
      date: 'date',
      boolean: 'yes or no',
      email: 'e-mail address',
      postcode: 'postcode',
      choice: 'choice',
    },
    required: 'required',
  },
);
