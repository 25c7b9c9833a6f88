import type { components } from '../api/schema.ts';
import type { Language } from '../language/current.ts';

type Code = components['schemas']['Problem']['code'];

/** What an error is called, and what to do about it. English comes from the API. */
export const problemWords: Readonly<Record<Language, Partial<Record<Code, readonly [string, string]>>>> = {
  en: {},
  nl: {
    BAD_REQUEST: [
      'Er klopt iets niet in wat u hebt ingevuld',
      'Verbeter wat hieronder staat en probeer het opnieuw.',
    ],
    CONFLICT: ['Dit gaat niet samen met wat er al is', 'Bekijk de actuele gegevens en probeer het opnieuw.'],
    CASE_CLOSED: [
      'De zaak is afgesloten',
      'Kies een andere zaak, heropen haar, of voeg het bericht toch toe aan de afgesloten zaak.',
    ],
    CSRF_TOKEN_WRONG: ['Uw sessie is ververst', 'Laad de pagina opnieuw en herhaal wat u deed.'],
    DATABASE_UNAVAILABLE: [
      'De database antwoordt niet',
      'Er gaat geen post verloren. Probeer het zo opnieuw of waarschuw de beheerder.',
    ],
    FORBIDDEN: ['Dit mag u niet', 'Vraag een beheerder om de rol die hiervoor nodig is.'],
    MAILBOX_BUSY: [
      'Het postvak is in gebruik',
      'Een ander programma houdt het open. Probeer het over enkele minuten opnieuw.',
    ],
    MAILBOX_CERTIFICATE: [
      'Het certificaat van de mailserver wordt niet vertrouwd',
      'Bekijk het certificaat met “Test verbinding”; vertrouw de eigen CA of leg de vingerafdruk vast.',
    ],
    MAILBOX_DISABLED: ['Het postvak staat uit', 'Zet het postvak aan en probeer het opnieuw.'],
    MAILBOX_FOLDER_MISSING: [
      'De map is er niet op de mailserver',
      'Kies de map opnieuw uit de lijst van mappen.',
    ],
    MAILBOX_LOGIN_REFUSED: [
      'De mailserver weigert de aanmelding',
      'Controleer gebruikersnaam en wachtwoord. Test daarna de verbinding.',
    ],
    MAILBOX_NEEDS_ATTENTION: [
      'Het postvak heeft aandacht nodig',
      'Los de oorzaak op en test de verbinding; daarna gaat het ophalen verder.',
    ],
    MAILBOX_TIMEOUT: ['De mailserver antwoordt niet op tijd', 'Controleer servernaam, poort en firewall.'],
    MAILBOX_TLS_REFUSED: [
      'Er kwam geen veilige verbinding tot stand',
      'Kies het protocol en de poort die de server aanbiedt.',
    ],
    MAILBOX_UNREACHABLE: ['De mailserver is niet bereikbaar', 'Controleer servernaam, poort en firewall.'],
    MAIL_NOT_DOWNLOADED: [
      'Van dit bericht is alleen de kop opgehaald',
      'Laat het eerst in zijn geheel ophalen; het is groter dan het postvak aanneemt.',
    ],
    MAIL_PURGED: [
      'Het origineel is verwijderd',
      'De bewaartermijn is voorbij; meer dan wat hier staat is er niet.',
    ],
    MAIL_QUARANTINED: [
      'Het bericht staat in quarantaine',
      'Lees de tekst. Geef het bericht alleen vrij als u het vertrouwt.',
    ],
    NOT_FOUND: ['Dit is er niet (meer)', 'Het is verwijderd, of het adres klopt niet.'],
    PRECONDITION_FAILED: [
      'Iemand anders heeft dit intussen gewijzigd',
      'Laad de pagina opnieuw, kijk wat er nu staat, en probeer het dan weer.',
    ],
    QUEUE_UNAVAILABLE: [
      'De wachtrij antwoordt niet',
      'Er gaat geen post verloren. Probeer het zo opnieuw of waarschuw de beheerder.',
    ],
    SIGN_IN_CODE_NEEDED: [
      'Er is ook een code nodig',
      'Vul de zes cijfers in die de app op uw telefoon nu toont.',
    ],
    SIGN_IN_LOCKED: [
      'Aanmelden kan even niet',
      'Er is te vaak iets verkeerds ingevuld. Wacht een kwartier of vraag een beheerder om een link.',
    ],
    SIGN_IN_REFUSED: [
      'Aanmelden is niet gelukt',
      'Controleer naam, wachtwoord en code. Een link werkt maar één keer; een beheerder kan een nieuwe maken.',
    ],
    STATUS_CHANGE_REFUSED: [
      'Dit kan niet met een bericht in deze toestand',
      'Bekijk wat er nu van het bericht geworden is, en beslis opnieuw als dat nodig is.',
    ],
    TOO_MANY_REQUESTS: ['Dat ging te snel', 'Wacht een minuut en probeer het opnieuw.'],
    UNAUTHORIZED: ['U bent niet meer aangemeld', 'Meld u opnieuw aan.'],
    UNKNOWN: [
      'Er ging iets mis in Zaakpost',
      'Probeer het opnieuw. Blijft het misgaan, geef dan het nummer van de aanvraag door.',
    ],
  },
};
