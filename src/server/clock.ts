/** Time comes in as data. A municipality's day is Stockholm's, wherever the server stands. */
export interface Clock {
  readonly now: () => string
  readonly today: () => string
}

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })

export const wallDay = (instant: string): string => stockholm.format(new Date(instant))

/** A day begins with an hour, so it is found once in each: that takes longer than much that is asked on it. */
let last = { hour: '', day: '' }
function today(): string {
  const now = new Date().toISOString()
  const hour = now.slice(0, 13)
  if (hour !== last.hour) last = { hour, day: wallDay(now) }
  return last.day
}

export const wallClock: Clock = {
  now: () => new Date().toISOString(),
  today,
}

/** For tests and the demo's fixtures: a day that stands still. */
export const stoppedAt = (instant: string): Clock => ({
  now: () => instant,
  today: () => wallDay(instant),
})
