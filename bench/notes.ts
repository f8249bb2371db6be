/** Why a row is under the goal, by its id or by database and row: what a profile showed. Without a note the table says so. */
export const notes: Readonly<Record<string, string>> = {
  person:
    'the limit server asks one statement in its frame, and Styrbord as many (the version that `If-Match` needs); what remains is the work of Fastify and Kysely around them',
}
