import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { asZaakpostError, ERRORS, type ErrorCode, ZaakpostError } from '../errors.ts';
import { databaseError } from '../store/database.ts';
import { InvalidRequest } from './zod-compiler.ts';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** Something that Zaakpost works with, and whether it is there. */
export const componentSchema = z
  .object({
    name: z.string().describe('database, queue, storage, scanner or spam-filter.'),
    status: z
      .enum(['up', 'low', 'down', 'off'])
      .describe('low: it works, but not for long; off: none is configured.'),
    code: z.string().nullable(),
    message: z.string().nullable(),
  })
  .meta({ id: 'Component', description: 'Something that Zaakpost works with, and whether it is there.' });

export type Component = z.infer<typeof componentSchema>;

/** Something is missing that Zaakpost needs for its work: an error by the code of the first such thing. */
export class NotReady extends ZaakpostError {
  readonly components: Component[];

  constructor(components: Component[]) {
    const down = components.filter(({ status }) => status === 'down');
    const code = down.map((component) => component.code).find(isErrorCode) ?? 'UNKNOWN';
    super(code, { detail: `down: ${down.map(({ name }) => name).join(', ')}` });
    this.components = components;
  }
}

const isErrorCode = (code: string | null): code is ErrorCode => code !== null && Object.hasOwn(ERRORS, code);

/** Problem details (RFC 9457): the body of every answer that is an error. */
export const problemSchema = z
  .object({
    type: z.string().describe('URI of the kind of problem.'),
    title: z.string().describe('What was wrong, in one sentence; always the same for a type.'),
    status: z.int().describe('The HTTP status.'),
    detail: z.string().describe('What was wrong, and what to do about it.'),
    instance: z.string().describe('URI of this occurrence: holds the id under which it is logged.'),
    code: z.enum(Object.keys(ERRORS)).describe('The error code; docs/errors.md explains each.'),
    errors: z
      .array(
        z.object({
          field: z.string().describe('Part of the request, and JSON Pointer within it, such as `body/name`.'),
          message: z.string(),
        }),
      )
      .optional()
      .describe('What was wrong with which field of the request.'),
    components: z.array(componentSchema).optional().describe('What is there and what is not.'),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' });

export type Problem = z.infer<typeof problemSchema>;

/** The problem that tells of an error: its code and public message, never its cause. */
export function problemOf(error: ZaakpostError, requestId: string): Problem {
  const { status, message } = ERRORS[error.code];
  const [title = message] = message.split(/(?<=\.) /);
  return {
    type: `urn:zaakpost:problem:${error.code.toLowerCase().replaceAll('_', '-')}`,
    title,
    status,
    detail: message,
    instance: `urn:uuid:${requestId}`,
    code: error.code,
    ...membersOf(error),
  };
}

/** What more there is to say: of the caller's own request, or of our parts. */
function membersOf(error: ZaakpostError): Pick<Problem, 'errors' | 'components'> {
  if (error instanceof InvalidRequest) return { errors: error.fields };
  if (error instanceof NotReady) return { components: error.components };
  if (!OF_THE_REQUEST.has(error.code) || error.detail === undefined) return {};
  return { errors: [{ field: 'request', message: error.detail }] };
}

/** Errors whose detail tells of nothing but what the caller sent, so it is his to see. */
const OF_THE_REQUEST: ReadonlySet<ErrorCode> = new Set(['BAD_REQUEST', 'CONFLICT']);

/** Answers with a problem. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: ZaakpostError,
): FastifyReply {
  if (error.code === 'UNAUTHORIZED') reply.header('www-authenticate', 'Bearer');
  const problem = problemOf(error, request.id);
  return reply
    .code(problem.status)
    .type(PROBLEM_MEDIA_TYPE)
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem);
}

/** Answers any error of a request with its problem; the log gets the detail and the cause, by the same id. */
export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = asZaakpostError(databaseError(ofFastify(error)));
  const line = { code: known.code, detail: known.detail, err: known.cause };
  if (ERRORS[known.code].status >= 500) request.log.error(line, known.message);
  else request.log.info(line, known.message);
  return sendProblem(request, reply, known);
}

/** Answers a request for a path that is not there. */
export function handleNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(request, reply, new ZaakpostError('NOT_FOUND'));
}

const BY_STATUS: Record<number, ErrorCode> = {
  400: 'BAD_REQUEST',
  413: 'BODY_TOO_LARGE',
  414: 'BAD_REQUEST',
  415: 'MEDIA_TYPE_UNSUPPORTED',
};

/** Fastify's own refusals (malformed JSON, a body too large, …) get a code of ours. */
function ofFastify(error: unknown): unknown {
  if (error instanceof ZaakpostError || !(error instanceof Error)) return error;
  const { statusCode, code } = error as FastifyError;
  const ours = code?.startsWith('FST_') && statusCode !== undefined ? BY_STATUS[statusCode] : undefined;
  return ours ? new ZaakpostError(ours, { detail: error.message, cause: error }) : error;
}
