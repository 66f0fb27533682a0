// Waiting for something to become true, instead of for a time to pass.

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again until the answer is neither undefined, null nor false, and returns it. */
export async function waitFor(what, ask, timeout = 10_000) {
  const end = Date.now() + timeout;
  let fault;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      fault = undefined;
    } catch (error) {
      fault = error;
    }
    await sleep(50);
  } while (Date.now() < end);
  throw new Error(`waited ${timeout / 1000} s in vain for ${what}`, { cause: fault });
}
