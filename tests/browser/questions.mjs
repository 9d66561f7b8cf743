// Asks questions of a built site as a reader does who knows nothing but the question: opens the first page, follows one
// link, and looks at the first screen. Prints what does not stand there as lines of JSON.
// Usage: node questions.mjs FOLDER QUESTIONS, a JSON array of { "question", "link", "answers": [text] }
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");

const root = pathToFileURL(resolve(process.argv[2])).href;
const questions = JSON.parse(process.argv[3]);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
for (const viewport of sizes) {
  const context = await browser.newContext({ viewport });
  context.setDefaultTimeout(300_000);
  const page = await context.newPage();
  for (const { question, link, answers } of questions) {
    await page.goto(`${root}/index.html`);
    await page.locator(`main a[href="${link}"]`).first().click();
    await page.waitForURL(`${root}/${link}`, { waitUntil: "load" });
    // What a reader sees without scrolling: the text nodes of the first screen.
    const seen = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
      const texts = [];
      const range = document.createRange();
      while (walker.nextNode()) {
        range.selectNodeContents(walker.currentNode);
        const { bottom, height } = range.getBoundingClientRect();
        if (height > 0 && bottom <= innerHeight) texts.push(walker.currentNode.textContent);
      }
      return texts.join("").replace(/\s+/g, " ");
    });
    answers
      .filter((answer) => !seen.includes(answer.replace(/\s+/g, " ")))
      .forEach((answer) => console.log(JSON.stringify({ question, width: viewport.width, missing: answer, seen })));
  }
}
await browser.close();
console.log(JSON.stringify({ done: questions.length }));
