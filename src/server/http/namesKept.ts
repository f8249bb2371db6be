import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '#model/acting'
import { namesPutBack } from '#model/people/namesPutBack'
import { protectedNames, seesProtected } from '#model/people/protecting'
import { readInEnglish, type WrittenNames } from '#model/people/writtenNames'
import type { Structure } from '#model/structure'
import type { Language } from '#model/text'

const namesKept = new WeakMap<FastifyRequest, WrittenNames>()

/** Whoever asks may not see these names, whatever they stand in. */
export function keepNamesFrom(actor: Actor, { persons }: Structure, request: FastifyRequest): void {
  const names = seesProtected(actor) ? undefined : protectedNames(persons)
  if (names !== undefined) namesKept.set(request, names)
}

/** The one way in: what was replaced on the way out is put back, or not taken. */
export function putNamesBack(request: FastifyRequest, body: unknown, record: unknown) {
  const names = namesKept.get(request)
  return names === undefined ? { body } : namesPutBack(body, record, names)
}

/** The one way out of what people have written: notes, reasons, papers, cells of files, refusals, what is remembered. */
export function leaveNamesOut(app: FastifyInstance, languageOf: (request: FastifyRequest) => Language): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || !/json/.test(String(reply.getHeader('content-type')))) return payload
    const open = withoutNames(payload, namesKept.get(request))
    return languageOf(request) === 'en' ? readInEnglish(open) : open
  })
}

function withoutNames(payload: string, names: WrittenNames | undefined): string {
  if (names?.mayBeIn(payload) !== true) return payload
  return JSON.stringify(JSON.parse(payload), (_key, value: unknown) =>
    typeof value === 'string' && !ofMachines.test(value) ? names.replacedIn(value) : value,
  )
}

/** Ids, days and words of the contract: nobody has written them, and whoever is called as one of them changes none. */
const ofMachines = /^[a-z0-9][a-z0-9._~:-]*$/
