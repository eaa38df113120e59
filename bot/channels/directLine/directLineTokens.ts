/**
 * Direct Line tokens: JWTs bound to one conversation and one user. Clients decode the `user` claim.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-authentication
 */
import { jwtVerify, SignJWT, errors } from 'jose';
import { z } from 'zod';

const ISSUER = 'bezel';
const TOKEN_AUDIENCE = 'directline';
const STREAM_AUDIENCE = 'directline/stream';

/** Seconds; the standard client refreshes every 15 minutes. */
export const TOKEN_SECONDS = 1800;
/** Seconds that a stream's address may be used in. */
const STREAM_SECONDS = 60;
/** Days after its end that a token still gets a new one for the same conversation. */
const RESUME_DAYS = 30;

const claimsSchema = z.object({
  conv: z.string().min(1),
  user: z.string().startsWith('dl_'),
  trustedOrigins: z.array(z.string()).optional(),
});

export type DirectLineClaims = z.infer<typeof claimsSchema>;

export interface DirectLineTokens {
  issue(claims: DirectLineClaims): Promise<string>;
  /** Undefined when it is not ours, was changed or has ended. */
  verify(token: string): Promise<DirectLineClaims | undefined>;
  /** The same, for a token that ended at most {@link RESUME_DAYS} days ago. */
  verifyForResume(token: string): Promise<DirectLineClaims | undefined>;
  issueForStream(claims: DirectLineClaims): Promise<string>;
  verifyForStream(token: string): Promise<DirectLineClaims | undefined>;
}

export function createDirectLineTokens(secret: string, clock: { now(): Date }): DirectLineTokens {
  const key = new TextEncoder().encode(secret);
  const sign = (claims: DirectLineClaims, audience: string, seconds: number): Promise<string> => {
    const issuedAt = Math.floor(clock.now().getTime() / 1000);
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + seconds)
      .sign(key);
  };
  const verify = async (token: string, audience: string, toleranceSeconds = 0) => {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience,
        currentDate: clock.now(),
        clockTolerance: toleranceSeconds,
      });
      return claimsSchema.parse(payload);
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof z.ZodError) return undefined;
      throw error;
    }
  };
  return {
    issue: (claims) => sign(claims, TOKEN_AUDIENCE, TOKEN_SECONDS),
    verify: (token) => verify(token, TOKEN_AUDIENCE),
    verifyForResume: (token) => verify(token, TOKEN_AUDIENCE, RESUME_DAYS * 24 * 3600),
    issueForStream: (claims) => sign(claims, STREAM_AUDIENCE, STREAM_SECONDS),
    verifyForStream: (token) => verify(token, STREAM_AUDIENCE),
  };
}
