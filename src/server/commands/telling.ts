import { audit, type Frame } from '#store/frame'
import { wallClock } from '../clock.ts'

interface Done {
  readonly act: string
  readonly about: { readonly type: string; readonly id: string }
  readonly body: Readonly<Record<string, unknown>>
}

/** What was done at the command line, by whoever has the database in their hands. */
export const tellAudit = (frame: Frame, { act, about, body }: Done): void =>
  audit(frame, {
    ...{ at: wallClock.now(), actor: 'styrbord', act, clause: null },
    ...{ subjectType: about.type, subjectId: about.id },
    body: { by: { at: 'the command line' }, ...body },
  })
