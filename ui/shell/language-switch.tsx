import { LANGUAGES, type Language } from '../language/current.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import './language-switch.css';
import { shellWords } from './words.ts';

const NAMES: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

/** Chooses the language of the screens. */
export function LanguageSwitch() {
  const words = useWords(shellWords);
  const { language, choose } = useLanguage();
  return (
    <fieldset className="zp-language" aria-label={words.language}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          className="zp-language__choice"
          aria-pressed={each === language}
          onClick={() => choose(each)}
        >
          <abbr aria-hidden title={NAMES[each]}>
            {each.toUpperCase()}
          </abbr>
          <span className="zp-hidden">{NAMES[each]}</span>
        </button>
      ))}
    </fieldset>
  );
}
