import { ExportResultCode } from '@opentelemetry/core';
import type { SpanExporter } from '@opentelemetry/sdk-trace';

type Exported = Parameters<SpanExporter['export']>;

/** An exporter that tells when its collector goes away and when it is back; not each time in between. */
export function toldExporter(exporter: SpanExporter, tell: (failure: Error | null) => void): SpanExporter {
  let isAway = false;
  return {
    export(...[spans, done]: Exported) {
      exporter.export(spans, (result) => {
        const fails = result.code !== ExportResultCode.SUCCESS;
        if (fails !== isAway) tell(fails ? (result.error ?? new Error('no reason given')) : null);
        isAway = fails;
        done(result);
      });
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
