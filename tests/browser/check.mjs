// Opens pages of a built site in a real browser, at phone and desktop width, in light and dark, and as they are printed,
// and reports what is wrong as lines of JSON: violations found by axe, console messages (a breach of the content security
// policy is one), requests that leave the folder, pages wider than the window or the paper, and what paper has no use for.
// Usage: node check.mjs FOLDER PAGE…
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

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

// Each page is loaded once for a width: a change of colours is a change of media, and what the driver evaluates the
// page's own policy does not forbid.
async function screen(width) {
  const page = await opened(width);
  for (const path of pages) {
    await page.go(path, { media: "screen", colorScheme: "light" });
    if (width < 400) {
      const cut = await page.tab.evaluate(() => {
        // What is folded away is as wide as what is not. The runs have too many columns.
        document.querySelectorAll("details").forEach((part) => (part.open = true));
        return [...document.querySelectorAll(".scroll:has(table:not(.runs.dense))")]
          .filter((box) => box.scrollWidth > box.clientWidth)
          .map((box) => `${box.ariaLabel}: ${box.scrollWidth} px in ${box.clientWidth}`);
      });
      cut.forEach((what) => report(path, page.view, `a table is cut off: ${what}`));
    }
    await page.tab.evaluate(axe);
    await page.axe("light");
    await page.tab.emulateMedia({ colorScheme: "dark" });
    // Structure is the same in all colours.
    await page.axe("dark", { runOnly: ["color-contrast", "link-in-text-block"] });
  }
}

// What fits between the margins of A4.
async function paper(width) {
  const page = await opened(width);
  for (const path of pages) {
    await page.go(path, { media: "print", colorScheme: "dark" });
    const wrong = await page.tab.evaluate(() => {
      const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      return [
        ...shown("nav, button:not(thead button), header.site, footer.site, .skip").map((element) => `printed: ${element.outerHTML.slice(0, 80)}`),
        ...shown("body, main *")
          .map((element) => getComputedStyle(element).backgroundColor)
          .filter((colour) => colour !== "rgb(255, 255, 255)" && colour !== "rgba(0, 0, 0, 0)")
          .map((colour) => `not white: ${colour}`),
        ...shown("figure").filter((figure) => figure.querySelector("svg").getBoundingClientRect().height < 40).map(() => "no chart"),
      ];
    });
    new Set(wrong).forEach((what) => report(path, page.view, what));
  }
}

async function opened(width) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  // A busy machine is slow, which is no fault of the site.
  context.setDefaultTimeout(300_000);
  const tab = await context.newPage();
  const page = { tab, path: "", view: "" };
  tab.on("console", (message) => report(page.path, page.view, `console: ${message.text()}`));
  tab.on("pageerror", (error) => report(page.path, page.view, `error: ${error}`));
  tab.on("request", (request) => {
    if (!request.url().startsWith(root)) report(page.path, page.view, `request: ${request.url()}`);
  });
  page.go = async (path, media) => {
    page.path = path;
    page.view = `${width} ${media.media}`;
    await tab.emulateMedia(media);
    await tab.goto(`${root}/${path}`);
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) report(path, page.view, `the page is ${wide} px wide`);
  };
  page.axe = async (colours, options) => {
    // To describe what passes as well takes a third longer.
    const { violations } = await tab.evaluate((chosen) => globalThis.axe.run(chosen), {
      preload: false,
      resultTypes: ["violations"],
      ...options,
    });
    for (const violation of violations) {
      report(page.path, `${width} ${colours}`, `axe ${violation.id}: ${violation.help}: ${violation.nodes[0].html}`);
    }
  };
  return page;
}

await Promise.all([screen(390), screen(1280), paper(688)]);
await browser.close();
console.log(JSON.stringify({ done: pages.length }));
