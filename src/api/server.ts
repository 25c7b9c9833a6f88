import cookie from '@fastify/cookie';
import {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import { Registry } from 'prom-client';
import { SignOnProvider } from '../accounts/single-sign-on/provider.ts';
import { asZaakpostError } from '../errors.ts';
import { newId } from '../store/id.ts';
import { accounts } from './accounts.ts';
import { acknowledgements } from './acknowledgements.ts';
import { apiKeys } from './api-keys.ts';
import { auditEntries } from './audit-entries.ts';
import { auditExports } from './audit-exports.ts';
import { recordRequest } from './audit-log.ts';
import { authenticate } from './authentication.ts';
import { caseTypes } from './case-types.ts';
import { cases } from './cases.ts';
import type { ApiContext } from './context.ts';
import { allowOrigins } from './cross-origin.ts';
import { decisionRules } from './decision-rules.ts';
import { serveDocs } from './docs.ts';
import { documents } from './documents.ts';
import { tagAnswer } from './entity-tag.ts';
import { events } from './events.ts';
import { groups } from './groups.ts';
import { health } from './health.ts';
import { heedIdempotencyKeys } from './idempotency.ts';
import { intakeEntries } from './intake-entries.ts';
import { mailDecisions } from './mail-decisions.ts';
import { mailDomains } from './mail-domains.ts';
import { mailFetch } from './mail-fetch.ts';
import { mailStages } from './mail-stages.ts';
import { mailboxFolderList } from './mailbox-folders.ts';
import { mailboxHistory } from './mailbox-history.ts';
import { mailboxResync } from './mailbox-resync.ts';
import { mailboxTests } from './mailbox-tests.ts';
import { mailboxes } from './mailboxes.ts';
import { mails } from './mails.ts';
import { metrics } from './metrics.ts';
import { OpenApiDocument } from './openapi.ts';
import { overview } from './overview.ts';
import { owners } from './owners.ts';
import { requireOwn } from './ownership.ts';
import { personErasures } from './person-erasures.ts';
import { handleError, handleNotFound } from './problem.ts';
import { profiles } from './profiles.ts';
import { queues } from './queues.ts';
import { limitRates } from './rate-limit.ts';
import { recordRequestSpan } from './request-span.ts';
import { retentionRuns } from './retention-runs.ts';
import { requireRight } from './rights.ts';
import { serveScreens } from './screens.ts';
import { securityHeaders } from './security-headers.ts';
import { sessions } from './sessions.ts';
import { settingsChanges } from './settings-changes.ts';
import { singleSignOn } from './single-sign-on.ts';
import { tokens } from './tokens.ts';
import { webhookDeliveries } from './webhook-deliveries.ts';
import { webhooks } from './webhooks.ts';
import { serialise, validate } from './zod-compiler.ts';

const PREFIX = '/v1';

/** Bodies are settings, not files. */
const MAX_BODY_OCTETS = 1024 * 1024;

const RESOURCES = [
  health,
  overview,
  mailboxes,
  mailboxHistory,
  mailboxTests,
  mailboxFolderList,
  mailDomains,
  mailboxResync,
  profiles,
  caseTypes,
  cases,
  tokens,
  mails,
  mailDecisions,
  acknowledgements,
  mailFetch,
  mailStages,
  decisionRules,
  settingsChanges,
  retentionRuns,
  personErasures,
  intakeEntries,
  documents,
  events,
  webhooks,
  webhookDeliveries,
  queues,
  apiKeys,
  accounts,
  groups,
  owners,
  auditEntries,
  auditExports,
];

/**
 * Builds the API: every resource under `/v1`, described by `/v1/openapi.json` and readable at `/v1/docs`.
 *
 * @param registry what this process counted, for `/v1/metrics`.
 * @returns `inject` asks it without a network, `listen` serves it, `close` ends it when the requests under way are answered.
 */
export async function buildApi(context: ApiContext, registry = new Registry()): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = context.log.child({ part: 'api' });
  const api = fastify({
    loggerInstance,
    genReqId: newId,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: MAX_BODY_OCTETS,
    forceCloseConnections: 'idle',
    frameworkErrors: handleFrameworkError,
    trustProxy: context.config.trustedProxies.length > 0 ? [...context.config.trustedProxies] : false,
  });
  api.setValidatorCompiler(validate);
  api.setSerializerCompiler(serialise);
  api.setErrorHandler(handleError);
  api.decorateRequest('actor', null);
  api.decorateRequest('session', null);
  // Nothing, until the rights of who asks are known.
  api.decorateRequest('scope', null as never);
  api.decorateRequest('recorded', false);
  api.decorateRequest('auditObject', null);
  api.decorateRequest('idempotent', null);
  api.decorateRequest('repeated', false);
  await api.register(cookie);
  api.addHook('onRequest', securityHeaders);
  await allowOrigins(api, context.config);
  api.addHook('onResponse', logAnswer);
  api.addHook('onResponse', recordRequestSpan);
  const document = new OpenApiDocument(PREFIX);
  const provider = SignOnProvider.of(context.config);
  const resources = async (scope: FastifyInstance) => {
    scope.addHook('onRoute', (route) => document.add(route));
    const { countRefused } = await limitRates(scope, context.config);
    scope.addHook('onRequest', async (request) => {
      await authenticate(context.db, context.config, request).catch(async (error: unknown) => {
        if (asZaakpostError(error).code === 'UNAUTHORIZED') await countRefused(request);
        throw error;
      });
    });
    scope.addHook('onRequest', requireRight);
    scope.addHook('preValidation', (request) => requireOwn(context.db, request));
    heedIdempotencyKeys(scope, context);
    scope.addHook('preSerialization', tagAnswer);
    scope.addHook('onSend', (request, reply) => recordRequest(context.db, request, reply));
    for (const resource of [...RESOURCES, sessions(provider), singleSignOn(provider), metrics(registry)])
      await scope.register(resource(context));
  };
  await api.register(resources, { prefix: PREFIX });
  const documentUrl = `${PREFIX}/openapi.json`;
  api.get(documentUrl, async () => document.toJSON());
  await serveDocs(api, documentUrl);
  const screens = await serveScreens(api);
  api.setNotFoundHandler(screens ?? handleNotFound);
  return api;
}

/** What goes wrong before a route is found (a path that is no path, or too long) is answered like any other error. */
function handleFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void securityHeaders(request, reply);
  handleError(error, request, reply);
}

/** One line for an answer: which route, not which address, as that may tell of people. */
async function logAnswer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { method, routeOptions, actor } = request;
  const ms = Math.round(reply.elapsedTime);
  const by = actor && { kind: actor.kind, id: actor.id };
  const line = { method, route: routeOptions.url, status: reply.statusCode, ms, actor: by };
  request.log.info(line, 'answered');
}
