import { defineWords } from '../../../language/words.ts';

const mails = (count: number) => (count === 1 ? '1 bericht' : `${count} berichten`);
const mailsEn = (count: number) => (count === 1 ? '1 mail' : `${count} mails`);

export const bulkWords = defineWords(
  {
    legend: 'Met wat is gekozen',
    clear: 'Wis keuze',
    stop: 'Stop',
    doWith: (name: string, count: number) => `${name}: ${mails(count)}`,
    about: {
      reprocess: 'De berichten gaan hun weg opnieuw, volgens de instellingen van nu.',
      release: 'De berichten gaan verder, hoewel een controle ze heeft tegengehouden.',
      discard:
        'De berichten worden nergens bij gevoegd. Ze blijven bewaard, en het besluit kan worden herzien.',
    },
    left: (count: number) => `Met ${mails(count)} van de keuze kan dit niet: die blijven zoals ze zijn.`,
    running: {
      reprocess: 'Berichten worden op weg gestuurd…',
      release: 'Berichten worden vrijgegeven…',
      discard: 'Berichten worden terzijde gelegd…',
    },
    done: {
      reprocess: (count: number) => `Opnieuw op weg: ${mails(count)}.`,
      release: (count: number) => `Vrijgegeven: ${mails(count)}.`,
      discard: (count: number) => `Terzijde gelegd: ${mails(count)}.`,
    },
    stopped: (count: number) => `U hebt het gestopt; niet aan de beurt gekomen: ${mails(count)}.`,
    failed: (count: number) => `Niet gelukt: ${mails(count)}.`,
    whyPassedOver:
      'Overgeslagen: het bericht is onderweg, wordt door iemand vastgehouden, is niet geheel hier, of is intussen veranderd.',
    preview: 'Wat er zou veranderen',
    previewing: 'Bekijken wat er zou gebeuren…',
    changing: (count: number, all: number) =>
      count === 0
        ? `Er zou niets veranderen aan wat van ${mails(all)} geworden is.`
        : `Er zou iets veranderen bij ${count} van ${mails(all)}.`,
    passedOver: (count: number) => `Overgeslagen: ${mails(count)}.`,
    mail: 'Bericht',
    before: 'Nu',
    after: 'Zou worden',
  },
  {
    legend: 'With what is selected',
    clear: 'Clear selection',
    stop: 'Stop',
    doWith: (name: string, count: number) => `${name}: ${mailsEn(count)}`,
    about: {
      reprocess: 'The mails go their way again, by the settings of now.',
      release: 'The mails go on, although a check stopped them.',
      discard: 'The mails are filed nowhere. They are kept, and the decision can be changed.',
    },
    left: (count: number) =>
      `This cannot be done with ${mailsEn(count)} of those selected: they stay as they are.`,
    running: {
      reprocess: 'Sending mails their way…',
      release: 'Releasing mails…',
      discard: 'Setting mails aside…',
    },
    done: {
      reprocess: (count: number) => `On their way again: ${mailsEn(count)}.`,
      release: (count: number) => `Released: ${mailsEn(count)}.`,
      discard: (count: number) => `Set aside: ${mailsEn(count)}.`,
    },
    stopped: (count: number) => `You stopped it; not come to: ${mailsEn(count)}.`,
    failed: (count: number) => `Failed: ${mailsEn(count)}.`,
    whyPassedOver:
      'Passed over: the mail is on its way, put on hold by somebody, not here as a whole, or has changed meanwhile.',
    preview: 'What would change',
    previewing: 'Seeing what would happen…',
    changing: (count: number, all: number) =>
      count === 0
        ? `Nothing would change of what became of ${mailsEn(all)}.`
        : `Something would change of ${count} of ${mailsEn(all)}.`,
    passedOver: (count: number) => `Passed over: ${mailsEn(count)}.`,
    mail: 'Mail',
    before: 'Now',
    after: 'Would be',
  },
);
