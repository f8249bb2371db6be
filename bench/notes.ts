/** Why a row is under the goal, by its id or by database and row: what a profile showed. Without a note the table says so. */
export const notes: Readonly<Record<string, string>> = {
  '290 organisations/search':
    'in a profile of all of the asking, loading included, half of the processor’s time is the garbage collector’s: 290 organisations are 5.5 GB of structures and indexes in one process',
}
