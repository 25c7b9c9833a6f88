import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../words/language.ts';

/** The languages that answers come in; the first where nothing is asked for. */
const LANGUAGES: readonly Language[] = ['en', 'nl'];

/** The language that `Accept-Language` (RFC 9110, 12.5.4) likes best; English where it names none of ours. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const quality = /^\s*q=([\d.]+)\s*$/.exec(parameters.join(';'))?.[1];
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  for (const { tag } of wanted) {
    const found = LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (found) return found;
  }
  return LANGUAGES[0] ?? 'en';
}

/** The language of an answer, which then says so. */
export function answerIn(request: FastifyRequest, reply: FastifyReply): Language {
  const language = languageOf(request.headers['accept-language']);
  void reply.header('content-language', language).header('vary', 'Accept-Language');
  return language;
}
