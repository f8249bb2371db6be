const day = 86_400_000
const lastDay = 2_958_465

/**
 * A spreadsheet's day number as an ISO date, with the time of day when it has one. Undefined for what is no day:
 * the 1900 system counts a 29 February 1900 that never was (60), and starts at 1.
 */
export function serialToIso(serial: number, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * 86_400)
  const whole = Math.floor(seconds / 86_400)
  if (whole < (from1904 ? 0 : 1) || whole > lastDay || (!from1904 && whole === 60)) return undefined
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  const iso = new Date(start + whole * day + (seconds % 86_400) * 1_000).toISOString()
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** The time on the clock of a part of a day, hh:mm or hh:mm:ss. */
export function serialToTime(serial: number): string | undefined {
  if (serial < 0 || serial >= 1) return undefined
  const clock = new Date(Math.round(serial * 86_400) * 1_000).toISOString().slice(11, 19)
  return clock.endsWith(':00') ? clock.slice(0, 5) : clock
}
