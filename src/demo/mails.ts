import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Scene } from './scene.ts';

const FOLDER = path.join(import.meta.dirname, 'mails');

/** The test file that every scanner knows, in two halves so that none takes this file for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/**
 * The demo's mails as they lie on the server: lines end in CRLF, tokens are those of the scene, and each bears the number of this
 * run, so that a second demo in the same folder is new mail and no duplicate.
 */
export async function demoMails(scene: Scene, run: string): Promise<Buffer[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(names.map(async (name) => fill(await readFile(path.join(FOLDER, name)), scene, run)));
}

/** Octets stay what they are: the text goes through ISO-8859-1, which maps each to one character. */
function fill(template: Buffer, scene: Scene, run: string): Buffer {
  const text = template
    .toString('latin1')
    .replaceAll('{{OPEN_TOKEN}}', octets(scene.openToken))
    .replaceAll('{{CLOSED_TOKEN}}', octets(scene.closedToken))
    .replaceAll('{{EICAR}}', EICAR)
    .replace(/^(Message-ID: <)/im, `$1${run}.`)
    .replace(/\r?\n/g, '\r\n');
  return Buffer.from(text, 'latin1');
}

/** A prefix may have letters beyond ISO-8859-1: raw UTF-8 in a header (RFC 6532). */
const octets = (text: string): string => Buffer.from(text).toString('latin1');
