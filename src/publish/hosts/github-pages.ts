import { writtenBy } from '../published-site.ts';

/** A workflow for GitHub Pages, which knows its own address. */
export const githubPagesWorkflow = (): string => `${writtenBy(
	'Copy it to .github/workflows/pages.yml, and choose “GitHub Actions” under Settings, Pages.',
	'What GitHub Pages cannot do: no headers of our own (no frame-ancestors, no HSTS header, ten minutes of caching for',
	'every file), no redirects (moved pages lead on by themselves), no compressed files of ours. 1 GB at most.',
)}
name: pages

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

concurrency: pages

jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm ci
      - run: npm run release -- --plain
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: deployment
        uses: actions/deploy-pages@v4
`;
