import { defineWords } from '../language/words.ts';

export const changedWords = defineWords(
  {
    title: 'Intussen is dit door iemand anders gewijzigd; er is niets opgeslagen',
    by: (name: string) => `Gewijzigd door ${name},`,
    kept: 'Wat u hebt ingevuld, staat nog in het formulier.',
    load: 'Laad wat er nu staat',
    loaded: 'Het formulier toont wat er nu staat.',
    overwrite: 'Sla toch op wat ik heb ingevuld',
    unseen: 'Er verschilt niets dat hier te zien is; het kan een wachtwoord zijn.',
    differs: 'gewijzigd',
    empty: 'leeg',
    yes: 'ja',
    no: 'nee',
  },
  {
    title: 'Somebody else has changed this meanwhile; nothing was saved',
    by: (name: string) => `Changed by ${name},`,
    kept: 'What you filled in is still in the form.',
    load: 'Load what is there now',
    loaded: 'The form shows what is there now.',
    overwrite: 'Save what I filled in all the same',
    unseen: 'Nothing differs that can be seen here; it may be a password.',
    differs: 'changed',
    empty: 'empty',
    yes: 'yes',
    no: 'no',
  },
);
