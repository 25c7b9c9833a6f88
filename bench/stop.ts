/**
 * Has a measurement that is stopped (SIGINT, SIGTERM) leave nothing behind: no server of its own runs on.
 *
 * @param close ends what it started.
 */
export function closeWhenStopped(close: () => Promise<void>): void {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 }))
    process.once(signal, () => void close().finally(() => process.exit(code)));
}
