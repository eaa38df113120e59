import { useEffect, useRef, useState } from 'preact/hooks';
import type { AgentView } from '../../../api/contract';
import { AREA_PAGES } from '../../areas/areas';
import { useDesk, useDeskState } from '../../state/deskOf';
import { areaPath, AREAS } from '../../state/route';
import { Avatar } from '../Avatar';
import { hoursWords, teamWords } from '../../words/presenceWords';
import { DeskLink } from '../DeskLink';
import { Problem } from '../Problem';

/** The way to the desk's other pages, under the agent's initials. */
export function DeskMenu({ agent: { id, name, role } }: { agent: AgentView }) {
  const desk = useDesk();
  const presence = useDeskState((state) => state.presence);
  const [problem, setProblem] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const route = useDeskState((state) => state.route);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => setOpen(false), [route]);
  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !menu.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    menu.current?.querySelector('button')?.focus();
  };
  return (
    <div class="desk-menu" ref={menu} onKeyDown={onKeyDown}>
      <button
        class="button button-quiet button-icon"
        title={name}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Avatar name={name} agent />
        <span class="unseen">Menu of {name}</span>
      </button>
      {isOpen && (
        <nav class="desk-menu-list" aria-label="Pages of the desk">
          <p class="desk-menu-name">{name}</p>
          {presence && (
            <>
              {presence.hours && <p class="desk-menu-team">{hoursWords(presence.hours, new Date())}</p>}
              <p class="desk-menu-team">{teamWords(presence, id)}</p>
              <button
                class="desk-menu-row"
                onClick={() => void desk.presence.setAway(!presence.away).then(setProblem)}
              >
                {presence.away ? 'Back: take new chats again' : 'Away: no new chats for now'}
              </button>
              {problem && <Problem text={problem} />}
            </>
          )}
          {AREAS.filter((area) => AREA_PAGES[area].roles.includes(role)).map((area) => (
            <DeskLink
              key={area}
              class="desk-menu-row"
              href={areaPath(area)}
              aria-current={route.page === 'area' && route.area === area ? 'page' : undefined}
            >
              {AREA_PAGES[area].title}
            </DeskLink>
          ))}
        </nav>
      )}
    </div>
  );
}
