import type { Command } from 'commander';

/** `zaakpost openapi` */
export function addOpenApi(program: Command): void {
  program
    .command('openapi')
    .description("write the API's document (OpenAPI 3.1, JSON), to make clients from; asks no server")
    .action(async () => {
      const { describeApi } = await import('../api/describe.ts'); // only here: the API takes long to load
      process.stdout.write(`${JSON.stringify(await describeApi(), null, 2)}\n`);
    });
}
