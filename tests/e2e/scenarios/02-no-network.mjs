// Nothing in the page can reach a network, not even the machine's own: here is a server that would notice.

import assert from "node:assert/strict";
import { createServer } from "node:http";

const ATTEMPTS = {
  fetch: (url) => fetch(url, { mode: "no-cors" }),
  image: (url) => new Promise((_, fail) => (Object.assign(new Image(), { src: url }).onerror = fail)),
  script: (url) => new Promise((_, fail) => (document.head.appendChild(Object.assign(document.createElement("script"), { src: url })).onerror = fail)),
  style: (url) => new Promise((_, fail) => (document.head.appendChild(Object.assign(document.createElement("link"), { rel: "stylesheet", href: url })).onerror = fail)),
  frame: (url) => new Promise((_, fail) => (document.body.appendChild(Object.assign(document.createElement("iframe"), { src: url })).onload = fail)),
  socket: (url) => new Promise((_, fail) => (new WebSocket(url.replace("http", "ws")).onerror = fail)),
  beacon: (url) => navigator.sendBeacon(url, "x"),
  window: (url) => window.open(url),
  navigation: (url) => { location.href = url; },
};

export default async function (ctx) {
  const asked = [];
  const server = createServer((request, answer) => {
    asked.push(request.url);
    answer.end();
  });
  server.on("upgrade", (request, socket) => {
    asked.push(request.url);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const app = await ctx.open();
    await app.page.css("#app > *");
    const before = await app.page.run(() => location.href);
    for (const [name, attempt] of Object.entries(ATTEMPTS)) {
      const url = `http://127.0.0.1:${server.address().port}/${name}`;
      const script = `const done = arguments[1];
        const pause = new Promise((resolve) => setTimeout(resolve, 200));
        Promise.race([pause, new Promise((resolve) => resolve((${attempt})(arguments[0])))]).then(() => pause, () => pause).then(() => done(null));`;
      await app.page.call("POST", "/execute/async", { script, args: [url] });
    }
    assert.deepEqual(asked, []);
    assert.equal(await app.page.run(() => location.href), before);
  } finally {
    server.close();
  }
}
