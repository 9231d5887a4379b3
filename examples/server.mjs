// Reads and checks a report that is posted to it: PORT=8080 node examples/server.mjs
//   curl --data-binary @report.pdf http://localhost:8080/
// What is larger than the limit is refused before it is held in memory; the name and the type that a client gives decide nothing. Reports are read in processes of
// their own, two at a time: what takes too long or too much memory is answered as such, and costs nobody else anything.
import { createServer } from 'node:http';
import { checkReport, createReader, ExtractError } from 'ogi-report';

const limit = 20 * 2 ** 20;
const reader = createReader({ timeout: 20, memory: 512, jobs: 2 });

const server = createServer(async (request, response) => {
  const answer = (status, body) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body));
  };
  if (request.method !== 'POST') return answer(405, { code: 'post-a-report' });
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) return answer(413, { code: 'too-large', limit });
  try {
    const report = await reader.extractReport(Buffer.concat(chunks));
    answer(200, { report, audit: checkReport(report, { language: 'en' }) });
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    answer(422, { code: error.code, message: error.say('en') });
  }
});

server.requestTimeout = 30_000;
server.listen(Number(process.env.PORT ?? 8080), () => console.log(`http://localhost:${server.address().port}/`));
