import { expect, test } from "vitest";

import { Bounded } from "./bounded";

test("the value that was not used for longest is let go of", () => {
  const dropped: string[] = [];
  const kept = new Bounded<string>(2, (value) => dropped.push(value));
  kept.put("a", "page a");
  kept.put("b", "page b");
  expect(kept.get("a")).toBe("page a");
  kept.put("c", "page c");
  expect(dropped).toEqual(["page b"]);
  expect(kept.get("b")).toBeUndefined();
  expect([kept.get("a"), kept.get("c")]).toEqual(["page a", "page c"]);
});

test("every value is let go of once: when it is replaced, and at the end", () => {
  const dropped: string[] = [];
  const kept = new Bounded<string>(2, (value) => dropped.push(value));
  kept.put("a", "old");
  kept.put("a", "new");
  expect(dropped).toEqual(["old"]);
  kept.clear();
  kept.clear();
  expect(dropped).toEqual(["old", "new"]);
});
