const oneAtATime =
  'the act is decided, handed on and answered under the organisation’s lock, one at a time in one thread; the limit server only writes there'

/** What closes, merges and splits is used up: a round has six of each. */
const fewOfThem =
  'most of it is statements to the database; a round has so few of them that code which hasn’t run often is measured, and the share goes up and down by a third from one run to the next'

/** Why a row is under the goal, by its id or by database and row: what a profile showed. Without a note the table says so. */
export const notes: Readonly<Record<string, string>> = {
  '290 organisations/search':
    'in a profile of all of the asking, loading included, half of the processor’s time is the garbage collector’s: 290 organisations are 5.5 GB of structures and indexes in one process',
  ...Object.fromEntries(
    ['appoint', 'ending', 'seat', 'deviation', 'person', 'personChange', 'administration', 'decision']
      .concat(['component', 'relation', 'product', 'proposed', 'business', 'move', 'confirmed'])
      .map((id) => [id, oneAtATime]),
  ),
  ...{ holder: oneAtATime, object: oneAtATime, renaming: oneAtATime },
  'model-versions.propose':
    'to parse the model’s file with its lines, in a thread, takes three quarters of the processor’s time: some 60 ms, more than all that the limit server does',
  'model-versions.correct':
    'the model is compared with that of the day, value by value and by what holds, which the limit server doesn’t do',
  'decisions.annul':
    'it reads from the database what the decision did, and who recorded it, in two statements that the limit server doesn’t send',
  ...Object.fromEntries(['objects.close', 'objects.merge', 'objects.split'].map((id) => [id, fewOfThem])),
}
