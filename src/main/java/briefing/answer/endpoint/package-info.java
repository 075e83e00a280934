/**
 * The chat endpoint: settings, connection, failures. {@link briefing.answer.endpoint.ChatEndpoint} is the type to read
 * first. An endpoint that scores passages is talked to in the same way.
 */
@NullMarked
package briefing.answer.endpoint;

import org.jspecify.annotations.NullMarked;
