import type { AnchorHTMLAttributes, TargetedMouseEvent } from 'preact';
import { useDesk } from '../state/deskOf';

type DeskLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** A link within the desk: opened in place, unless somebody asks for a new tab. */
export function DeskLink(props: DeskLinkProps) {
  const desk = useDesk();
  const onClick = (event: TargetedMouseEvent<HTMLAnchorElement>): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    desk.navigation.go(props.href);
  };
  return <a {...props} onClick={onClick} />;
}
