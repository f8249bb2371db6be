/** Why a row is under the goal, by its id or by database and row: what a profile showed. Without a note the table says so. */
export const notes: Readonly<Record<string, string>> = {}
