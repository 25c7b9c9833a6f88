import { type RefObject, useEffect } from 'react';

/** After an error, goes to the first field that the API found fault with, so that one can mend it at once. */
export function useFocusOnFault(form: RefObject<HTMLFormElement | null>, error: unknown): void {
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [form, error]);
}
