import { z } from 'zod';
import { secret, setting } from './setting.ts';

/**
 * Traces by OpenTelemetry, under its own names where it has them. Those are checked when tracing is on only: a platform may set them for
 * all that runs on it.
 */
export const tracing = {
  traces: setting(
    'ZAAKPOST_TRACES',
    z.enum(['off', 'on']).default('off'),
    'Whether workers and the API send traces (OpenTelemetry): ids, codes and times, no content and no addresses.',
  ),
  otlpEndpoint: setting(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    z.string().default('http://localhost:4318'),
    'The collector, which takes OTLP over HTTP (JSON); `/v1/traces` is put behind it.',
  ),
  otlpTracesEndpoint: setting(
    'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
    z.string().optional(),
    'The whole address to which traces are sent, in place of the one above.',
  ),
  otlpHeaders: secret(
    'OTEL_EXPORTER_OTLP_HEADERS',
    z.string().optional(),
    'Header fields for the collector, as `name=value,name=value`; best by OTEL_EXPORTER_OTLP_HEADERS_FILE.',
  ),
  otelServiceName: setting(
    'OTEL_SERVICE_NAME',
    z.string().min(1).default('zaakpost'),
    'The name under which traces are shown.',
  ),
} as const;
