/** What is staged is mended where that is certain, and the commit is stopped by what is certainly wrong. */
export default {
  'articles/**/*.{txt,md,html}': 'bluepencil --fix --fail-on error',
}
