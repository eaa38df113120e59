import type { Request, Response } from 'restify';
import { SESSION_SECONDS } from '../accounts/sessions';
import { DESK_API } from './contract';

const NAME = 'bezel_desk';

/** The session token that the request brings, if any. */
export function sessionTokenOf(req: Request): string | undefined {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.split('=', 2);
    if (name?.trim() === NAME && value) return value.trim();
  }
  return undefined;
}

export function setSessionCookie(res: Response, token: string, isSecure: boolean): void {
  writeCookie(res, token, SESSION_SECONDS, isSecure);
}

export function clearSessionCookie(res: Response, isSecure: boolean): void {
  writeCookie(res, '', 0, isSecure);
}

/** Out of reach for scripts, for other sites' pages and for the rest of this site. */
function writeCookie(res: Response, value: string, maxAgeSeconds: number, isSecure: boolean): void {
  const attributes = [
    `${NAME}=${value}`,
    `Path=${DESK_API}`,
    `Max-Age=${maxAgeSeconds}`,
    'HttpOnly',
    'SameSite=Strict',
  ];
  if (isSecure) attributes.push('Secure');
  res.setHeader('Set-Cookie', attributes.join('; '));
}
