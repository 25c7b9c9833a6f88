const STEP = 0x8000;

/** Bytes in Base64. They are taken a part at a time: a call can have only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += STEP)
    binary += String.fromCharCode(...bytes.subarray(from, from + STEP));
  return btoa(binary);
}
