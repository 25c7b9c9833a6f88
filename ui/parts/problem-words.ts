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
    BLOB_MISSING: [
      'Opgeslagen gegevens ontbreken of zijn beschadigd',
      'Herstel de map met bestanden uit de reservekopie.',
    ],
    BODY_TOO_LARGE: ['Dit is te groot om te versturen', 'Verstuur minder tegelijk, of een kleiner bestand.'],
    CASE_CLOSED: [
      'De zaak is afgesloten',
      'Kies een andere zaak, heropen haar, of voeg het bericht toch toe aan de afgesloten zaak.',
    ],
    CONFIG_INVALID: ['De configuratie klopt niet', 'Bekijk de genoemde instelling en docs/configuration.md.'],
    CONFLICT: ['Dit gaat niet samen met wat er al is', 'Bekijk de actuele gegevens en probeer het opnieuw.'],
    CSRF_TOKEN_WRONG: ['Uw sessie is ververst', 'Laad de pagina opnieuw en herhaal wat u deed.'],
    DATABASE_START_FAILED: [
      'De ingebouwde database is niet gestart',
      'Bekijk de oorzaak in het log, of stel DATABASE_URL in.',
    ],
    DATABASE_UNAVAILABLE: [
      'De database antwoordt niet',
      'Er gaat geen post verloren. Probeer het zo opnieuw of waarschuw de beheerder.',
    ],
    EVENT_TOO_LARGE: [
      'Een gebeurtenis is te groot',
      'Geef het nummer van de aanvraag door aan de beheerder.',
    ],
    FILE_INVALID: ['Het bestand is niet te lezen', 'Bekijk de genoemde regel.'],
    FORBIDDEN: ['Dit mag u niet', 'Vraag een beheerder om de rol die hiervoor nodig is.'],
    IDEMPOTENCY_KEY_AT_WORK: ['Deze aanvraag wordt al uitgevoerd', 'Wacht even en probeer het dan opnieuw.'],
    IDEMPOTENCY_KEY_REUSED: [
      'Deze sleutel hoort bij een andere aanvraag',
      'Kies een nieuwe Idempotency-Key.',
    ],
    MAILBOX_ACTION_UNSUPPORTED: [
      'Het protocol kan dit niet na het ophalen',
      'POP3 kan alleen laten staan en verwijderen. Kies een van die twee.',
    ],
    MAILBOX_BUSY: [
      'Het postvak is in gebruik',
      'Een ander programma houdt het open. Probeer het over enkele minuten opnieuw.',
    ],
    MAILBOX_CERTIFICATE: [
      'Het certificaat van de mailserver wordt niet vertrouwd',
      'Bekijk het certificaat met “Test verbinding”; vertrouw de eigen CA of leg de vingerafdruk vast.',
    ],
    MAILBOX_CONNECTIONS: [
      'Er zijn al zo veel verbindingen met de mailserver als mag',
      'Het postvak komt vanzelf aan de beurt.',
    ],
    MAILBOX_CONNECTION_LOST: [
      'De verbinding met de mailserver brak af',
      'Het wordt vanzelf opnieuw geprobeerd.',
    ],
    MAILBOX_DISABLED: ['Het postvak staat uit', 'Zet het postvak aan en probeer het opnieuw.'],
    MAILBOX_FAULT: [
      'De mailserver meldt een blijvende fout van dit postvak',
      'De beheerder van de mailserver moet haar verhelpen.',
    ],
    MAILBOX_FOLDER_MISSING: [
      'De map is er niet op de mailserver',
      'Kies de map opnieuw uit de lijst van mappen.',
    ],
    MAILBOX_LEASE_LOST: [
      'Een andere worker haalt dit postvak nu op',
      'Er gaat niets verloren; deze keer is gestopt.',
    ],
    MAILBOX_LOGIN_REFUSED: [
      'De mailserver weigert de aanmelding',
      'Controleer gebruikersnaam en wachtwoord. Test daarna de verbinding.',
    ],
    MAILBOX_NEEDS_ATTENTION: [
      'Het postvak heeft aandacht nodig',
      'Los de oorzaak op en test de verbinding; daarna gaat het ophalen verder.',
    ],
    MAILBOX_PROTOCOL: [
      'De mailserver antwoordt anders dan het protocol toestaat',
      'Het wordt opnieuw geprobeerd. Blijft het, waarschuw dan de beheerder van de mailserver.',
    ],
    MAILBOX_REFUSED: [
      'De mailserver weigert een opdracht',
      'Het wordt opnieuw geprobeerd. Bekijk wat de server erbij zegt.',
    ],
    MAILBOX_TIMEOUT: ['De mailserver antwoordt niet op tijd', 'Controleer servernaam, poort en firewall.'],
    MAILBOX_TLS_REFUSED: [
      'Er kwam geen veilige verbinding tot stand',
      'Kies het protocol en de poort die de server aanbiedt.',
    ],
    MAILBOX_UNREACHABLE: ['De mailserver is niet bereikbaar', 'Controleer servernaam, poort en firewall.'],
    MAILDIR_UNUSABLE: [
      'Een bestand of map van de Maildir is niet te lezen of te verplaatsen',
      'Controleer van wie zij is en welke rechten zij heeft.',
    ],
    MAIL_GONE: [
      'Het bericht staat niet meer op de mailserver',
      'Alleen de kop is opgehaald; meer is er niet.',
    ],
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
    MAIL_TOO_LARGE: [
      'Het bericht is groter dan het postvak aanneemt',
      'Laat het in zijn geheel ophalen, of verhoog de grens van het postvak.',
    ],
    MAIL_UNFETCHABLE: [
      'Bij dit bericht breekt de verbinding telkens af',
      'Het blijft op de mailserver staan. Bekijk het daar.',
    ],
    MEDIA_TYPE_UNSUPPORTED: [
      'Dit soort bestand wordt hier niet aangenomen',
      'Verstuur het in een vorm die de API kent.',
    ],
    NOT_FOUND: ['Dit is er niet (meer)', 'Het is verwijderd, of het adres klopt niet.'],
    PARSE_FAILED: [
      'Het bericht was niet te ontleden',
      'De oorspronkelijke bytes zijn bewaard. Geef het nummer van het bericht door.',
    ],
    PRECONDITION_FAILED: [
      'Iemand anders heeft dit intussen gewijzigd',
      'Laad de pagina opnieuw, kijk wat er nu staat, en probeer het dan weer.',
    ],
    QUEUE_UNAVAILABLE: [
      'De wachtrij antwoordt niet',
      'Er gaat geen post verloren. Probeer het zo opnieuw of waarschuw de beheerder.',
    ],
    RANGE_NOT_SATISFIABLE: ['Dit deel is er niet in het bestand', 'Download het bestand in zijn geheel.'],
    REFERENCE_TAKEN: ['Een andere zaak kreeg dit nummer net', 'Het bericht gaat zijn weg opnieuw.'],
    RENDER_FAILED: [
      'Van het bericht was geen PDF te maken',
      'De oorspronkelijke bytes zijn bewaard. Geef het nummer van het bericht door.',
    ],
    SCANNER_UNAVAILABLE: [
      'De virusscanner antwoordt niet',
      'Post wacht en gaat vanzelf verder zodra hij er weer is.',
    ],
    SCANNER_WOULD_MISS: [
      'De virusscanner zou in grote post virussen missen',
      'Verhoog zijn grenzen, of zet AlertExceedsMax aan.',
    ],
    SCREENS_NOT_BUILT: [
      'De schermen konden niet worden gebouwd',
      'Bekijk wat het bouwen zei; de API werkt ook zonder.',
    ],
    SECRET_KEY_WRONG: [
      'Een opgeslagen geheim is met deze sleutel niet te openen',
      'Controleer ZAAKPOST_SECRET_KEY.',
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
    SIGN_ON_NO_ROLE: [
      'Uw organisatie kent u, maar gaf u geen rol in Zaakpost',
      'Vraag uw beheerder om een rol.',
    ],
    SIGN_ON_REFUSED: ['Aanmelden met uw organisatie is niet gelukt', 'Begin opnieuw.'],
    SIGN_ON_UNAVAILABLE: ['De aanmeldserver van uw organisatie antwoordt niet', 'Probeer het later opnieuw.'],
    SPAM_FILTER_UNAVAILABLE: [
      'Het spamfilter antwoordt niet',
      'Post wacht en gaat vanzelf verder zodra het er weer is.',
    ],
    STATUS_CHANGE_REFUSED: [
      'Dit kan niet met een bericht in deze toestand',
      'Bekijk wat er nu van het bericht geworden is, en beslis opnieuw als dat nodig is.',
    ],
    STORAGE_FAILED: [
      'De post kon niet worden opgeslagen',
      'Er is niets van de mailserver gehaald. Waarschuw de beheerder.',
    ],
    STORAGE_FULL: [
      'Er is geen ruimte om post op te slaan',
      'Maak ruimte vrij in de map met gegevens. Er is niets van de mailserver gehaald.',
    ],
    STORAGE_LOW: [
      'De ruimte om post op te slaan raakt op',
      'Maak ruimte vrij in de map met gegevens, voordat er niets meer binnenkomt.',
    ],
    TOO_MANY_REQUESTS: ['Dat ging te snel', 'Wacht een minuut en probeer het opnieuw.'],
    UNAUTHORIZED: ['U bent niet meer aangemeld', 'Meld u opnieuw aan.'],
    UNKNOWN: [
      'Er ging iets mis in Zaakpost',
      'Probeer het opnieuw. Blijft het misgaan, geef dan het nummer van de aanvraag door.',
    ],
    WEBHOOK_REFUSED: [
      'De ontvanger antwoordde niet met 2xx',
      'Controleer het adres en of de ontvanger bereikbaar is.',
    ],
  },
};
