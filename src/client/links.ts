/** What copies and shares links, as one file for every page that has such links. */
import '../components/links/copy-link.ts';
import '../components/links/range-mark.ts';
import '../components/links/segment-links.ts';
import '../components/links/selection-links.ts';
import '../components/links/share-link.ts';
