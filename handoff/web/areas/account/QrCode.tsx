import { generate } from 'lean-qr';
import { useMemo } from 'preact/hooks';

/** Light around the code, in modules: readers want four. */
const QUIET = 4;

/** A text as a QR code, drawn here: no other server learns it. Dark on light in the dark scheme too. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const code = generate(text);
    const dots: string[] = [];
    for (let y = 0; y < code.size; y += 1) {
      for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) dots.push(`M${x} ${y}h1v1h-1z`);
    }
    return { size: code.size, path: dots.join('') };
  }, [text]);
  const side = size + 2 * QUIET;
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}>
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
