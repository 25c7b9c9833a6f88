import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { currentLanguage, keepLanguage, type Language } from './current.ts';
import type { Dictionary } from './words.ts';

interface Choice {
  language: Language;
  choose(language: Language): void;
}

const LanguageContext = createContext<Choice | null>(null);

/** Gives all below it the language that is chosen, and tells the browser. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(currentLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    keepLanguage(chosen);
    setLanguage(chosen);
  };
  return <LanguageContext value={{ language, choose }}>{children}</LanguageContext>;
}

/** The language, and how another is chosen. */
export function useLanguage(): Choice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('there is no LanguageProvider above');
  return choice;
}

/** The words of a screen in the language that is chosen: `const words = useWords(mailboxWords)`. */
export function useWords<Words extends object>(dictionary: Dictionary<Words>): Words {
  return dictionary[useLanguage().language];
}
