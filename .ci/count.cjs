// Sums what vitest and Playwright have written. A test file that could not even be loaded counts as one
// failed test, and so does a run that left no results: the first argument is vitest's, the second Playwright's.
// What failed is said again at the end, since a log of thousands of lines is read from there.
const { existsSync, readFileSync } = require('node:fs');

const LINES_OF_A_FAILURE = 12;
const [vitestFile, playwrightFile] = process.argv.slice(2);

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
const missing = (runner) => {
  console.log(`The tests of ${runner} did not run.`);
  return { passed: 0, failed: 1, skipped: 0 };
};
const sayFailed = (where, title, message) => {
  console.log(`FAILED ${where} > ${title}`);
  console.log(message.split('\n').slice(0, LINES_OF_A_FAILURE).join('\n'));
};

function ofVitest(ran) {
  if (ran === null) return missing('vitest');
  for (const file of ran.testResults) {
    const failed = file.assertionResults.filter((it) => it.status === 'failed');
    for (const it of failed) sayFailed(file.name, it.fullName, it.failureMessages.join('\n'));
    if (file.status === 'failed' && failed.length === 0) sayFailed(file.name, 'the whole file', file.message);
  }
  const unloadable = ran.testResults.filter(
    (it) => it.status === 'failed' && it.assertionResults.length === 0,
  );
  return {
    passed: ran.numPassedTests,
    failed: ran.numFailedTests + unloadable.length,
    skipped: ran.numPendingTests + ran.numTodoTests,
  };
}

function ofPlaywright(ran) {
  if (ran === null) return missing('Playwright');
  for (const spec of ran.suites.flatMap(specsOf).filter((it) => !it.ok)) {
    const errors = spec.tests.flatMap((it) => it.results).flatMap((it) => it.errors ?? []);
    sayFailed(spec.file, spec.title, errors.map((it) => it.message ?? '').join('\n'));
  }
  const { expected, flaky, unexpected, skipped } = ran.stats;
  return { passed: expected, failed: unexpected + flaky + ran.errors.length, skipped };
}

function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

const counts = [ofVitest(read(vitestFile)), ofPlaywright(read(playwrightFile))];
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
