/** The second factor of one's own account: an authenticator app's code beside the password. */
import { z } from 'zod';
import { signInRequestSchema } from './accounts';

export const secondFactorSchema = z.strictObject({
  isOn: z.boolean(),
  recoveryCodesLeft: z.int().nonnegative(),
});

const currentPassword = signInRequestSchema.shape.password;
/** Of the app, or where it says so a recovery code. */
const code = z.string().trim().min(6).max(20);

export const beginSecondFactorSchema = z.strictObject({ currentPassword });

/** `secret` in base 32, to be typed; `uri` is what the app reads from a picture. Shown once. */
export const enrolmentSchema = z.strictObject({ secret: z.string(), uri: z.string() });

export const finishSecondFactorSchema = z.strictObject({ code });

/** `code`: the app's, or a recovery code. */
export const secondFactorProofSchema = z.strictObject({ currentPassword, code });

/** Each works once in place of the app's code. Shown once. */
export const recoveryCodesSchema = z.strictObject({ recoveryCodes: z.array(z.string()) });

export type SecondFactorView = z.infer<typeof secondFactorSchema>;
export type Enrolment = z.infer<typeof enrolmentSchema>;
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;
