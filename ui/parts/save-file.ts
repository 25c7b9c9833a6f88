/** Has the browser save a text as a file, as if it had been downloaded. */
export function saveFile(text: string, mediaType: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
