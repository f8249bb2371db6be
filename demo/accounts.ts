import type { Right } from '#model/acts'
import { accountId, keyOf, personId } from './ids.ts'

/** Somebody who can be chosen at the demo's sign-in. */
export interface DemoAccount {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly personId: string
  readonly rights: readonly Right[]
}

const rightsBeside: Readonly<Record<string, readonly Right[]>> = {
  'Tove Lindmark': ['administer', 'register', 'read-all'],
  'Ragnhild Stenbeck': ['read-all'],
}

/** One of every kind: those who decide, lead, coordinate, know, keep the model, audit, and one with no role. */
const names = [
  'Tove Lindmark',
  'Annika Fors',
  'Eva Rosenlund',
  'Göran Palmcrantz',
  'Sofia Nyqvist',
  'Daniel Åsbrink',
  'Ingrid Solheim',
  'Jonas Ekwall',
  'Birgitta Wester',
  'Viktor Brandt',
  'Nadia Kaya',
  'Leila Haddad',
  'Stina Ring',
  'Josefin Hammar',
  'Petra Sandell',
  'Ulrika Tern',
  'Marianne Cederlöf',
  'Kerstin Lundmark',
  'Maj Wallander',
  'Siv Blom',
  'Ragnhild Stenbeck',
]

export const accounts: readonly DemoAccount[] = names.map((name) => ({
  id: accountId(name),
  name,
  email: `${keyOf(name).replace('-', '.')}@vretaby.example`,
  personId: personId(name),
  rights: rightsBeside[name] ?? [],
}))
