import { defineWords } from '../language/words.ts';

export const ownersWords = defineWords(
  {
    title: 'Eigenaren',
    lead: 'Behandelaars zien alleen wat van hen of van een groep van hen is.',
    people: 'Personen',
    groups: 'Groepen',
    groupsHint: 'Eén groep per regel, zoals de aanmeldserver of een beheerder hem noemt.',
    none: 'geen',
    save: 'Eigenaren opslaan',
    saved: 'De eigenaren zijn opgeslagen.',
  },
  {
    title: 'Owners',
    lead: 'Officials see only what is theirs, or of a group of theirs.',
    people: 'People',
    groups: 'Groups',
    groupsHint: 'One group a line, as the sign-in server or an admin calls it.',
    none: 'none',
    save: 'Save owners',
    saved: 'The owners have been saved.',
  },
);
