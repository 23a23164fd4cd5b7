import { createServer } from "node:net";

/** A server that answers every start-up message with one error, as Postgres does (protocol 3.0, ErrorResponse). */
export async function refusingPostgres(sqlState: string, message: string): Promise<{ url: string; close(): void }> {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${sqlState}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeInt32BE(fields.length + 4, 1);
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("data", () => socket.end(Buffer.concat([head, fields])));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `postgres://laurel:hush-hush@127.0.0.1:${port}/awards`, close: () => server.close() };
}
