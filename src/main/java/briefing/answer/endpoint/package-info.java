/**
 * The chat endpoint: settings, connection, failures. {@link briefing.answer.endpoint.ChatEndpoint} is the type to read
 * first.
 */
@NullMarked
package briefing.answer.endpoint;

import org.jspecify.annotations.NullMarked;
