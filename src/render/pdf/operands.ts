/** A number as an operand: hundredths of a point are as fine as any printer. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Operands of the operator `rg` for a colour as `#rrggbb`. */
export function rgb(color: string): string {
  const value = Number.parseInt(color.slice(1), 16);
  const parts = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  return parts.map((part) => String(Math.round((part / 255) * 1000) / 1000)).join(' ');
}
