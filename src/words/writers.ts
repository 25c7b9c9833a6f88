import type { Words } from './language.ts';

/** Of who may write into a case, and of cases that are closed. */
export const WRITER_WORDS = {
  'but-guessing-sender': {
    en: 'But its sender sent {count} wrong tokens within a day.',
    nl: 'Maar de afzender stuurde binnen een dag {count} ongeldige kenmerken.',
  },
  'but-guessing-all': {
    en: 'But {count} wrong tokens came within a day.',
    nl: 'Maar binnen een dag kwamen er {count} ongeldige kenmerken.',
  },
  'but-not-authenticated': {
    en: 'But its sender is not authenticated, as mail to this address needs.',
    nl: 'Maar de afzender is niet bevestigd, wat voor berichten aan dit adres nodig is.',
  },
  'but-not-known': {
    en: 'But its sender is not known in that case, as mail to this address needs.',
    nl: 'Maar de afzender is niet bekend in die zaak, wat voor berichten aan dit adres nodig is.',
  },
  'but-automatic-held': {
    en: 'But it is {kind}, which is held at this address.',
    nl: 'Maar het is {kind}, die voor dit adres wordt vastgehouden.',
  },
  'but-automatic-discarded': {
    en: 'But it is {kind}, which is discarded at this address.',
    nl: 'Maar het is {kind}, die voor dit adres terzijde wordt gelegd.',
  },

  'goes-on-as-new': { en: 'The mail goes on as new mail.', nl: 'Het bericht gaat verder als nieuw bericht.' },
  'added-to-closed': {
    en: 'Mail to this address is added to a closed case, and its handler is told.',
    nl: 'Berichten aan dit adres worden aan een gesloten zaak toegevoegd, met een signaal.',
  },
  'machine-adds-nothing': {
    en: 'It is {kind}, and adds nothing to a closed case.',
    nl: 'Het is {kind} en voegt niets toe aan een gesloten zaak.',
  },
  'answers-closed-case-note': {
    en: 'answers case {cases}, which is closed',
    nl: 'antwoord op zaak {cases}, die gesloten is',
  },
  'answers-mail-of-closed-case-note': {
    en: 'answers mail of case {cases}, which is closed',
    nl: 'antwoord op een e-mail uit zaak {cases}, die gesloten is',
  },
} as const satisfies Record<string, Words>;
