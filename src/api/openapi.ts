import { STATUS_CODES } from 'node:http';
import type { RouteOptions } from 'fastify';
import type { z } from 'zod';
import { ERRORS, type ErrorCode } from '../errors.ts';
import { isIdempotent } from './idempotency.ts';
import { JsonSchemas } from './json-schema.ts';
import { PROBLEM_MEDIA_TYPE, problemSchema } from './problem.ts';
import { API_VERSION } from './security-headers.ts';
import { SESSION_COOKIE } from './session-cookie.ts';
import { TAGS } from './tags.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Unique name of the operation, for generated clients. */
    operationId?: string;
    /** What it does, in one line. */
    summary?: string;
    description?: string;
    /** The resource that it belongs to. */
    tags?: readonly string[];
  }
  interface FastifyContextConfig {
    /** Answered without an API key. */
    open?: boolean;
    /** It is of the installation as a whole: who may change the resource may not do this. */
    adminOnly?: boolean;
    /** It changes nothing, although it is no GET: who may look may ask. */
    looksOnly?: boolean;
    /** Its answer tells what is to be forgotten, so it is not kept for whoever repeats it; doing it again does no harm. */
    unkept?: boolean;
    /** It takes a file of this media type too, in place of its body in JSON. */
    upload?: string;
    /** Errors of its own, beside those that its parameters and the key bring along. */
    problems?: readonly ErrorCode[];
    /** It answers with text of this media type, not JSON. */
    text?: string;
    /** It answers with a file: the media types that it may have. Ranges and ETag are documented by this. */
    download?: readonly string[];
  }
}

/** Whether If-Match is heeded. */
const isConditional = ({ config, method }: RouteOptions): boolean =>
  config?.versioned !== undefined && (method === 'PUT' || method === 'DELETE');

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description:
    'ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case.',
  schema: { type: 'string' },
};

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
};

const REPLAYED = {
  'Idempotency-Replayed': {
    description: 'true: it was done before, and this is the answer of then.',
    schema: { type: 'string', enum: ['true'] },
  },
};

const ETAG = {
  ETag: {
    description: 'Of this version, for If-Match: the same as long as nobody has changed it.',
    schema: { type: 'string' },
  },
};

type Fields = Record<string, unknown>;
type Zod = z.ZodType | undefined;
/** By media type, where a route takes files too. */
type Body = z.ZodType | { content: { 'application/json': { schema: z.ZodType } } };

/** Answers without a body. */
const EMPTY: ReadonlySet<string> = new Set(['204', '302']);

const HEADERS = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } };

/** Gathers routes as they are registered and describes them as OpenAPI 3.1, from the schemas that validate. */
export class OpenApiDocument {
  readonly #prefix: string;
  readonly #schemas = new JsonSchemas();
  readonly #paths: Record<string, Fields> = {};

  /** @param prefix path of the API's major version, such as `/v1`: the server's URL in the document. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Takes a route in. HEAD goes along with GET and is not described apart. */
  add(route: RouteOptions): void {
    if (route.method === 'HEAD') return;
    const path = route.url.slice(this.#prefix.length).replace(/:(\w+)/g, '{$1}');
    const methods = [route.method].flat().map((method) => method.toLowerCase());
    for (const method of methods)
      this.#paths[path] = { ...this.#paths[path], [method]: this.#operation(route) };
  }

  /** The document, as JSON. */
  toJSON(): Fields {
    return {
      openapi: '3.1.1',
      info: {
        title: 'Zaakpost',
        version: API_VERSION,
        description:
          'Takes mail in and files it with a case: set up mailboxes, follow mail, consume cases, documents and events. ' +
          'Every time is in UTC (RFC 3339). Every error is a problem (RFC 9457) with a code. ' +
          'docs/glossary.md of the source has the Dutch for each word.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
        contact: {
          name: 'Zaakpost',
          url: 'https://example.org/zaakpost',
          email: 'zaakpost@example.org',
        },
      },
      servers: [{ url: this.#prefix }],
      security: [{ apiKey: [] }, { session: [] }],
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
      paths: this.#paths,
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, of a service.' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: SESSION_COOKIE,
            description: 'A person who has signed in; changes need the header X-CSRF-Token too.',
          },
        },
        headers: {
          ApiVersion: {
            description: 'Full version of the API.',
            schema: { type: 'string', examples: [API_VERSION] },
          },
        },
        schemas: this.#schemas.toJSON(),
      },
    };
  }

