/** A service that keeps a message on a portal of its own and sends a notice of it. What its notices are known by. */
export interface SecureMailProvider {
  name: string;
  /** Domains that notices come from; those below them count, too. */
  senders?: readonly string[];
  /** Hosts that notices link to; those below them count, too. */
  hosts?: readonly string[];
  /** Links, where the service runs on hosts of its customers: tried on host and path. */
  links?: RegExp;
  /** A header field, as `name: value`. */
  header?: RegExp;
  /** Names of files that hold the message in a form that only the portal opens. */
  file?: RegExp;
  /** Words of its notices, in subject or body: a name that nobody else would use. */
  words?: RegExp;
}

/** The services, with those that Dutch municipalities meet first. */
export const SECURE_MAIL_PROVIDERS: readonly SecureMailProvider[] = [
  {
    name: 'Zivver',
    senders: ['zivver.com', 'zivver.eu', 'zivver.nl'],
    hosts: ['app.zivver.com', 'app.zivver.eu', 'zivver.com', 'zivver.eu'],
    header: /^x-zivver-/i,
    words: /\bzivver\b/i,
  },
  {
    name: 'SmartLockr',
    senders: ['smartlockr.eu', 'smartlockr.io', 'smartlockr.nl'],
    hosts: ['smartlockr.eu', 'smartlockr.io', 'smartlockr.nl'],
    header: /^x-smartlockr/i,
    words: /\bsmartlockr\b/i,
  },
  {
    name: 'KPN secure mail',
    links: /^(?:secure-?mail|veilig(?:e)?-?mail(?:en)?)[\w.-]*\.kpn\.(?:com|nl)/i,
    words: /\bkpn\b.{0,30}\b(?:secure ?mail|veilig(?:e)? ?mail)/i,
  },
  {
    name: 'Cryptshare',
    hosts: ['cryptshare.com', 'cryptshare.express'],
    links: /\/Download1?\.action\?|[/.]cryptshare[/.]/i,
    header: /^x-cryptshare/i,
    words: /\bcryptshare\b/i,
  },
  {
    name: 'Microsoft Purview',
    hosts: ['outlook.office365.com/encryption', 'outlook.office.com/encryption'],
    header: /^content-class: *rpmsg\.message/i,
    file: /^message(?:_v\d)?\.rpmsg$/i,
    words: /\bmicrosoft (?:purview|365) message encryption\b|\boffice 365 message encryption\b/i,
  },
  {
    name: 'Proofpoint Encryption',
    links: /\/(?:formpostdir\/)?securereader\//i,
    file: /^securemessageatt\.html?$/i,
    words: /\bproofpoint (?:encryption|secure)\b|\bsecured by proofpoint\b/i,
  },
  {
    name: 'Mailock',
    senders: ['mailock.com', 'beyondencryption.com'],
    hosts: ['mailock.com'],
    words: /\bmailock\b/i,
  },
  {
    name: 'Cisco Secure Email Encryption',
    senders: ['res.cisco.com'],
    hosts: ['res.cisco.com'],
    file: /^securedoc(?:_[\w-]+)?\.html?$/i,
    words: /\bcisco secure email encryption\b|\bregistered envelope\b/i,
  },
  {
    name: 'SEPPmail',
    header: /^x-seppmail/i,
    file: /^secmail\.html?$/i,
    words: /\bseppmail\b/i,
  },
  {
    name: 'Egress',
    senders: ['egress.com'],
    hosts: ['switch.egress.com', 'reader.egress.com'],
    words: /\begress (?:protect|secure email)\b/i,
  },
  {
    name: 'Mimecast Secure Messaging',
    hosts: ['secure-messaging.mimecast.com'],
    links: /mimecast\.com\/(?:securemessag|.{0,30}secure-message)/i,
    words: /\bmimecast secure messaging\b/i,
  },
  {
    name: 'Zix',
    senders: ['zixmessagecenter.com'],
    hosts: ['zixmail.net', 'zixmessagecenter.com', 'zixportal.com'],
    words: /\bzix(?:corp|mail)?\b.{0,40}\b(?:secure|encrypt)/i,
  },
  {
    name: 'Proton Mail',
    hosts: ['mail.proton.me/eo', 'mail.protonmail.com/eo'],
    words: /\bproton ?mail\b/i,
  },
  {
    name: 'Tuta',
    senders: ['tutao.de', 'tuta.com', 'tutanota.com'],
    hosts: ['app.tuta.com/mail', 'mail.tutanota.com/mail', 'app.tutanota.com/mail'],
    words: /\btuta(?:nota|mail)?\b/i,
  },
  {
    name: 'Berichtenbox van MijnOverheid',
    senders: ['mijn.overheid.nl', 'mijnoverheid.nl'],
    hosts: ['mijn.overheid.nl', 'berichtenbox.overheid.nl'],
    words: /\bberichtenbox\b/i,
  },
];
