/** The structure has changed since the act was asked of it: the act is asked anew. */
export class StructureMoved extends Error {
  constructor() {
    super('the structure has changed meanwhile')
  }
}
