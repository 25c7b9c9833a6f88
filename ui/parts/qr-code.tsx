import encodeQR from 'qr';
import './qr-code.css';

/** Modules around it that stay light (ISO/IEC 18004, 5.3.8). */
const QUIET_ZONE = 4;

interface QrCodeProps {
  text: string;
  /** What it is, for those who do not see it. */
  label: string;
}

/** A text as a QR code for the camera of another device; dark on light, whatever the ground of the page is. */
export function QrCode({ text, label }: QrCodeProps) {
  const modules = encodeQR(text, 'raw', { border: QUIET_ZONE, ecc: 'medium' });
  const dark = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className="zp-qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${modules.length} ${modules.length}`}
    >
      <rect width="100%" height="100%" className="zp-qr-code__ground" />
      <path d={dark.join('')} className="zp-qr-code__modules" />
    </svg>
  );
}
