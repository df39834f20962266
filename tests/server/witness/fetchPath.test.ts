import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { logOnWeb } from "../../../server/witness/fetchPath.ts";
import { LogUnreachable } from "../../../server/witness/LogUnreachable.ts";
import { logAddress } from "../../../server/witness/logAddress.ts";

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/log/`;
}

test("a server that never answers, or never ends, does not hold a witness for ever", async () => {
  const silent = logOnWeb(await serve(() => undefined), 50);
  await expect(silent("checkpoint")).rejects.toBeInstanceOf(LogUnreachable);
  server?.closeAllConnections();
  server?.close();
  const endless = logOnWeb(await serve((_, response) => void response.writeHead(200).write("log")), 50);
  await expect(endless("checkpoint")).rejects.toBeInstanceOf(LogUnreachable);
});

test("a file without end is cut one byte beyond the longest that it can be", async () => {
  const read = logOnWeb(
    await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.writeHead(200).on("drain", more);
      more();
    }),
  );
  expect((await read("tile/0/000"))?.length).toBe(8193);
  expect((await read("checkpoint"))?.length).toBe(1_000_001);
});

test("what is not there is nothing; what is not said is no answer", async () => {
  const read = logOnWeb(
    await serve(({ url }, response) => void response.writeHead(Number(url?.slice(5))).end()),
  );
  expect(await read("404")).toBeNull();
  for (const status of ["204", "304", "403", "429", "500", "503"])
    await expect(read(status), status).rejects.toMatchObject({ message: `HTTP ${status}` });
});

test.each([
  ["https://hailong.example", "https://hailong.example/log/"],
  ["https://hailong.example/", "https://hailong.example/log/"],
  ["HTTP://hailong.example:8080/log", "http://hailong.example:8080/log/"],
  ["https://hailong.example/log/checkpoint", "https://hailong.example/log/"],
  ["https://cong.example/hai-long/?lang=en#a", "https://cong.example/hai-long/log/"],
  ["so-cong-khai", undefined],
  ["/mnt/usb/log", undefined],
  ["ftp://hailong.example", undefined],
  ["https://", undefined],
])("%s is the log at %s", (typed, address) => {
  expect(logAddress(typed)).toBe(address);
});
