/** The acts of the rows in acts.ts, by the row's id. Elsewhere a row is called by its act. */
export const actsOfRows = {
  appoint: 'appointments.make',
  ending: 'appointments.end',
  seat: 'seats.take',
  deviation: 'deviations.record',
  person: 'persons.register',
  personChange: 'persons.change',
  office: 'offices.register',
  holder: 'office-holders.register',
  administration: 'administrations.register',
  link: 'links.add',
  request: 'requests.save',
  account: 'accounts.make',
  token: 'tokens.make',
  decision: 'decisions.record',
  object: 'objects.create',
  renaming: 'objects.rename',
  component: 'it-components.change',
  relation: 'component-relations.add',
  product: 'object-products.register',
  proposed: 'it-components.register',
  business: 'business-components.register',
  move: 'component-moves.propose',
  confirmed: 'placements.confirm',
} as const

interface Alike {
  readonly row: string
  readonly because: string
}

/** Acts without a row of their own: they write what another row writes, through the same function. */
export const writtenAlike: Readonly<Record<string, Alike>> = {
  'persons.unprotect': { row: 'persons.protect', because: 'one function sets the mark, and takes it off' },
  'sessions.end': { row: 'tokens.revoke', because: 'one row of the sign-in goes, as there one is marked' },
  'persons.take-back-leaving': { row: 'persons.change', because: 'one field of the person is written anew' },
  'administrations.take-back-closing': { row: 'administrations.close', because: 'the same two fields, emptied' },
  'requests.withdraw': { row: 'requests.decline', because: 'one function closes a request, whoever closes it' },
  'business-components.release': {
    row: 'business-components.assign',
    because: 'the component is rewritten with another assignment, or none',
  },
}

/** Acts that are measured by the file: reading it and taking it in is what takes time. */
export const measuredByTheFile: readonly string[] = [
  ...['imports.upload', 'imports.map', 'imports.choose', 'imports.complete', 'imports.undo', 'imports.drop'],
]