  #operation(route: RouteOptions): Fields {
    const schema = route.schema ?? {};
    return {
      operationId: schema.operationId,
      summary: schema.summary,
      ...(schema.description ? { description: schema.description } : {}),
      tags: schema.tags,
      ...(route.config?.open ? { security: [] } : {}),
      parameters: [
        ...this.#parameters('path', schema.params as Zod),
        ...this.#parameters('query', schema.querystring as Zod),
        ...(isConditional(route) ? [IF_MATCH] : []),
        ...(isIdempotent(route) ? [IDEMPOTENCY_KEY] : []),
      ],
      ...(schema.body ? { requestBody: this.#body(schema.body as Body, route.config?.upload) } : {}),
      responses: { ...this.#answers(route), ...this.#problems(route) },
    };
  }

  #parameters(place: 'path' | 'query', schema: Zod): Fields[] {
    if (!schema) return [];
    const { properties = {}, required = [] } = this.#schemas.inline(schema, 'input');
    return Object.entries(properties).map(([name, property]) => {
      const { description, ...rest } = property as Fields;
      return {
        name,
        in: place,
        required: required.includes(name),
        ...(description ? { description } : {}),
        schema: rest,
      };
    });
  }

  #body(body: Body, upload: string | undefined): Fields {
    const schema = 'content' in body ? body.content['application/json'].schema : body;
    return {
      required: true,
      content: {
        'application/json': { schema: this.#schemas.reference(schema, 'input') },
        ...(upload ? { [upload]: {} } : {}),
      },
    };
  }

  #answers(route: RouteOptions): Fields {
    const { download, text } = route.config ?? {};
    if (download) return downloads(download);
    if (text)
      return {
        200: { description: 'OK', headers: HEADERS, content: { [text]: { schema: { type: 'string' } } } },
      };
    const answers = Object.entries((route.schema?.response ?? {}) as Record<string, z.ZodType>);
    return Object.fromEntries(
      answers.map(([status, schema]) => [
        status,
        {
          description: STATUS_CODES[status] ?? status,
          headers: {
            ...HEADERS,
            ...(route.config?.versioned && !EMPTY.has(status) ? ETAG : {}),
            ...(isIdempotent(route) ? REPLAYED : {}),
          },
          ...(EMPTY.has(status) ? {} : { content: this.#json(schema) }),
        },
      ]),
    );
  }

  #json(schema: z.ZodType): Fields {
    return { 'application/json': { schema: this.#schemas.reference(schema, 'output') } };
  }

  #problems(route: RouteOptions): Fields {
    const byStatus = Map.groupBy(new Set(problemCodes(route)), (code) => ERRORS[code].status);
    const entries = [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `${code}: ${ERRORS[code].message}`).join('\n\n'),
        headers: HEADERS,
        content: {
          [PROBLEM_MEDIA_TYPE]: { schema: this.#schemas.reference(problemSchema, 'output') },
        },
      },
    ]);
    return Object.fromEntries(entries);
  }
}

/** The errors that a route can answer with: what its parts bring along, and its own. */
function problemCodes(route: RouteOptions): ErrorCode[] {
  const { params, querystring, body } = route.schema ?? {};
  const parts: [unknown, ErrorCode[]][] = [
    // A body that is none is refused, also where none is asked for.
    [params || querystring || body || route.method === 'POST', ['BAD_REQUEST']],
    [params, ['NOT_FOUND']],
    [isConditional(route), ['PRECONDITION_FAILED']],
    [isIdempotent(route), ['IDEMPOTENCY_KEY_AT_WORK', 'IDEMPOTENCY_KEY_REUSED']],
    [body, ['BODY_TOO_LARGE', 'MEDIA_TYPE_UNSUPPORTED']],
    [!route.config?.open, ['UNAUTHORIZED', 'FORBIDDEN', 'CSRF_TOKEN_WRONG', 'DATABASE_UNAVAILABLE']],
    [true, ['TOO_MANY_REQUESTS']],
    [route.config?.download, ['RANGE_NOT_SATISFIABLE', 'BLOB_MISSING']],
  ];
  const implied = parts.flatMap(([present, codes]) => (present ? codes : []));
  return [...implied, ...(route.config?.problems ?? []), 'UNKNOWN'];
}

function downloads(mediaTypes: readonly string[]): Fields {
  const content = Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, {}]));
  return {
    200: { description: 'The file', headers: HEADERS, content },
    206: { description: 'The range of it that was asked for', headers: HEADERS, content },
    304: { description: 'Not changed: a file never is', headers: HEADERS },
  };
}
