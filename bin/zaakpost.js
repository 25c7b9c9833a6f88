#!/usr/bin/env node
// Runs the command with a Node that takes TypeScript as it is: this one where it is new enough, else the one of the npm
// package `node`. Plain JavaScript for Node 20 and later.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const main = new URL('../src/cli/main.ts', import.meta.url);

// Node keeps here what it makes of each source file: later starts take half the time, and each thread 25 MB less. By the environment, so that
// threads and a child have it too; where the folder cannot be written, there is no cache.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/zaakpost', import.meta.url));

/** The program of the npm package `node`, or undefined where it is not installed. */
function packagedNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json');
    const program = path.join(
      path.dirname(manifest),
      'bin',
      process.platform === 'win32' ? 'node.exe' : 'node',
    );
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** Runs the command as a child on the same terminal; what is sent to this process goes on to it, and its end is this one's. */
function runWith(program) {
  const child = spawn(program, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C on a terminal reaches the child by itself: passed on as well, it would count as pressed twice.
  const typed = process.stdin.isTTY ? ['SIGINT', 'SIGQUIT'] : [];
  const signals = ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP'];
  const passOn = (signal) => typed.includes(signal) || child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  child.on('error', (error) => {
    process.stderr.write(`zaakpost: cannot run ${program}: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    for (const each of signals) process.off(each, passOn);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  process.argv[1] = fileURLToPath(main);
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  await import(main.href);
} else {
  const program = packagedNode();
  if (program) runWith(program);
  else {
    process.stderr.write(
      `zaakpost: Node ${NEEDED} or newer is needed, and this is ${process.versions.node}. Run npm ci with development dependencies (it brings Node ${NEEDED}), or install Node ${NEEDED}.\n`,
    );
    process.exitCode = 1;
  }
}
