import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  build: {
    // The oldest engines the window may meet: WebKitGTK 2.40 (Debian 12) and WebView2.
    target: ["safari16", "chrome110"],
    // Fonts stay files: as data: URLs they would be read on every start.
    assetsInlineLimit: 0,
  },
  server: { port: 1420, strictPort: true },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
