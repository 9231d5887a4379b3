import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ExtractError, extractReportFile, problemMessage } from '../src/node';

test('a file is named by its path or by its URL', async () => {
  const path = 'fixtures/town-2023/source.html';
  expect(await extractReportFile(pathToFileURL(path))).toEqual(await extractReportFile(path));
  await expect(extractReportFile(new URL('https://example.org/a.html'))).rejects.toThrow(TypeError);
});

test('why a file was not read, and what of it, are told in either language', async () => {
  const error = await extractReportFile('nowhere.html').catch((error: unknown) => error);
  if (!(error instanceof ExtractError)) throw error;
  expect(error.message).toBe(error.say('zh'));
  expect(error.say('en')).toBe('the file does not exist or cannot be opened（ENOENT）');
  expect(new ExtractError('unsupported-format').say('en')).toBe('the file format is not supported');
  const { problems, edition } = await extractReportFile('fixtures/bureau-2022-picture/source.html');
  const [problem] = problems;
  expect(problem && problemMessage(problem, edition, 'en')).toContain('is an image and was not read');
});
