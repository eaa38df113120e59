import { ROLE_WORDS } from '../../words/roleWords';

export function RoleOptions() {
  return (
    <>
      {Object.entries(ROLE_WORDS).map(([role, words]) => (
        <option key={role} value={role}>
          {words}
        </option>
      ))}
    </>
  );
}
