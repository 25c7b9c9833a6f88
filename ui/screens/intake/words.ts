import { defineWords } from '../../language/words.ts';

export const intakeWords = defineWords(
  {
    title: 'Documentintake',
    lead: 'Documenten uit post aan een profiel dat alleen bijlagen opneemt, de nieuwste eerst.',
    empty: 'Er is nog niets opgenomen',
    emptyAdvice: 'Post aan een profiel met documentintake verschijnt hier met haar bijlagen.',
    subject: 'Onderwerp',
    noSubject: 'zonder onderwerp',
    sender: 'Van',
    profile: 'Profiel',
    createdAt: 'Opgenomen',
    documents: 'Documenten',
  },
  {
    title: 'Document intake',
    lead: 'Documents from mail to a profile that takes in attachments only, the newest first.',
    empty: 'Nothing has been taken in yet',
    emptyAdvice: 'Mail to a profile of document intake is shown here with its attachments.',
    subject: 'Subject',
    noSubject: 'without a subject',
    sender: 'From',
    profile: 'Profile',
    createdAt: 'Taken in',
    documents: 'Documents',
  },
);
