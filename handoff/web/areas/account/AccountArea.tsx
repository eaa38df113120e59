import { useDeskState } from '../../state/deskOf';
import { ROLE_WORDS } from '../../words/roleWords';
import { NoticeSettingsSection } from './NoticeSettingsSection';
import { PasswordSection } from './PasswordSection';
import { SecondFactorSection } from './SecondFactorSection';
import { SessionsSection } from './SessionsSection';

/** Who is signed in and as what, and how they get in. */
export function AccountArea() {
  const session = useDeskState((state) => state.session);
  if (session.kind !== 'signedIn') return null;
  const { name, email, role } = session.agent;
  return (
    <>
      <dl class="facts">
        <div>
          <dt>Name</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>E-mail address</dt>
          <dd>{email}</dd>
        </div>
        <div>
          <dt>Role</dt>
          <dd>{ROLE_WORDS[role]}</dd>
        </div>
      </dl>
      <NoticeSettingsSection />
      <SessionsSection />
      <SecondFactorSection />
      <PasswordSection email={email} />
    </>
  );
}
