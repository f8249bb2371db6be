/** Something that the one at the command line can mend: told as a sentence, without a stack. */
export class CommandFault extends Error {}
