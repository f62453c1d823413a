/**
 * Loaded before a program (`node --import`), makes its clock and its timers run FAST_CLOCK times as fast: an hour of a paced channel is
 * over in minutes. The program, and the simulator it starts, live in the same time; the work they do takes as long as ever, so that every
 * figure measured in this time is the harder one.
 */
const speed = Number(process.env.FAST_CLOCK ?? 1)
if (speed !== 1) {
  const { now, timeOrigin } = performance
  const realNow = now.bind(performance)
  const start = realNow()
  // The same for all programs of a run, so that what they write down can be laid side by side.
  const from = Number(process.env.FAST_CLOCK_FROM)
  performance.now = () => start + (realNow() - start) * speed
  Date.now = () => Math.round(from + (timeOrigin + realNow() - from) * speed)
  for (const name of ['setTimeout', 'setInterval']) {
    const real = globalThis[name]
    globalThis[name] = Object.assign((run, ms, ...rest) => real(run, (ms ?? 0) / speed, ...rest), real)
  }
}
