import { defineWords } from '../../language/words.ts';

export const profileWords = defineWords(
  {
    title: 'Profielen',
    lead: 'Wat er met post aan een adres gebeurt: een nieuwe zaak, een zaak uit het Omgevingsloket, of documentintake.',
    add: 'Profiel toevoegen',
    empty: 'Er is nog geen profiel',
    emptyAdvice:
      'Voeg een profiel toe voor het adres waar de post op binnenkomt. Zonder profiel wacht post op een besluit.',
    emptyReader: 'Zodra een beheerder een profiel toevoegt, staat het hier.',
    name: 'Naam',
    kind: 'Wordt',
    address: 'Adressen',
    caseType: 'Zaaktype',
    defaultFor: 'Standaard voor',
    enabled: 'Toestand',
    on: 'Aan',
    off: 'Uit',
    none: 'geen',
    order:
      'Past een post bij meer dan één profiel, dan gaat een volledig adres voor een patroon, en het langste patroon voor een korter. De volgorde van de lijst doet er niet toe.',
    kinds: {
      'document-intake': 'Documentintake',
      'case-type': 'Nieuwe zaak',
      olo: 'Zaak uit het Omgevingsloket',
    },
  },
  {
    title: 'Profiles',
    lead: 'What becomes of mail to an address: a new case, a case from the Omgevingsloket, or document intake.',
    add: 'Add a profile',
    empty: 'There is no profile yet',
    emptyAdvice:
      'Add a profile for the address that mail comes in by. Without a profile, mail waits for a decision.',
    emptyReader: 'As soon as an admin adds a profile, it is shown here.',
    name: 'Name',
    kind: 'Becomes',
    address: 'Addresses',
    caseType: 'Case type',
    defaultFor: 'Default for',
    enabled: 'State',
    on: 'Enabled',
    off: 'Disabled',
    none: 'none',
    order:
      'Where mail fits more than one profile, a whole address goes before a pattern, and the longest pattern before a shorter one. The order of the list does not matter.',
    kinds: {
      'document-intake': 'Document intake',
      'case-type': 'New case',
      olo: 'Case from the Omgevingsloket',
    },
  },
);
