import { parseKeyPairsIntoRecord } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Config } from '../config.ts';
import { ZaakpostError } from '../errors.ts';
import { useTracer } from '../tracing.ts';
import { OpenTelemetryTracer } from './open-telemetry.ts';
import { SpanIds } from './span-ids.ts';
import { toldExporter } from './told-exporter.ts';

/** Longest wait for a collector: at the end of a process, what it does not take within that time is lost. */
const PATIENCE_MS = 5_000;

/** Spans that are being sent. */
export interface Tracing {
  /** Sends what is left, within 5 seconds, and records no more. */
  close(): Promise<void>;
}

/**
 * Records the spans of this process, and sends them to a collector by OTLP over HTTP. A collector that is away costs spans, never mail.
 *
 * @param tell told of a collector that has gone away (the reason), and of one that is back (null).
 * @throws ZaakpostError CONFIG_INVALID where the collector's address is none.
 */
export function traceToCollector(config: Config, tell: (failure: Error | null) => void): Tracing {
  const exporter = new OTLPTraceExporter({
    url: tracesUrl(config),
    headers: parseKeyPairsIntoRecord(config.otlpHeaders),
    timeoutMillis: PATIENCE_MS,
  });
  const processor = new BatchSpanProcessor({
    exporter: toldExporter(exporter, tell),
    exportTimeoutMillis: PATIENCE_MS,
  });
  const idGenerator = new SpanIds();
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': config.otelServiceName }),
    spanProcessors: [processor],
    idGenerator,
  });
  useTracer(new OpenTelemetryTracer(provider.getTracer('zaakpost'), idGenerator));
  return {
    close: async () => {
      useTracer(null);
      // A collector that is away now has been told of; nobody waits for it.
      await provider.shutdown().catch(() => undefined);
    },
  };
}

/** By the rules of the OTLP exporter: the address for traces as it is, that for all signals with the path of traces behind it. */
function tracesUrl({ otlpEndpoint, otlpTracesEndpoint }: Config): string {
  const address = otlpTracesEndpoint ?? `${otlpEndpoint.replace(/\/$/, '')}/v1/traces`;
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return address;
  const key =
    otlpTracesEndpoint === undefined ? 'OTEL_EXPORTER_OTLP_ENDPOINT' : 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT';
  throw new ZaakpostError('CONFIG_INVALID', { detail: `${key}: must be an http:// or https:// address` });
}
