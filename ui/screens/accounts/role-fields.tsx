import { useWords } from '../../language/language.tsx';
import { CheckboxField } from '../../parts/checkbox-field.tsx';
import { Fieldset } from '../../parts/fieldset.tsx';
import { ROLES, type Role } from './account-queries.ts';
import { accountWords } from './words.ts';

interface RoleFieldsProps {
  roles: readonly Role[];
  onChange(roles: Role[]): void;
}

/** Which roles somebody, or a key, has. */
export function RoleFields({ roles, onChange }: RoleFieldsProps) {
  const words = useWords(accountWords);
  return (
    <Fieldset legend={words.roles}>
      {ROLES.map((role) => (
        <CheckboxField
          key={role}
          label={words.roleNames[role]}
          hint={words.roleHints[role]}
          checked={roles.includes(role)}
          onChange={(isHeld) =>
            onChange(ROLES.filter((each) => (each === role ? isHeld : roles.includes(each))))
          }
        />
      ))}
    </Fieldset>
  );
}
