/**
 * The terminal: streams, width, wrapping, paging.
 *
 * <p>Internal: public only for the rest of its station.
 */
@NullMarked
package briefing.shell.terminal;

import org.jspecify.annotations.NullMarked;
