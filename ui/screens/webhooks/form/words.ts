import { defineWords } from '../../../language/words.ts';

export const webhookFormWords = defineWords(
  {
    settings: 'Instellingen',
    url: 'Adres van de ontvanger',
    urlHint: 'Met https, of http op deze machine zelf.',
    which: 'Welke gebeurtenissen',
    all: 'Alle gebeurtenissen, ook soorten die er later bij komen',
    enabled: 'Gebeurtenissen versturen',
    enabledHint: 'Uit: gepauzeerd. Wat de ontvanger moet krijgen, wacht dan op hem.',
    save: 'Opslaan',
    saved: 'De webhook is gewijzigd.',
    added: 'De webhook is toegevoegd.',
    chooseOne: 'Kies ten minste één soort, of alle.',
    secret: 'Geheim',
    secretLead:
      'Waarmee de ontvanger nagaat dat een bericht van hier komt (Standard Webhooks). Kopieer het nu: het wordt hierna niet meer getoond.',
    toWebhook: 'Naar de webhook',
  },
  {
    settings: 'Settings',
    url: 'Address of the receiver',
    urlHint: 'With https, or http on this machine itself.',
    which: 'Which events',
    all: 'All events, also types that are added later',
    enabled: 'Send events',
    enabledHint: 'Off: paused. What the receiver is to get waits for it.',
    save: 'Save',
    saved: 'The webhook has been changed.',
    added: 'The webhook has been added.',
    chooseOne: 'Choose one type at least, or all.',
    secret: 'Secret',
    secretLead:
      'With it the receiver checks that a message comes from here (Standard Webhooks). Copy it now: it is not shown again.',
    toWebhook: 'To the webhook',
  },
);
