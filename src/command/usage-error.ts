/** The command was asked for what it cannot do: sentences for the user, one a line. */
export class UsageError extends Error {}
