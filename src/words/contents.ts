import type { Words } from './language.ts';

/** Of signatures, of what is encrypted, and of notices that a message waits elsewhere. */
export const CONTENT_WORDS = {
  'encrypted-part': { en: 'part {part}: {by}, {form}', nl: 'deel {part}: {by}, {form}' },
  'locked-files': {
    en: 'part {part}: zip, {locked} of {count} files need a password',
    nl: 'deel {part}: zip, {locked} van {count} bestanden vragen een wachtwoord',
  },

  fact: { en: '{said}, {fact}', nl: '{said}, {fact}' },
  signature: { en: '{by} signature {state} ({detail})', nl: '{by}-handtekening {state} ({detail})' },
  intact: { en: 'intact', nl: 'ongeschonden' },
  broken: { en: 'broken', nl: 'geschonden' },
  'not checked': { en: 'not checked', nl: 'niet gecontroleerd' },
  'signed-by': { en: 'by {who}', nl: 'van {who}' },
  'signer-not-sender': { en: 'who is not the sender', nl: 'die niet de afzender is' },
  certificate: { en: 'certificate {serial} of {issuer}', nl: 'certificaat {serial} van {issuer}' },
  'trust-not-checked': { en: 'trust not checked', nl: 'vertrouwen niet nagegaan' },
  trust: { en: '{state} ({detail})', nl: '{state} ({detail})' },
  trusted: { en: 'trusted', nl: 'vertrouwd' },
  'not trusted': { en: 'not trusted', nl: 'niet vertrouwd' },
  'signed-at': { en: 'at {at}', nl: 'op {at}' },

  'no-keys-known': { en: 'no keys are known', nl: 'er zijn geen sleutels bekend' },
  'signed-with': { en: '{digest}, {key}', nl: '{digest}, {key}' },
  'digest-unknown': { en: 'unknown digest {digest}', nl: 'onbekende hash {digest}' },
  'content-not-signed': {
    en: 'the content is not what was signed',
    nl: 'de inhoud is niet wat er is ondertekend',
  },
  'attributes-not-der': {
    en: 'signed attributes are not in DER',
    nl: 'ondertekende gegevens staan niet in DER',
  },
  'certificate-missing': {
    en: "the signer's certificate is not in the mail",
    nl: 'het certificaat van de ondertekenaar zit niet in het bericht',
  },
  'key-does-not-fit': {
    en: "the signature is not of the signer's key",
    nl: 'de handtekening is niet van de sleutel van de ondertekenaar',
  },
  'vouched-by': { en: 'by {issuer}', nl: 'door {issuer}' },
  'certificate-not-for-mail': {
    en: 'its certificate is not for mail',
    nl: 'het certificaat is niet voor e-mail',
  },
  'certificate-not-valid-then': {
    en: '{holder} was not valid when it was signed',
    nl: '{holder} was niet geldig toen er is ondertekend',
  },
  'nobody-vouches': {
    en: 'nobody who is trusted vouches for {holder}',
    nl: 'niemand die vertrouwd wordt staat in voor {holder}',
  },
  'chain-too-long': {
    en: 'its chain of certificates is too long',
    nl: 'de keten van certificaten is te lang',
  },
  'certificate-unreadable': { en: 'not to be read', nl: 'niet te lezen' },

  'notice-of': { en: '{service}', nl: '{service}' },
  'notice-file': { en: 'file {name}', nl: 'bestand {name}' },
  'notice-field': { en: 'header field {name}', nl: 'veld {name} in de berichtkop' },
  'notice-sender': { en: 'sender at {domain}', nl: 'afzender van {domain}' },
  'notice-link': { en: 'link to {host}', nl: 'link naar {host}' },
  'notice-names': { en: 'names {service}', nl: 'noemt {service}' },
  'notice-asks-to-fetch': {
    en: 'it asks to fetch a message',
    nl: 'vraagt om een bericht op te halen',
  },
} as const satisfies Record<string, Words>;
