import { EXIT, failureOf, formatFailure } from './failure.ts';
import { buildProgram } from './program.ts';

// whoever reads the output may stop (`| head`): that is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

try {
  await buildProgram().parseAsync();
} catch (error) {
  tell(error);
}

/** Tells what went wrong in a line, and as JSON too where that was asked for; sets the exit code. */
function tell(error: unknown): void {
  const failure = failureOf(error);
  process.exitCode = failure.exitCode;
  if (!failure.told) process.stderr.write(`${formatFailure(failure)}\n`);
  if (failure.exitCode === EXIT.done || !process.argv.includes('--json')) return;
  const { code, message, lines } = failure;
  process.stdout.write(`${JSON.stringify({ error: { code, message, details: lines } })}\n`);
}
