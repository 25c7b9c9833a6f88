import { faultMatrix, octetMatrix } from './fault-matrix.ts';

const DELETE = { protocol: 'imaps', afterAccept: { action: 'delete' } } as const;
const MOVE = { protocol: 'imaps', afterAccept: { action: 'move', folder: 'Archief' } } as const;
const KEEP = { protocol: 'imaps', afterAccept: { action: 'keep' } } as const;
const MARK_READ = { protocol: 'imaps', afterAccept: { action: 'mark-read' } } as const;

faultMatrix('IMAPS, delete', DELETE);
faultMatrix('IMAPS without UIDPLUS, delete', { ...DELETE, without: ['UIDPLUS'] }, /SEARCH|STORE|EXPUNGE/);
faultMatrix('IMAPS, move', MOVE, /MOVE|LOGOUT/);
faultMatrix('IMAPS without MOVE, move', { ...MOVE, without: ['MOVE'] }, /SEARCH|COPY|STORE|EXPUNGE/);
faultMatrix('IMAPS, keep', KEEP, /LOGOUT/);
faultMatrix('IMAPS, mark as read', MARK_READ, /STORE/);
octetMatrix('IMAPS, move', MOVE);
