import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'restify';

/** A restify server on a free port, with whatever `mount` mounts. */
export async function startServer(
  mount: (server: Server) => void,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer();
  mount(server);
  // A client whose next request meets the closing of its idle connection would fail the test.
  server.server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.server.closeAllConnections();
      }),
  };
}
