import { NavLink } from 'react-router';
import { useMay } from '../api/session.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { SCREENS } from '../screens/screens.ts';
import './navigation.css';
import { shellWords } from './words.ts';

const GROUPS = ['work', 'setup', 'oversight'] as const;

/** The screens that the person may see, by group. */
export function Navigation() {
  const words = useWords(shellWords);
  const { language } = useLanguage();
  const may = useMay();
  const shown = SCREENS.filter(({ resource, group }) => group && (!resource || may(resource)));
  return (
    <nav className="zp-navigation" aria-label={words.navigation}>
      {GROUPS.map((group) => ({ group, screens: shown.filter((screen) => screen.group === group) }))
        .filter(({ screens }) => screens.length > 0)
        .map(({ group, screens }) => (
          <section key={group}>
            <h2 className="zp-navigation__group">{words.groups[group]}</h2>
            <ul>
              {screens.map(({ path, name, Icon }) => (
                <li key={path}>
                  <NavLink to={path} end={path === '/'} className="zp-navigation__link">
                    {Icon && <Icon size={18} aria-hidden />}
                    {name[language]}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
}
