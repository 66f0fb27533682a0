/** The command table, typed. What the program can do is in the generated types; nothing is reworded here. */
import type { Arguments, Replies } from "../generated";
import { host } from "../host";
import { AppError } from "./error";

export { AppError } from "./error";
export { host } from "../host";
export type { FileFilter } from "../host";

export type CommandName = keyof Replies;
export type Args<N extends CommandName> = Arguments<N>;
export type Reply<N extends CommandName> = Replies[N];

/** Runs one command. Rejects with an {@link AppError}. */
export async function call<N extends CommandName>(name: N, args: Args<N>): Promise<Reply<N>> {
  try {
    return (await host.dispatch({ command: name, ...args })) as Reply<N>;
  } catch (thrown) {
    throw AppError.from(thrown);
  }
}
