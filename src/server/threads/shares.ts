import type { Member } from '#store/entering'
import { Turns } from '../turns.ts'

/** Whose file it is: each account, and each organisation, has a share. */
export interface Asker extends Pick<Member, 'accountId' | 'organisationId'> {
  /** Whoever has hung up needs no answer, and nothing is read for them. */
  readonly isGone?: () => boolean
}

/** Each thread may take its whole share of memory, so what the server may lose at most is this many shares. */
const atOnce = 2
/** Each that waits holds what it was sent, twice: at most 20 files of 20 MB. An account has one that is read besides. */
const waitingAtMost = {
  account: 2,
  ...{ organisation: 6, all: 10 },
  /** Those whose account has none that waits come to where others have filled the places. */
  firstOf: { account: { organisation: 12, all: 16 }, organisation: { all: 20 } },
}

/** Nothing was begun: whoever asked may ask again in a while. */
class ThreadsBusy extends Error {
  readonly code: 'busy' | 'own-files-wait'

  constructor(code: ThreadsBusy['code']) {
    super('all who may wait do')
    this.code = code
  }
}

/** Of those whose account has none that is read, the first of the organisation with the fewest. */
const turns = new Turns<Asker>(atOnce, (waiting, running) => {
  const of = ({ organisationId }: Asker) => running.filter((each) => each.organisationId === organisationId).length
  const may = waiting.filter(({ accountId }) => running.every((each) => each.accountId !== accountId))
  const [first] = may.toSorted((one, other) => of(one) - of(other))
  return first === undefined ? -1 : waiting.indexOf(first)
})

/** Does it when the asker's turn comes; refused at once where their share of those that wait is full. */
export async function inTurn<Answer>(asker: Asker, does: () => Promise<Answer>): Promise<Answer> {
  turns.drop(({ isGone }) => isGone?.() === true, new ThreadsBusy('busy'))
  const { running, waiting } = turns
  const isOwn = ({ accountId }: Asker) => accountId === asker.accountId
  const own = waiting.filter(isOwn).length
  if (own >= waitingAtMost.account) throw new ThreadsBusy('own-files-wait')
  if ((running.some(isOwn) || running.length >= atOnce) && !mayWait(asker, own, waiting)) throw new ThreadsBusy('busy')
  return turns.take(asker, async () => {
    if (asker.isGone?.()) throw new ThreadsBusy('busy')
    return does()
  })
}

function mayWait(asker: Asker, own: number, waiting: readonly Asker[]): boolean {
  const ofOrganisation = waiting.filter(({ organisationId }) => organisationId === asker.organisationId).length
  const { firstOf } = waitingAtMost
  if (ofOrganisation === 0) return waiting.length < firstOf.organisation.all
  const most = own === 0 ? firstOf.account : waitingAtMost
  return ofOrganisation < most.organisation && waiting.length < most.all
}
