// Opens pages of a built site in a real browser, at phone and desktop width, in light and dark, and reports what is
// wrong as lines of JSON: violations found by axe, console messages (a breach of the content security policy is one),
// requests that leave the folder, and pages wider than the window.
// Usage: node check.mjs FOLDER PAGE…
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = require.resolve("axe-core/axe.min.js");

const [folder, ...pages] = process.argv.slice(2);
const root = pathToFileURL(resolve(folder)).href;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const report = (page, view, what) => console.log(JSON.stringify({ page, view, what }));

const views = [390, 1280].flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme })));
await Promise.all(
  views.map(async ({ width, colorScheme }) => {
    const view = `${width} ${colorScheme}`;
    // The policy forbids scripts, axe's too, so the page is loaded twice: as it is for the console, and without its
    // policy for axe.
    const strict = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const open = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    for (const path of pages) {
      const url = `${root}/${path}`;
      const page = await strict.newPage();
      page.on("console", (message) => report(path, view, `console: ${message.text()}`));
      page.on("pageerror", (error) => report(path, view, `error: ${error}`));
      page.on("request", (request) => {
        if (!request.url().startsWith(root)) report(path, view, `request: ${request.url()}`);
      });
      await page.goto(url);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) report(path, view, `the page is ${wide} px wide`);
      await page.close();

      const checked = await open.newPage();
      await checked.goto(url);
      await checked.addScriptTag({ path: axe });
      const { violations } = await checked.evaluate(() => globalThis.axe.run());
      for (const violation of violations) {
        report(path, view, `axe ${violation.id}: ${violation.help}: ${violation.nodes[0].html}`);
      }
      await checked.close();
    }
    await strict.close();
    await open.close();
  }),
);
await browser.close();
console.log(JSON.stringify({ done: pages.length }));
