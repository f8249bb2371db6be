import { type Money, orePerKrona } from '#model/money'
import { text } from '#model/text'
import { withoutAbout } from './cellWords.ts'
import type { Heading, Read } from './readings.ts'

/** A number as people here write it: spaces, points or apostrophes between thousands, a comma before decimals. */
export function numberIn(written: string, isLarge = false): number | undefined {
  const bare = written.replace(/[\s\u00a0\u202f]/g, '')
  if (bare.length > 20) return undefined
  // Of millions nobody writes thousands apart: 1.250 mkr is one and a quarter.
  if (!isLarge && /^\d{1,3}([.,'’])\d{3}(?:\1\d{3})*(?:[.,]\d{1,2})?$/.test(bare)) {
    const [, decimals = ''] = /[.,](\d{1,2})$/.exec(bare) ?? []
    const whole = decimals === '' ? bare : bare.slice(0, -decimals.length - 1)
    return Number(`${whole.replace(/\D/g, '')}.${decimals || '0'}`)
  }
  return /^\d+(?:[.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined
}

const included = /\(?\b(inkl(\.|usive|uderar)?|ink\.?|med|including|incl\.?|with)\s*(moms|vat)\b\)?/iu
const excluded = /\(?\b(exkl(\.|usive)?|ex(kl)?\.?|utan|excluding|excl\.?|without)\s*(moms|vat)\b\)?/iu

/** "Kostnad/år (tkr, exkl. moms)": what every cell below it means unless it says something else. */
export const headingOf = (heading: string): Heading => ({ kronor: unitOf(heading) ?? 1, vat: vatIn(heading) })

export const vatIn = (written: string): Money['vat'] =>
  excluded.test(written) ? 'excluded' : included.test(written) ? 'included' : 'unknown'

const units: readonly (readonly [RegExp, number])[] = [
  [/(?<=^|[\s\d.,(])(mnkr|mkr|msek|mn|milj\.?( kr)?|miljon(er)?( kr| kronor)?|million)(?=$|[\s.,)/])/iu, 1_000_000],
  [/(?<=^|[\s\d.,(])(tkr|ksek|kkr|tsek|tusen( kr| kronor)?|k)(?=$|[\s.,)/])/iu, 1_000],
  [/(?<=^|[\s\d.,(])(kr|sek|kronor)\b|:-|,-/iu, 1],
]

const unitOf = (written: string): number | undefined => units.find(([word]) => word.test(written))?.[1]

const times: readonly (readonly [RegExp, number])[] = [
  [/(\/|per\s|i\s|varje\s)\s*(mån(ad)?(en)?|month)(?!\p{L})\.?/iu, 12],
  [/(\/|per\s)\s*(kvartal(et)?|quarter)(?!\p{L})\.?/iu, 4],
  [/(\/|per\s|om\s)?\s*(?<!\p{L})(år(et)?|year|annum)(?!\p{L})\.?|årligen|årsvis/iu, 1],
]

/** "ca 120 tkr", "1,2 mkr inkl. moms", "1 250 000,00 kr", "500 kr/mån": what it comes to in a year. */
export function moneyIn(written: string, heading: Heading): Read<Money> | undefined {
  const vat = vatIn(written)
  const withoutVat = written.replace(included, ' ').replace(excluded, ' ')
  const often = times.find(([word]) => word.test(withoutVat)) ?? [/^$/, 1]
  const perYear = withoutVat.replace(often[0], ' ')
  const unit = unitOf(perYear)
  const word = units.find(([, kronor]) => kronor === unit)?.[0]
  const bare = withoutAbout((word === undefined ? perYear : perYear.replace(word, ' ')).replace(/[\s,;()]+$/, ''))
  const number = numberIn(bare.text, unit === 1_000_000)
  if (number === undefined) return undefined
  const kronor = number * (unit ?? heading.kronor) * often[1]
  const ore = Math.round(kronor * orePerKrona)
  if (!Number.isSafeInteger(ore)) return undefined
  const value: Money = { ore, vat: vat === 'unknown' ? heading.vat : vat }
  if (!bare.isAbout && often[1] === 1) return { value }
  const shown = Math.round(kronor).toLocaleString('sv').replace(/\s/g, ' ')
  return { value, guess: text(`Läses som ${shown} kr per år`, `Read as SEK ${shown} a year`) }
}
