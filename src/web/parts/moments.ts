import { getLocale } from '../words/compiled/runtime'

// Instants are kept in UTC and read on a Swedish clock, wherever the reader is.
const zone = 'Europe/Stockholm'

/** The Swedish day of an instant: "2026-11-23". */
export const dayOfMoment = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant))

/** "09.42" */
export const clockOf = (instant: string): string =>
  new Intl.DateTimeFormat(getLocale() === 'en' ? 'en-GB' : 'sv-SE', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(new Date(instant))
    .replace(':', '.')
