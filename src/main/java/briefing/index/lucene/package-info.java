/**
 * How text is cut into terms and queries are built, alike for both stores.
 *
 * <p>Internal: public only for the rest of its station.
 */
@NullMarked
package briefing.index.lucene;

import org.jspecify.annotations.NullMarked;
