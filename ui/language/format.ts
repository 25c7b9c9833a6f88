import { useMemo } from 'react';
import type { Language } from './current.ts';
import { useLanguage } from './language.tsx';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

const SPANS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** How numbers, times and sizes are written in a language. */
export interface Format {
  number(value: number): string;
  /** Date and time, to the second, in the reader's own zone. */
  moment(at: string | Date): string;
  date(at: string | Date): string;
  hour(at: string | Date): string;
  /** How long ago or from now on, in the largest unit that fits. */
  relative(at: string | Date, now?: number): string;
  /** @param octets how many. */
  size(octets: number): string;
  /** @param seconds a length of time. */
  duration(seconds: number): string;
}

/** @param language whose conventions are followed. */
export function formatIn(language: Language): Format {
  const locale = LOCALES[language];
  const number = new Intl.NumberFormat(locale);
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const hour = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const unit = (value: number, name: string, unitDisplay: 'short' | 'long') =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay,
      maximumFractionDigits: 1,
    }).format(value);
  return {
    number: (value) => number.format(value),
    moment: (at) => moment.format(new Date(at)),
    date: (at) => date.format(new Date(at)),
    hour: (at) => hour.format(new Date(at)),
    relative: (at, now = Date.now()) => {
      const seconds = (new Date(at).getTime() - now) / 1000;
      const [name, span] = spanOf(Math.abs(seconds)) ?? ['second', 1];
      return relative.format(Math.trunc(seconds / span), name);
    },
    size: (octets) => {
      const step = Math.min(SIZES.length - 1, Math.floor(Math.log10(Math.max(1, octets)) / 3));
      return unit(octets / 1000 ** step, SIZES[step] ?? 'byte', 'short');
    },
    duration: (seconds) => {
      const [name, span] = spanOf(seconds) ?? ['second', 1];
      return unit(Math.round(seconds / span), name, 'long');
    },
  };
}

const spanOf = (seconds: number) => SPANS.find(([, span]) => seconds >= span);

/** How things are written in the language that is chosen. */
export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => formatIn(language), [language]);
}
