/**
 * Holds each sentence of a generated answer to what it cites. {@link briefing.answer.claim.ClaimCheck} is the type to
 * read first.
 *
 * <p>Internal: public only for the rest of its station.
 */
@NullMarked
package briefing.answer.claim;

import org.jspecify.annotations.NullMarked;
