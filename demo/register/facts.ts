import { addDays } from '#model/dates'
import { krona } from '#model/money'
import type { FieldId } from '#model/shapes/componentFields'
import type { Facts } from '#model/shapes/facts'
import { type FactValue, unknown } from '#model/shapes/facts'
import { around, chance, isLikely, oneOf } from './chance.ts'
import { suppliers } from './names.ts'

/** How much of a field registers have, and in how many of the rest somebody asked and nobody knew. */
const shares: Readonly<Partial<Record<FieldId, readonly [known: number, unknown: number]>>> = {
  lifecycle: [0.93, 0.02],
  criticality: [0.62, 0.08],
  category: [0.88, 0],
  'used-by': [0.7, 0],
  overlap: [0.35, 0.2],
  'contract-form': [0.46, 0.1],
  'operating-cost': [0.41, 0.05],
  'active-users': [0.55, 0.08],
  'personal-data': [0.6, 0.1],
  'open-data': [0.3, 0.3],
  'has-api': [0.35, 0.25],
  hosting: [0.75, 0.03],
}

const objectCategories: Readonly<Record<string, readonly string[]>> = {
  VSOA: ['core-operation', 'core-operation', 'citizen-service'],
  UKF: ['core-operation', 'core-operation', 'citizen-service', 'communication'],
  SAM: ['core-operation', 'citizen-service'],
  KOP: ['shared-support', 'shared-support', 'steering-and-follow-up', 'communication', 'citizen-service'],
  FST: ['platform', 'platform', 'communication'],
}

const lifecycles = [
  ...Array<string>(14).fill('in-use'),
  ...['developing', 'developing', 'introduction', 'planned', 'phasing', 'phasing', 'retired'],
]

/** What is told of a system, with the holes that real registers have. `isMain`: the one that the work stands on. */
export function factsOf(code: string, name: string, isMain: boolean): Facts {
  const facts: Partial<Record<FieldId, FactValue>> = {}
  const tell = (field: FieldId, value: () => FactValue) => {
    const [known, asked] = shares[field] ?? [1, 0]
    const at = chance(`${name}/${field}`)
    if (at < known || isMain) facts[field] = value()
    else if (at < known + asked) facts[field] = unknown
  }
  tell('lifecycle', () => (isMain ? 'in-use' : oneOf(lifecycles, `${name}/life`)))
  tell('category', () => oneOf(objectCategories[code] ?? ['platform'], `${name}/category`))
  tell('criticality', () => (isMain ? 'critical' : oneOf(['mostly', 'partly', 'partly', 'no'], `${name}/critical`)))
  tell('used-by', () => (code === 'FST' ? 'all' : oneOf(['one', 'one', 'several'], `${name}/reach`)))
  tell('overlap', () => oneOf(['none', 'none', 'small', 'small', 'large', 'full'], `${name}/overlap`))
  tell('hosting', () => oneOf(['internal', 'cloud', 'cloud', 'external'], `${name}/hosting`))
  tell('personal-data', () => oneOf(['yes', 'yes', 'no'], `${name}/personal`))
  tell('open-data', () => oneOf(['no', 'no', 'yes'], `${name}/open`))
  tell('has-api', () => oneOf(['yes', 'no'], `${name}/api`))
  tell('active-users', () => Math.max(1, Math.round(around(isMain ? 900 : 120, 1.3, `${name}/users`))))
  tell('operating-cost', () => costOf(name, isMain))
  if (isLikely(0.85, `${name}/has-supplier`)) facts.supplier = oneOf(suppliers, `${name}/supplier`)
  tell('contract-form', () => (isLikely(0.62, `${name}/rolling`) ? 'rolling' : 'fixed-term'))
  return { ...facts, ...contractOf(facts['contract-form'], name), ...classifiedOf(name, isMain) }
}

/** Exact to the hundred, as somebody typed it; some say that VAT is in it, some say nothing. */
function costOf(name: string, isMain: boolean): FactValue {
  const kronor = Math.round(around(isMain ? 640_000 : 85_000, 1.1, `${name}/cost`) / 100) * 100
  const vat = isLikely(0.02, `${name}/vat`) ? 'included' : isLikely(0.2, `${name}/novat`) ? 'unknown' : 'excluded'
  return krona(kronor, vat)
}

function contractOf(form: FactValue | undefined, name: string): Facts {
  if (form === 'rolling') return { 'notice-months': oneOf([3, 3, 6, 12], `${name}/notice`) }
  if (form !== 'fixed-term') return {}
  const end = addDays('2026-06-30', Math.floor(chance(`${name}/end`) * 1_460))
  return {
    'contract-start': addDays(end, -1_460),
    'contract-end': end,
    'notice-months': oneOf([3, 6, 12], `${name}/notice`),
    ...(isLikely(0.5, `${name}/extension`) ? { extension: '1+1 år' } : {}),
  }
}

/** A fifth have been classified; what is done to protect them is for those who work with them. */
function classifiedOf(name: string, isMain: boolean): Facts {
  if (!isMain && !isLikely(0.15, `${name}/classified`)) return {}
  const on = addDays('2025-01-15', Math.floor(chance(`${name}/class-day`) * 600))
  return {
    confidentiality: oneOf([1, 2, 2, 3], `${name}/k`),
    integrity: oneOf([1, 2, 3], `${name}/r`),
    availability: oneOf([1, 2, 3], `${name}/t`),
    'classified-on': on,
    'classified-until': addDays(on, 730),
    ...(isMain
      ? { 'security-measures': 'Inloggning med tjänstekort. Loggar granskas en gång i månaden.', 'recovery-hours': 8 }
      : {}),
  }
}
