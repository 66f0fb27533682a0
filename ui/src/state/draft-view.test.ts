import { expect, test } from "vitest";

import type { DraftView, Finding, Part } from "../generated";
import * as draftView from "./draft-view";
import { linksOf, shortfallTargets, tiedTo } from "./links";

function part(id: string, kind: Part["kind"], step: string, more: Partial<Part> = {}): Part {
  return {
    id,
    kind,
    step,
    section: "",
    title: id,
    item_name: id,
    required: false,
    chain: null,
    item_label: "dash",
    tag: [],
    links: [],
    summary: "",
    guidance: { what: "", example: "", phrases: [] },
    ...more,
  };
}

/** Two steps, a chain of shortcomings and causes, two targets. */
function view(): DraftView {
  const template = {
    step: [
      { id: "one", title: "One", hint: "" },
      { id: "two", title: "Two", hint: "" },
    ],
    part: [
      part("situation", "prose", "one"),
      part("targets", "rows", "one"),
      part("shortcomings", "items", "two", { chain: "shortcoming", links: ["targets"] }),
      part("causes", "items", "two", { chain: "cause", links: ["shortcomings"] }),
    ],
  };
  const target = (id: string) => ({ id, name: id, group: "", unit: "", direction: "higher", wording: "", baseline: "" });
  return {
    template,
    resolution: { targets: [target("t1"), target("t2")] },
    superior_plan: null,
    draft: {
      info: { title: "old" },
      parts: {
        situation: { kind: "prose", text: "old" },
        shortcomings: {
          kind: "items",
          items: [
            { id: "s1", text: "first", links: ["t2"] },
            { id: "s2", text: "second" },
          ],
        },
        causes: { kind: "items", items: [{ id: "c1", text: "because", links: ["s2"] }] },
      },
    },
    revs: { "situation/": 1 },
    // The other fields of a view are not asked here.
  } as unknown as DraftView;
}

function finding(part: string, item = "", field = "", name = "section-empty"): Finding {
  return { code: "XX000", name, severity: "warning", anchor: { part, item, field, label: "" }, message: "" };
}

test("steps: the check comes last, and there are ends", () => {
  const beside = (step: string, by: number) => draftView.stepBeside(view(), step, by);
  expect(draftView.stepIds(view())).toEqual(["one", "two", "check"]);
  expect(beside("one", 1)).toBe("two");
  expect(beside("two", 1)).toBe("check");
  expect(beside("check", 1)).toBe("check");
  expect(beside("one", -1)).toBe("one");
  expect(draftView.stepOfPart(view(), "causes")).toBe("two");
  expect(draftView.stepOfPart(view(), "of no step")).toBe("check");
});

test("findings go round and round", () => {
  expect(draftView.findingBeside(0, -1, 1)).toBe(-1);
  expect(draftView.findingBeside(3, -1, 1)).toBe(0);
  expect(draftView.findingBeside(3, 2, 1)).toBe(0);
  expect(draftView.findingBeside(3, -1, -1)).toBe(2);
  expect(draftView.findingBeside(3, 0, -1)).toBe(2);
});

test("findings at a place", () => {
  const all = [finding("a"), finding("a", "i"), finding("a", "i", "f"), finding("b")];
  const at = (place: draftView.Place) => draftView.findingsAt(all, place).map((one) => all.indexOf(one));
  expect(at({ part: "a" })).toEqual([0, 1, 2]);
  expect(at({ part: "a", item: "" })).toEqual([0]);
  expect(at({ part: "a", item: "i" })).toEqual([1, 2]);
  expect(at({ part: "a", item: "i", field: "f" })).toEqual([2]);
});

test("an item moves within its list only", () => {
  const ids = ["a", "b", "c"];
  expect(draftView.movedIndex(ids, "a", 1)).toBe(1);
  expect(draftView.movedIndex(ids, "a", -1)).toBeNull();
  expect(draftView.movedIndex(ids, "c", 1)).toBeNull();
  expect(draftView.movedIndex(ids, "gone", 1)).toBeNull();
});

test("a saved piece changes the view and its revision, not the view before", () => {
  const before = view();
  const prose = draftView.withEntry(before, "situation", "", { kind: "prose", text: "new" }, 2);
  expect(draftView.proseOf(prose, "situation")).toBe("new");
  expect(prose.revs["situation/"]).toBe(2);
  expect(draftView.proseOf(before, "situation")).toBe("old");

  const item = draftView.withEntry(before, "shortcomings", "s2", { kind: "item", id: "s2", text: "new" }, 5);
  expect(draftView.itemsOf(item, "shortcomings").map((one) => one.text)).toEqual(["first", "new"]);
  expect(item.revs["shortcomings/s2"]).toBe(5);
});

test("links are seen from both ends", () => {
  const [shortcomings, causes] = ["shortcomings", "causes"].map((id) => draftView.partOf(view(), id)!);
  const shown = (part: Part, item: string) =>
    linksOf(view(), part).map(
      (group) => `${group.direction} ${group.name}: ${tiedTo(view(), group, item, part.id).map((one) => one.number)}`,
    );
  expect(shown(shortcomings!, "s1")).toEqual(["answers causes: ", "answered : 2"]);
  expect(shown(shortcomings!, "s2")).toEqual(["answers causes: 1", "answered : "]);
  expect(shown(causes!, "c1")).toEqual(["answered shortcomings: 2"]);
});

test("a target that falls short is offered until a shortcoming names it", () => {
  const short = ["t1", "t2"].map((id) => finding("targets", id, "projected", "target-shortfall"));
  const offered = (id: string) => shortfallTargets(view(), short, draftView.partOf(view(), id)!).map((one) => one.id);
  expect(offered("shortcomings")).toEqual(["t1"]);
  expect(offered("causes")).toEqual([]);
});
