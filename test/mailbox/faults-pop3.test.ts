import { faultMatrix, octetMatrix } from './fault-matrix.ts';

const DELETE = { protocol: 'pop3s', afterAccept: { action: 'delete' } } as const;
const KEEP = { protocol: 'pop3s', afterAccept: { action: 'keep' } } as const;

faultMatrix('POP3S, delete', DELETE);
faultMatrix('POP3S, keep', KEEP, /QUIT/);
faultMatrix('POP3S without PIPELINING, delete', { ...DELETE, without: ['PIPELINING'] }, /QUIT/);
octetMatrix('POP3S, delete', DELETE);
