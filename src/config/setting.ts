import type { z } from 'zod';

/** One key of the environment: what it may hold, and its meaning as `docs/configuration.md` prints it. */
export interface Setting<S extends z.ZodType = z.ZodType> {
  readonly key: string;
  readonly schema: S;
  readonly meaning: string;
  /** Whether its value is shown nowhere. */
  readonly isSecret: boolean;
}

export const setting = <S extends z.ZodType>(key: string, schema: S, meaning: string): Setting<S> => ({
  key,
  schema,
  meaning,
  isSecret: false,
});

/** A setting whose value is shown nowhere. */
export const secret = <S extends z.ZodType>(key: string, schema: S, meaning: string): Setting<S> => ({
  ...setting(key, schema, meaning),
  isSecret: true,
});

/** What a group of settings reads as. */
export type Values<G> = {
  readonly [Name in keyof G]: G[Name] extends Setting<infer S> ? Readonly<z.infer<S>> : never;
};
