/** Time comes in as data. A municipality's day is Stockholm's, wherever the server stands. */
export interface Clock {
  readonly now: () => string
  readonly today: () => string
}

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })

export const wallDay = (instant: string): string => stockholm.format(new Date(instant))

export const wallClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => wallDay(new Date().toISOString()),
}

/** For tests and the demo's fixtures: a day that stands still. */
export const stoppedAt = (instant: string): Clock => ({
  now: () => instant,
  today: () => wallDay(instant),
})
