import encodeQR from 'qr';

/** A QR code as one path; dark on white in any colour scheme, or phones do not read it. */
export function QrCode(props: { readonly text: string; readonly label: string }) {
  const rows = encodeQR(props.text, 'raw', { border: 4 });
  const size = rows.length;
  const path = rows
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={props.label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
