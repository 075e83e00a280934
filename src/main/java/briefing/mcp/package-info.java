/** The Model Context Protocol over streams: what assistants call, and how they are answered. */
@NullMarked
package briefing.mcp;

import org.jspecify.annotations.NullMarked;
