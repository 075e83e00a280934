/**
 * Which sentences answer a question, and whether any does: {@link briefing.answer.select.SentenceRanker}. Candidates get the
 * features of {@link briefing.answer.select.Feature}, computed in one place; the weights are learnt.
 */
@NullMarked
package briefing.answer.select;

import org.jspecify.annotations.NullMarked;
