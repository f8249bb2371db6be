const oneAtATime =
  'the act is decided, handed on and answered under the organisation’s lock, one at a time in one thread; the limit server only writes there'
const page = (what: string) => `the answer is a page of the structure that was just made, under the lock: ${what}`

/** Why a row is under the goal, by its id or by database and row: what a profile showed. Without a note the table says so. */
export const notes: Readonly<Record<string, string>> = {
  '290 organisations/search':
    'in a profile of all of the asking, loading included, half of the processor’s time is the garbage collector’s: 290 organisations are 5.5 GB of structures and indexes in one process',
  appoint: oneAtATime,
  seat: oneAtATime,
  holder: oneAtATime,
  relation: oneAtATime,
  product: oneAtATime,
  confirmed: oneAtATime,
  administration: page('what supports it'),
  person: page('the seats of every forum are found anew'),
  personChange: page('the seats of every forum are found anew'),
  decision: page('ten years are looked through for what rests on it'),
  object: page('48 kB, with its findings'),
  component: page('where it stands, its holes and findings'),
  proposed: page('where it stands, its holes and findings'),
  business: page('where it stands, and its findings'),
  move: page('whom it concerns, and who may decide'),
  request: 'the answer names whose accounts they are, and asks for all of them',
}
