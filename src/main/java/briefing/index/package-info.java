/**
 * What an index of passages is asked and told: {@link briefing.index.PassageIndex}, with the records that it takes and
 * gives. The two stores are {@link briefing.index.local} and {@link briefing.index.opensearch}.
 */
@NullMarked
package briefing.index;

import org.jspecify.annotations.NullMarked;
