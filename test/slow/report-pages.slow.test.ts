import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '../../src/report/build-report.ts';
import { renderHtml } from '../../src/report/html/render-html.tsx';
import { exampleNamed, examples } from '../report/verdict-examples.ts';

/** A browser that is already installed; none is ever downloaded. */
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const found = existsSync(executablePath);
const required = process.env['CI'] !== undefined || process.env['TALKTEST_REQUIRE_RECORDINGS'] === '1';
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

type AxeResult = { violations: { id: string; impact: string; nodes: { html: string }[] }[] };

let browser: Browser;

async function open(html: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: false });
  await page.setContent(html);
  return page;
}

test('a browser is at hand where it is required', () => {
  if (required) expect(found, `${executablePath} is missing; set CHROMIUM_PATH`).toBe(true);
});

describe.skipIf(!found)('report pages in a browser (skipped without chromium)', () => {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    });
  });
  afterAll(async () => {
    await browser.close();
  });

  const pages = examples.map((example) => [example.name, renderHtml(buildReport(example.facts))] as const);

  describe.each(pages)('%s', (_, html) => {
    test('fits a phone without sideways scrolling', async () => {
      const page = await open(html, 360, 'light');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.close();
    });

    test.each([360, 1280])(
      'no words in a drawing at %i px stand over others or beyond its sides',
      async (width) => {
        const page = await open(html, width, 'light');
        const clashes = await page.evaluate(() =>
          [...document.querySelectorAll('svg')].flatMap((svg) => {
            const frame = svg.getBoundingClientRect();
            const words = [...svg.querySelectorAll('text')]
              .map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 0);
            const beyond = words.filter(
              ({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1,
            );
            const over = words.flatMap((a, index) =>
              words.slice(index + 1).filter((b) => {
                const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
                // Line boxes are higher than letters: a few pixels in common are air.
                return wide > 1 && high > 4;
              }),
            );
            return [...beyond, ...over].map(({ said }) => said);
          }),
        );
        expect(clashes).toEqual([]);
        await page.close();
      },
    );

    test('shows verdict and next action on the first screen of a phone', async () => {
      const page = await open(html, 360, 'light');
      const bottom = await page.evaluate(
        () => document.querySelector('.act')?.getBoundingClientRect().bottom ?? 9999,
      );
      expect(bottom).toBeLessThan(500);
      await page.close();
    });

    test.each(['light', 'dark'] as const)('is free of serious accessibility faults in %s', async (scheme) => {
      for (const width of [360, 1280]) {
        const page = await open(
          html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
          width,
          scheme,
        );
        await page.addScriptTag({ path: axe });
        const result: AxeResult = await page.evaluate('axe.run()');
        const serious = result.violations
          .filter((each) => each.impact === 'serious' || each.impact === 'critical')
          .map((each) => `${each.id}: ${each.nodes[0]?.html}`);
        expect(serious).toEqual([]);
        await page.close();
      }
    });

    test('asks the network for nothing and breaks no policy of its own', async () => {
      const page = await browser.newPage();
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.setContent(html, { waitUntil: 'load' });
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('prints on one or two A4 pages', async () => {
      const page = await open(html, 1280, 'dark');
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(0);
      expect(sheets).toBeLessThanOrEqual(2);
      await page.close();
    });
  });

  test('arrow keys and pointer read the chart', async () => {
    const page = await open(renderHtml(buildReport(exampleNamed('intervals').facts)), 1280, 'light');
    const chart = page.locator('svg.wide[data-left]');
    await chart.hover({ position: { x: 439, y: 150 } });
    expect(await chart.locator('.reading text').textContent()).toMatch(
      /^13:[23]\d {3}6:3\d \/km {3}1\d\d bpm$/,
    );
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#reading').textContent()).toMatch(/bpm$/);
    await page.close();
  });
});
