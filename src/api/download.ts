import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZaakpostError } from '../errors.ts';
import type { BlobStore } from '../store/blobs.ts';
import { type ByteRange, byteRange } from './byte-range.ts';
import { contentDisposition } from './content-disposition.ts';

/** A stored file, as it is handed out. */
export interface Download {
  name: string;
  mediaType: string;
  /** Octets. */
  size: number;
  sha256: string;
  /** It was made here and may be shown in our own screens; else it is to be saved. */
  shown?: boolean;
}

/**
 * A PDF of ours in a frame of our screens: the viewer of the browser shows it, and nothing is fetched, run or sent because of it. A
 * sandbox would keep viewers out.
 */
const SHOWN_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "object-src 'self'",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'x-frame-options': 'SAMEORIGIN',
};

/** type "/" subtype (RFC 9110, 8.3.1); the parameters of what came by mail are left out. */
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/;

/**
 * Answers with a file: to be saved, not to be shown (it came by mail: the headers of every answer forbid to sniff, run or frame it), but where it was made here and is asked for so.
 * Its name is its ETag, since a stored file never changes; one range can be asked for (RFC 9110, 14).
 *
 * @throws ZaakpostError RANGE_NOT_SATISFIABLE, BLOB_MISSING
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  blobs: BlobStore,
  file: Download,
): Promise<FastifyReply> {
  const etag = `"${file.sha256}"`;
  reply.headers({ etag, 'accept-ranges': 'bytes' });
  if (listed(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const range = wanted(request, reply, file, etag);
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  const body =
    request.method === 'HEAD' ? Readable.from([]) : await blobs.open(file.sha256, range ?? undefined);
  return reply
    .code(range ? 206 : 200)
    .headers({
      'content-type': MEDIA_TYPE.test(file.mediaType) ? file.mediaType : 'application/octet-stream',
      'content-disposition': contentDisposition(file.name, file.shown ? 'inline' : 'attachment'),
      'content-length': end - start + 1,
      ...(file.shown ? SHOWN_HEADERS : {}),
      ...(range ? { 'content-range': `bytes ${start}-${end}/${file.size}` } : {}),
    })
    .send(body);
}

/** The range that the request asks for. With If-Range, only where the file is the one that it began with: a part of another would spoil it. */
function wanted(
  request: FastifyRequest,
  reply: FastifyReply,
  file: Download,
  etag: string,
): ByteRange | null {
  const ifRange = request.headers['if-range'];
  const range =
    ifRange === undefined || ifRange === etag ? byteRange(request.headers.range, file.size) : null;
  if (range !== 'unsatisfiable') return range;
  reply.header('content-range', `bytes */${file.size}`);
  throw new ZaakpostError('RANGE_NOT_SATISFIABLE');
}

/** Whether an If-None-Match field (RFC 9110, 13.1.2) names the tag. */
const listed = (field: string | undefined, etag: string): boolean =>
  (field ?? '').split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
