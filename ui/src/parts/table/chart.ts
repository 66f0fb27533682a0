// From figures to places on a small drawing: pure, so that it can be tested without drawing.

export interface ChartPoint {
  /** On the axis of years: 2027 is the end of 2027, 2027.5 the middle of 2028. */
  at: number;
  value: number;
  /** Under the axis. */
  label: string;
  /** Beside the point, as typed. */
  text: string;
}

export interface ChartData {
  /** Baseline, years and estimate that are known, in order of time. */
  known: ChartPoint[];
  /** Where it is expected to end. */
  projected?: ChartPoint;
  /** What was promised for the end of the term: one value, or both ends of a range. */
  goal: number[];
  goalText: string;
  start: number;
  end: number;
}

export interface Box {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Placed {
  x: number;
  y: number;
  label: string;
  text: string;
}

export interface Chart {
  known: Placed[];
  projected?: Placed;
  goal: number[];
  /** The even way from the first known point to the goal. */
  pace?: { from: Placed; x: number; y: number };
  axisY: number;
}

/** Room above and below the highest and lowest value, as a part of their distance. */
const AIR = 0.12;

/** Places everything in the box; nothing when there is nothing to see. */
export function layout(data: ChartData, box: Box): Chart | undefined {
  const points = data.projected ? [...data.known, data.projected] : data.known;
  if (points.length === 0) return undefined;
  const x = scale(data.start, Math.max(data.end, ...points.map((point) => point.at)), box.left, box.width - box.right);
  const values = [...points.map((point) => point.value), ...data.goal];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = (high - low || Math.abs(high) || 1) * AIR;
  const y = scale(low - air, high + air, box.height - box.bottom, box.top);
  const place = (point: ChartPoint): Placed => ({
    x: x(point.at),
    y: y(point.value),
    label: point.label,
    text: point.text,
  });
  const known = data.known.map(place);
  const nearest = data.goal[0];
  const from = known[0];
  return {
    known,
    ...(data.projected ? { projected: place(data.projected) } : {}),
    goal: data.goal.map(y),
    ...(from && nearest !== undefined ? { pace: { from, x: x(data.end), y: y(nearest) } } : {}),
    axisY: box.height - box.bottom,
  };
}

/** A linear map of one interval onto another; an empty interval goes to the middle. */
export function scale(fromLow: number, fromHigh: number, toLow: number, toHigh: number): (value: number) => number {
  if (fromHigh === fromLow) return () => (toLow + toHigh) / 2;
  const factor = (toHigh - toLow) / (fromHigh - fromLow);
  return (value) => toLow + (value - fromLow) * factor;
}

/** A path through points, for the `d` of an SVG path. */
export function pathThrough(points: readonly { x: number; y: number }[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

/** Leaves out labels that would run into the one before; the last one always stays. */
export function spacedLabels<T extends { x: number }>(points: readonly T[], room: number): T[] {
  const last = points.at(-1);
  const kept: T[] = [];
  for (const point of points) {
    const before = kept.at(-1);
    const clearBefore = !before || point.x - before.x >= room;
    const clearAfter = point === last || !last || last.x - point.x >= room;
    if (clearBefore && clearAfter) kept.push(point);
  }
  if (last && kept.at(-1) !== last) kept.push(last);
  return kept;
}
