import { registerHooks } from 'node:module';

/** What the client's types are written with needs the compiler that is written in TypeScript itself, which the newest one is not. */
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === 'typescript' ? 'typescript-5' : specifier, context),
});

const HEAD = '// Made from the document of the API by `npm run ui:types`; docs/development.md says more.\n';

/** The types of the API for the client of the screens, as text. @param document OpenAPI 3.1. */
export async function apiTypes(document: object): Promise<string> {
  const { default: openapi, astToString } = await import('openapi-typescript');
  const types = await openapi(document as never, { alphabetize: true, rootTypes: false });
  return HEAD + astToString(types);
}
