// What the window's program itself knows: asked through the window's own door, past the screens.

/** Runs a command about the draft that was written last. */
export async function ask(page, command) {
  const { drafts } = await dispatch(page, { command: "draft_list", org_term: "" });
  return dispatch(page, { ...command, draft: drafts[0].id });
}

/** Runs a command that is about no draft. */
export async function dispatch(page, command) {
  const script = `const [command, done] = arguments;
    window.__TAURI_INTERNALS__.invoke("dispatch", { command })
      .then((reply) => done({ reply }), (fault) => done({ fault: JSON.stringify(fault) }));`;
  const { reply, fault } = await page.call("POST", "/execute/async", { script, args: [command] });
  if (fault) throw new Error(fault);
  return reply;
}
