import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = places.find((path) => path !== undefined && existsSync(path));

/** Whether Chromium is here: where the variable CHROMIUM says, or where systems put it. */
export const hasChromium = executablePath !== undefined;

/** Starts Chromium; throws where there is none. */
export async function startChromium(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('no Chromium: install it, or name it in the variable CHROMIUM');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
