/** The centre of gravity of the largest of some rings, in degrees: where a name stands well on an outline without deep bays. */
export function middleOf(rings: readonly number[][][]): [longitude: number, latitude: number] {
  let best: { area: number; middle: [number, number] } = { area: 0, middle: [0, 0] }
  for (const ring of rings) {
    let [area, x, y] = [0, 0, 0]
    for (const [index, [x1 = 0, y1 = 0]] of ring.entries()) {
      const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? []
      const cross = x1 * y2 - x2 * y1
      area += cross / 2
      x += (x1 + x2) * cross
      y += (y1 + y2) * cross
    }
    if (Math.abs(area) > best.area) best = { area: Math.abs(area), middle: [x / 6 / area, y / 6 / area] }
  }
  return best.middle
}
