/** What people and services are to Zaakpost; one may be several. */
export const ROLE_NAMES = ['admin', 'official', 'operator', 'auditor', 'service'] as const;

export type RoleName = (typeof ROLE_NAMES)[number];

export const isRole = (text: string): text is RoleName => (ROLE_NAMES as readonly string[]).includes(text);
