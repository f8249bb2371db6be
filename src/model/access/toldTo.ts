import { completeImport, undoImport } from '../imports/importing.ts'
import { leave } from '../people/leaving.ts'
import { takeBackLeaving } from '../people/takingBack.ts'
import { changeAccount, makeAccount, renewActivation } from './accounts.ts'
import { makeToken, revokeToken } from './tokens.ts'

/**
 * What opens, closes or widens the ways into an account: its owner is told of each, whoever did it. So nobody who administers
 * comes in as somebody else without their seeing it.
 */
export const toldTo: readonly string[] = [
  ...[makeAccount, changeAccount, renewActivation, makeToken, revokeToken],
  ...[leave, takeBackLeaving, completeImport, undoImport],
].map(({ id }) => id)
