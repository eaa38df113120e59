import { useEffect, useState } from 'preact/hooks';
import { safeAddress } from '../markdown';
import { FileIcon } from './icons';
import type { ShownFile } from './message';
import { useWidget } from './widgetContext';

/** The server names its files by its public address; this page may have reached it by another of its names. */
function ownAddress(address: string, base: string): string {
  const [, path] = /^https?:\/\/[^/]+(\/uploads\/[\w-]+)$/.exec(address) ?? [];
  return path === undefined ? address : base + path;
}

/** A picture as a picture; any other file, and a picture that the page's policy forbids, by its name. */
export function AttachedFile({ name, contentType, file, address }: ShownFile) {
  const { base } = useWidget();
  const [preview, setPreview] = useState<string>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (!file) return undefined;
    const local = URL.createObjectURL(file);
    setPreview(local);
    return () => URL.revokeObjectURL(local);
  }, [file]);

  const href = address === undefined ? undefined : safeAddress(ownAddress(address, base), base);
  const source = href ?? preview;
  const isPicture = contentType.startsWith('image/') && source !== undefined && !broken;
  const content = isPicture ? (
    <img src={source} alt={name} onError={() => setBroken(true)} />
  ) : (
    <>
      <FileIcon />
      <span>{name}</span>
    </>
  );
  const looks = isPicture ? 'picture' : 'file';
  return href ? (
    <a class={looks} href={href} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  ) : (
    <div class={looks}>{content}</div>
  );
}
