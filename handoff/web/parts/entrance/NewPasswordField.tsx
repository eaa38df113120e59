import { Field } from './Field';

/** Where a password is chosen. Its rules are the server's; the length is told before. */
export function NewPasswordField({
  problem,
  label = 'Password',
  isFirst,
}: {
  problem?: string;
  label?: string;
  isFirst?: boolean;
}) {
  return (
    <Field
      name="password"
      label={label}
      hint="At least 12 characters. Three or four unrelated words are good."
      type="password"
      autocomplete="new-password"
      minLength={12}
      maxLength={200}
      isFirst={isFirst}
      problem={problem}
    />
  );
}
