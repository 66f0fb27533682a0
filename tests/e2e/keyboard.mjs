// Going through the window with the keyboard alone.

import { waitFor } from "./wait.mjs";

/** Presses Tab (or another key) until the element of this role and name has the focus, as a person without a mouse does. */
export async function tabTo(page, role, name, { key = "Tab", most = 120 } = {}) {
  for (let pressed = 0; pressed <= most; pressed += 1) {
    const wanted = await page.all(role, name);
    for (const element of wanted) if (await element.isActive()) return element;
    await page.press(key);
  }
  throw new Error(`${most} × ${key} and no ${role} "${name}" with the focus`);
}

/** Tabs to a button and presses it. */
export async function pressButton(page, name) {
  await tabTo(page, "button", name);
  await page.press("Enter");
}

/** Opens a menu and does what this item of it says. */
export async function pressItem(page, menu, item) {
  await pressButton(page, menu);
  await (await page.get("menuitem", item)).focus();
  await page.press("Enter");
}

/** Tabs to a field and types into it. */
export async function typeInto(page, name, text) {
  await tabTo(page, "textbox", name);
  await page.type(text);
}

/** Goes to the step of this name with Ctrl ↓ (or Ctrl ↑), as the status line teaches. */
export async function stepTo(page, title, key = "Control+Down") {
  await waitFor(`the step ${title}`, async () => {
    const shown = await page.run(() => document.querySelector("[aria-current='step']")?.textContent.normalize("NFC") ?? "");
    if (shown.includes(title.normalize("NFC"))) return true;
    await page.press(key);
    return false;
  });
}
