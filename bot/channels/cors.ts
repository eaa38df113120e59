/** Cross-origin access to what pages of other sites call. No cookie is involved, so the token decides. */
import type { Request, Response, Server } from 'restify';

const ALLOWED_HEADERS = 'authorization, content-type, x-ms-bot-agent, x-requested-with';

/**
 * Answers preflight requests and marks every answer of the paths.
 * @param allowsOrigin decides by path; an origin that is refused gets no CORS headers
 */
export function mountCors(
  server: Server,
  paths: readonly string[],
  allowsOrigin: (origin: string, path: string) => boolean,
): void {
  server.pre((req: Request, res: Response, next) => {
    const path = req.getPath();
    const origin = req.headers.origin;
    if (!origin || !paths.some((prefix) => path.startsWith(prefix))) return next();
    res.setHeader('Vary', 'Origin');
    if (allowsOrigin(origin, path)) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      res.setHeader('Access-Control-Expose-Headers', 'retry-after');
    }
    if (req.method !== 'OPTIONS') return next();
    res.setHeader('Access-Control-Allow-Headers', ALLOWED_HEADERS);
    res.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT');
    res.setHeader('Access-Control-Max-Age', '7200');
    res.writeHead(204);
    res.end();
    return next(false);
  });
}
