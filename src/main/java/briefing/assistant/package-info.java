/**
 * The application without a terminal: settings, index updates, and from a text to its answer. A front end needs no
 * more than {@link briefing.assistant.Assistant}.
 */
@NullMarked
package briefing.assistant;

import org.jspecify.annotations.NullMarked;
