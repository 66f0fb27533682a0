import { expect, test } from "vitest";
import { type ChartData, layout, pathThrough, scale, spacedLabels } from "./chart";

const box = { width: 100, height: 100, left: 0, right: 0, top: 0, bottom: 0 };
const point = (at: number, value: number) => ({ at, value, label: `${at}`, text: `${value}` });
const data = (more: Partial<ChartData>): ChartData => ({
  known: [],
  goal: [],
  goalText: "",
  start: 2025,
  end: 2030,
  ...more,
});

test("time runs from the start of the term to its end", () => {
  const chart = layout(data({ known: [point(2025, 4), point(2027.5, 3)], projected: point(2030, 2) }), box);
  expect(chart?.known.map(({ x }) => x)).toEqual([0, 50]);
  expect(chart?.projected?.x).toBe(100);
});

test("more is higher, and the goal lies inside the drawing", () => {
  const chart = layout(data({ known: [point(2025, 4.6), point(2026, 3.9)], goal: [2] }), box);
  const [first, second] = chart?.known ?? [];
  expect(first && second && first.y < second.y).toBe(true);
  expect(chart?.goal[0]).toBeGreaterThan(second?.y ?? 100);
  expect(chart?.goal[0]).toBeLessThan(100);
});

test("one value alone stands in the middle", () => {
  expect(layout(data({ known: [point(2025, 100)] }), box)?.known[0]).toMatchObject({ x: 0, y: 50 });
  expect(layout(data({ known: [point(2025, 0)] }), box)?.known[0]?.y).toBe(50);
});

test("no figure, no drawing", () => expect(layout(data({ goal: [2] }), box)).toBeUndefined());

test("the even way leads from the first figure to the goal at the end of the term", () => {
  const chart = layout(data({ known: [point(2025, 10)], goal: [20] }), box);
  expect(chart?.pace?.x).toBe(100);
  expect(chart?.pace?.y).toBe(chart?.goal[0]);
});

test("an empty interval is mapped to the middle", () => expect(scale(5, 5, 0, 10)(7)).toBe(5));

test("a path names its points in order", () => {
  expect(pathThrough([{ x: 1, y: 2 }, { x: 3, y: 4 }])).toBe("M1.0 2.0L3.0 4.0");
});

test("labels keep their distance, and the last one stays", () => {
  const at = (...xs: number[]) => xs.map((x) => ({ x }));
  expect(spacedLabels(at(0, 10, 40, 90, 100), 20)).toEqual(at(0, 40, 100));
  expect(spacedLabels(at(0), 20)).toEqual(at(0));
});
