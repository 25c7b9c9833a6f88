/** Why a mailbox is in its state, where that is neither an error nor what a person wrote; screens have words for each. */
export const STATE_REASONS = {
  run: 'a run came to its end',
  changed: 'its settings were changed',
  enabled: 'enabled by hand',
  disabled: 'disabled by hand',
  tested: 'its connection was tested, and is well',
} as const;
